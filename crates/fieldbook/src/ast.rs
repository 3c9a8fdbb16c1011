//! Statements as data: what the typed query methods and the playground build, and what the compiler turns into SQL.

mod derived;
mod dml;
mod expr;
mod query;
mod relation;
mod select;
mod visit;
mod window;

pub use derived::{Derived, DerivedColumn, DerivedKind};
pub use dml::{Conflict, Delete, Insert, InsertRows, Resolution, Update};
pub use expr::{BinaryOp, ColumnRef, Expr, JsonStep, UnaryOp};
pub use query::{Compound, Query, SetOp};
pub use relation::{LoadColumns, LoadPath, LoadStep, RelationRef, Strategy};
pub use select::{
    Entity, Join, JoinKind, JoinTarget, LockWait, Nulls, OrderBy, Part, RowLock, Select, SelectItem, Source,
};
pub use window::{DatePart, Frame, FrameUnit, Window};

use std::borrow::Cow;

use crate::value::Value;

/// Any statement that a session executes.
#[derive(Clone, Debug)]
pub enum Statement {
    /// `SELECT`
    Select(Select),
    /// Queries combined by `UNION` and its kind.
    Compound(Compound),
    /// `INSERT`
    Insert(Insert),
    /// `UPDATE`
    Update(Update),
    /// `DELETE`
    Delete(Delete),
    /// SQL written by hand, with named parameters (`:name`).
    Text(Text),
}

/// SQL written by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The SQL; `:name` stands for a parameter.
    pub sql: Cow<'static, str>,
    /// The parameters' values by name.
    pub params: Vec<(String, Value)>,
}
