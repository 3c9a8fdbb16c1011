//! What an engine reports to its observers: every statement and every transaction boundary, in order.

mod effects;
mod object;

use std::fmt;
use std::time::Duration;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::error::error;
use crate::instance::State;
use crate::sql::{Dialect, Render};

pub use effects::{Effects, PlanStep, RowChange, SchemaChange, StoredRow, TableState, TransactionEnd};
pub use object::{ObjectSnapshot, RelatedSnapshot};

/// One thing that the engine did. Borrowed, so that observing costs nothing where nobody looks.
///
/// ```
/// use fieldbook::prelude::*;
/// use std::sync::{Arc, Mutex};
///
/// let log = Arc::new(Mutex::new(Vec::new()));
/// let engine = create_engine("sqlite://")?;
/// let sink = log.clone();
/// engine.observe(move |event| {
///     if let Event::Statement(statement) = event {
///         sink.lock().unwrap().push(statement.sql.to_owned());
///     }
/// });
/// Session::new(&engine).exec(text("SELECT 1"))?;
/// assert_eq!(*log.lock().unwrap(), ["SELECT 1"]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A transaction or savepoint began or ended.
    Transaction(TransactionEvent<'a>),
    /// A statement was sent, successfully or not.
    Statement(&'a StatementEvent<'a>),
    /// An object changed state.
    Object {
        /// The model's name.
        model: &'a str,
        /// The primary key, where it is known.
        key: Option<Vec<SqlValue>>,
        /// The state that it reached.
        state: State,
    },
    /// Something of an object is not what it was: its state, a field, a relationship. Told only where the engine tracks
    /// changes, and before whatever else is told after the change.
    Snapshot(&'a ObjectSnapshot),
    /// Something may not be what the program meant (SQLAlchemy's warnings).
    Warning(&'a str),
}

/// A boundary of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionEvent<'a> {
    /// The session began to use its connection. SQLite itself is told before the first write, as Python's driver does.
    Begin,
    /// The transaction was committed.
    Commit,
    /// The transaction was rolled back.
    Rollback,
    /// A savepoint with this name was set.
    Savepoint(&'a str),
    /// The savepoint was released: its changes became the transaction's.
    Release(&'a str),
    /// Everything since the savepoint was undone.
    RollbackTo(&'a str),
}

impl TransactionEvent<'_> {
    /// The boundary's name in the event stream: `begin`, `commit`, …
    pub fn action(&self) -> &'static str {
        match self {
            TransactionEvent::Begin => "begin",
            TransactionEvent::Commit => "commit",
            TransactionEvent::Rollback => "rollback",
            TransactionEvent::Savepoint(_) => "savepoint",
            TransactionEvent::Release(_) => "release",
            TransactionEvent::RollbackTo(_) => "rollback_to",
        }
    }

    /// The savepoint's name, where there is one.
    pub fn name(&self) -> Option<&str> {
        match self {
            TransactionEvent::Savepoint(name)
            | TransactionEvent::Release(name)
            | TransactionEvent::RollbackTo(name) => Some(name),
            _ => None,
        }
    }
}

/// A statement with what was bound to it and what came of it.
#[derive(Clone, Debug)]
pub struct StatementEvent<'a> {
    /// The SQL as it was sent.
    pub sql: &'a str,
    /// The dialect that it is written in.
    pub dialect: Dialect,
    /// What was compiled, where it was not SQL alone.
    pub(crate) origin: Option<&'a dyn Render>,
    /// The bound values: one set, or several where the statement was executed as a batch.
    pub params: Vec<Vec<SqlValue>>,
    /// Names of the result's columns; empty where the statement returns none.
    pub columns: Vec<String>,
    /// The rows it returned, up to [`StatementEvent::ROW_LIMIT`].
    pub rows: Vec<Vec<SqlValue>>,
    /// How many rows it returned or affected.
    pub row_count: usize,
    /// From sending the statement to having its last row.
    pub duration: Duration,
    /// What the database said, where it refused.
    pub error: Option<String>,
    /// What it did to the database, where the engine tracks changes.
    pub effects: Effects,
}

impl StatementEvent<'_> {
    /// How many rows an event keeps; `row_count` still counts all of them.
    pub const ROW_LIMIT: usize = 1_000;

    /// The statement as another database would be sent it, made anew each time that it is asked for.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the dialect has no way to say it, as with SQLite's own PRAGMA.
    pub fn rendered(&self, dialect: Dialect) -> crate::error::Result<String> {
        match self.origin {
            Some(origin) => origin.render(dialect),
            None if dialect == self.dialect => Ok(self.sql.to_owned()),
            None => {
                let verb = self.sql.split_whitespace().next().unwrap_or("this");
                Err(error!(InvalidRequest, "{dialect} has no {verb}, which asks {} about itself", self.dialect))
            }
        }
    }
}

