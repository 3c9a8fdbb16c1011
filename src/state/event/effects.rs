//! What a statement did to the database: rows before and after, and tables that it made, altered or dropped.

use serde::Deserialize;

use super::{super::value::Value, Column};

/// What came of a statement beside the rows that it returned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// The tables, where one was made, altered or dropped; before the changes.
    pub schema: Option<SchemaChange>,
    /// What happened to rows, in order.
    pub changes: Vec<RowChange>,
    /// Whether more happened than is told, here and from here on.
    pub cut: bool,
    /// How the transaction ended, where the statement or the database itself ended it.
    pub ended: Option<TransactionEnd>,
    /// How SQLite goes about the statement; only the first that has this text says it.
    pub plan: Vec<PlanStep>,
}

/// A step of a statement's plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PlanStep {
    /// Its number.
    pub id: i64,
    /// The step that it belongs to; zero for none.
    pub parent: i64,
    /// What it does, in SQLite's words.
    pub detail: String,
}

/// How a transaction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransactionEnd {
    /// Its changes stayed.
    Commit,
    /// They were undone.
    Rollback,
}

/// What happened to one row: without `old` it was inserted, without `new` deleted.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row's number.
    pub rowid: Value,
    /// Its number before, where that changed.
    #[serde(default)]
    pub was: Option<Value>,
    /// Its values before.
    #[serde(default)]
    pub old: Option<Vec<Value>>,
    /// Its values after.
    #[serde(default)]
    pub new: Option<Vec<Value>>,
}

/// The tables after one of them was made, altered or dropped.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SchemaChange {
    /// Every table there is, in the order of their creation.
    pub names: Vec<String>,
    /// Those that are new, or not what they were; whole.
    pub tables: Vec<TableState>,
}

/// A table with every row.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct TableState {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Whether its rows have numbers.
    pub has_rowid: bool,
    /// Its rows.
    pub rows: Vec<StoredRow>,
}

/// A row with its number.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct StoredRow {
    /// The number.
    pub rowid: Value,
    /// Its values.
    pub values: Vec<Value>,
}
