//! What a statement did to the database, where the engine tracks changes: rows before and after, tables that were made,
//! altered or dropped, and a transaction that the database ended by itself.

use serde::{Serialize, Serializer};

use super::SqlValue;
use crate::engine::ColumnSnapshot;

/// What came of a statement beside its rows ([`Engine::track_changes`](crate::Engine::track_changes)).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Effects {
    /// The tables as they are now, where the statement made, altered or dropped one. They come before the changes.
    pub schema: Option<SchemaChange>,
    /// What happened to rows, in order; what a failed statement did is undone by the database and not listed.
    pub changes: Vec<RowChange>,
    /// Whether more happened to rows than is told of one statement; none of it is, then.
    pub cut: bool,
    /// How the transaction ended, where it was the database or the statement itself that ended it.
    pub ended: Option<TransactionEnd>,
    /// How the database goes about the statement, told with the first that has this text.
    pub plan: Vec<PlanStep>,
}

/// One step of SQLite's plan for a statement (`EXPLAIN QUERY PLAN`).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanStep {
    /// Its number.
    pub id: i64,
    /// The step that it belongs to; zero for none.
    pub parent: i64,
    /// What it does: `SCAN hero`, `SEARCH hero USING INTEGER PRIMARY KEY (rowid=?)`.
    pub detail: String,
}

impl Effects {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Effects::default()
    }

    /// Takes in what a later execution of the same statement did.
    pub(crate) fn extend(&mut self, later: Effects) {
        self.schema = later.schema.or(self.schema.take());
        self.changes.extend(later.changes);
        self.cut |= later.cut;
        if self.cut {
            self.changes.clear();
        }
        if self.plan.is_empty() {
            self.plan = later.plan;
        }
        self.ended = later.ended.or(self.ended);
    }
}

/// How a transaction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TransactionEnd {
    /// Its changes stayed.
    Commit,
    /// Its changes were undone.
    Rollback,
}

/// What happened to one row: without `old` it was inserted, without `new` deleted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row's number; meaningless in a table without one (`WITHOUT ROWID`).
    #[serde(serialize_with = "number")]
    pub rowid: i64,
    /// Its number before, where that changed.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "numbered")]
    pub was: Option<i64>,
    /// Its values before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Vec<SqlValue>>,
    /// Its values after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Vec<SqlValue>>,
}

/// The tables after one of them was made, altered or dropped.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SchemaChange {
    /// Every table there is, in the order of their creation.
    pub names: Vec<String>,
    /// Those that are new, or not what they were; whole.
    pub tables: Vec<TableState>,
}

/// A table with every row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TableState {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnSnapshot>,
    /// Whether its rows have numbers; one declared `WITHOUT ROWID` is in the order of its primary key.
    pub has_rowid: bool,
    /// Its rows, each with its number.
    pub rows: Vec<StoredRow>,
}

/// A row with its number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoredRow {
    /// The number; zero in a table whose rows have none.
    #[serde(serialize_with = "number")]
    pub rowid: i64,
    /// Its values.
    pub values: Vec<SqlValue>,
}

/// A row's number as the event stream writes integers.
fn number<S: Serializer>(number: &i64, serializer: S) -> Result<S::Ok, S::Error> {
    SqlValue::Integer(*number).serialize(serializer)
}

fn numbered<S: Serializer>(number: &Option<i64>, serializer: S) -> Result<S::Ok, S::Error> {
    number.map(SqlValue::Integer).serialize(serializer)
}