/// A value as SQLite stores it: one of its five storage classes.
#[derive(Clone, PartialEq)]
pub enum SqlValue {
    /// `NULL`
    Null,
    /// A 64-bit signed integer.
    Integer(i64),
    /// A 64-bit float.
    Real(f64),
    /// Text in UTF-8.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// As a literal of SQL, so that logs read like the statement: `'text'`, `1`, `NULL`.
impl SqlValue {
    /// The value as a text; NULL is empty.
    pub(crate) fn to_text(&self) -> String {
        match self {
            SqlValue::Null => String::new(),
            SqlValue::Text(text) => text.to_string(),
            SqlValue::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        }
    }
}

impl fmt::Debug for SqlValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SqlValue::Null => f.write_str("NULL"),
            SqlValue::Integer(value) => write!(f, "{value}"),
            SqlValue::Real(value) => write!(f, "{value:?}"),
            SqlValue::Text(value) => write!(f, "'{}'", value.replace('\'', "''")),
            SqlValue::Blob(value) => write!(f, "X'{}'", hex(value)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The largest integer that JavaScript's numbers hold exactly.
const SAFE_INTEGER: u64 = (1 << 53) - 1;

/// The form in which the event stream writes a value (`docs/events.md`).
impl Serialize for SqlValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tagged = |serializer: S, tag: &str, text: String| {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(tag, &text)?;
            map.end()
        };
        match self {
            SqlValue::Null => serializer.serialize_unit(),
            SqlValue::Integer(value) if value.unsigned_abs() <= SAFE_INTEGER => serializer.serialize_i64(*value),
            SqlValue::Integer(value) => tagged(serializer, "integer", value.to_string()),
            SqlValue::Real(value) if value.is_finite() => serializer.serialize_f64(*value),
            SqlValue::Real(value) => tagged(serializer, "real", value.to_string()),
            SqlValue::Text(value) => serializer.serialize_str(value),
            SqlValue::Blob(value) => tagged(serializer, "blob", hex(value)),
        }
    }
}

/// The JSON form of the event stream (`docs/events.md`), without spans.
impl Serialize for Event<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Event::Transaction(boundary) => {
                map.serialize_entry("event", "transaction")?;
                map.serialize_entry("action", boundary.action())?;
                if let Some(name) = boundary.name() {
                    map.serialize_entry("name", name)?;
                }
            }
            Event::Statement(statement) => {
                map.serialize_entry("event", "statement")?;
                map.serialize_entry("sql", statement.sql)?;
                map.serialize_entry("params", &statement.params)?;
                if !statement.columns.is_empty() {
                    map.serialize_entry("columns", &statement.columns)?;
                    map.serialize_entry("rows", &statement.rows)?;
                }
                map.serialize_entry("row_count", &statement.row_count)?;
                map.serialize_entry("micros", &(statement.duration.as_micros() as u64))?;
                if let Some(error) = &statement.error {
                    map.serialize_entry("error", error)?;
                }
                let Effects { schema, changes, cut, ended, plan } = &statement.effects;
                if let Some(schema) = schema {
                    map.serialize_entry("schema", schema)?;
                }
                if !changes.is_empty() {
                    map.serialize_entry("changes", changes)?;
                }
                if *cut {
                    map.serialize_entry("cut", cut)?;
                }
                if !plan.is_empty() {
                    map.serialize_entry("plan", plan)?;
                }
                if let Some(ended) = ended {
                    map.serialize_entry("ended", ended)?;
                }
            }
            Event::Object { model, key, state } => {
                map.serialize_entry("event", "object")?;
                map.serialize_entry("model", model)?;
                map.serialize_entry("key", key)?;
                map.serialize_entry("state", state.name())?;
            }
            Event::Snapshot(object) => {
                map.serialize_entry("event", "object")?;
                object.entries(&mut map)?;
            }
            Event::Warning(message) => {
                map.serialize_entry("event", "notice")?;
                map.serialize_entry("message", message)?;
            }
        }
        map.end()
    }
}
