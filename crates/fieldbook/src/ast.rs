//! Statements as data: what the typed query methods and the playground build, and what the compiler turns into SQL.

mod dml;
mod expr;
mod relation;
mod select;
mod visit;

pub use dml::{Delete, Insert, Update};
pub use expr::{BinaryOp, ColumnRef, Expr, UnaryOp};
pub use relation::{LoadPath, LoadStep, RelationRef, Strategy};
pub use select::{Entity, Join, JoinKind, JoinTarget, Nulls, OrderBy, Select, SelectItem};

use std::borrow::Cow;

use crate::value::Value;

/// Any statement that a session executes.
#[derive(Clone, Debug)]
pub enum Statement {
    /// `SELECT`
    Select(Select),
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
