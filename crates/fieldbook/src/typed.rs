//! The typed layer: what gives the dynamic core its Rust types. Thin, it only converts.

mod alias;
mod arithmetic;
mod case;
mod column;
mod compound;
mod data;
mod derived;
mod dml;
mod engine;
mod expr;
mod for_update;
pub mod func;
mod insert;
mod inspect;
mod json;
mod list;
mod load;
mod model;
mod query;
mod relation;
mod results;
mod select;
mod session;
mod statement;
mod tracked;
mod tuple;
mod window;

pub use alias::aliased;
pub use arithmetic::{Additive, Numeric};
pub use case::{Case, Literal, case, literal};
pub use column::Column;
pub use compound::Compound;
pub use data::{Data, validate};
pub use derived::{Cte, Subquery};
pub use dml::{DeleteFrom, Returning, UpdateOf, delete, update};
pub use expr::{Condition, Expr, IntoCondition, IntoGroup, IntoOrder, Operand, Order};
pub use for_update::ForUpdate;
pub use insert::{InsertColumns, InsertInto, RowColumns, Upsert, excluded, insert};
pub use inspect::{Inspection, inspect};
pub use json::{IntoJsonPath, JsonPath};
pub use list::List;
pub use load::{
    ColumnOption, IntoLoadPaths, LoadOption, contains_eager, defer, joined_load, lazy_load, load_only, raise_load,
    selectin_load,
};
pub use model::{DataModel, Model, ModelSet, Optional, Table};
pub use query::{IntoSource, Query, ValuesOf};
pub use relation::{Criteria, IntoRelated, JoinOn, ListRelation, OfType, Related, Relation};
pub use results::{Affected, Results, Row};
pub use select::{Select, Selectable, select};
pub(crate) use session::unwrap;
pub use session::{Attributes, Columns, IntoKey, Objects};
pub use statement::{FromStatement, Statement, TextRow, TextSql, text};
pub use tracked::{Attribute, ObjectSet, history, make_transient};
pub use tuple::{Tuple, TupleOf, TupleOperand, tuple};
pub use window::{Window, window};
