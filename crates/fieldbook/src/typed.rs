//! The typed layer: what gives the dynamic core its Rust types. Thin, it only converts.

mod column;
mod dml;
mod engine;
mod expr;
pub mod func;
mod inspect;
mod list;
mod load;
mod model;
mod relation;
mod results;
mod select;
mod session;
mod statement;

pub use column::Column;
pub use dml::{DeleteFrom, InsertInto, UpdateOf, delete, insert, update};
pub use expr::{Condition, Expr, IntoCondition, IntoOrder, Operand, Order};
pub use inspect::{Inspection, inspect};
pub use list::List;
pub use load::{IntoLoadPaths, LoadOption, joined_load, lazy_load, raise_load, selectin_load};
pub use model::{DataModel, Model, ModelSet, Optional, Table};
pub use relation::{IntoRelated, JoinOn, ListRelation, Related, Relation};
pub use results::{Affected, Results, Row};
pub use select::{Select, Selectable, select};
pub(crate) use session::unwrap;
pub use session::{Columns, IntoKey};
pub use statement::{Statement, TextRow, TextSql, text};
