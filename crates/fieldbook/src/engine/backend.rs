//! The seam under an engine: all that it asks of a database. Nothing above it names one.
//!
//! A backend opens links; a link sends statements, boundaries of transactions, and says what an error means. SQLite's is
//! in `engine/sqlite.rs`. What a backend must keep: a link that has failed to commit is still in its transaction; values
//! are handed over as `Value` and read back by the column's type, so that each database keeps them in its own way.

use std::fmt;

use super::inspect::{Marks, TableSnapshot};
use super::{Begin, Settings};
use crate::error::Result;
use crate::event::{Effects, SqlValue};
use crate::schema::ColumnType;
use crate::sql::Dialect;
use crate::value::Value;

/// A kind of database at one place; its `Display` is the URL.
pub(crate) trait Backend: fmt::Display + Send + Sync {
    /// What its statements are written in.
    fn dialect(&self) -> Dialect;

    /// Whether the database is told of a transaction before anything is read. SQLite is told before the first write:
    /// reading locks nothing.
    fn begins_at_read(&self) -> bool;

    /// Whether a row that was inserted without `RETURNING` still tells its key ([`Returned::Key`]).
    fn tells_keys(&self) -> bool;

    /// Opens a connection, set up as the engine wants it.
    fn connect(&self, settings: &Settings) -> Result<Box<dyn Link>>;

    /// The queries that ask whether a table is there; it is as soon as one of them returns a row.
    fn table_queries(&self, table: &str) -> Vec<String>;

    /// The value as it is bound, for observers.
    fn shown(&self, value: &Value) -> SqlValue {
        SqlValue::from(value)
    }
}

/// One open connection.
pub(crate) trait Link: Send {
    /// Sends a statement with one set of values; each row goes to `on_row`. Returns how many rows were returned, or
    /// affected where it returns none. `columns` takes the names of the result's columns, where they are wanted.
    fn run(
        &mut self,
        sql: &str,
        params: &[&Value],
        columns: Option<&mut Vec<String>>,
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize>;

    /// Sends a statement with each of these sets of values, in order, until one fails.
    fn batch(&mut self, sql: &str, sets: &mut dyn Sets) -> Result<()>;

    /// Begins a transaction, in the database's own way where none was said.
    fn begin(&mut self, begin: Option<Begin>) -> Result<()>;

    /// Whether it is in a transaction: some failures end one.
    fn in_transaction(&self) -> bool;

    /// Commits. After a failure the transaction goes on.
    fn commit(&mut self) -> Result<()>;

    /// Rolls back; also fine where the database did so itself.
    fn rollback(&mut self) -> Result<()>;

    /// Sends a boundary of a savepoint, or what a hook says: SQL whose rows nobody wants.
    fn boundary(&mut self, sql: &str) -> Result<()>;

    /// What was done since this was last asked, where the engine tracks changes.
    fn effects(&mut self) -> Effects {
        Effects::default()
    }

    /// Whether nothing is known to be wrong with the connection; asks nobody.
    fn is_alive(&self) -> bool {
        true
    }

    /// The driver's own connection, where it may be had.
    #[cfg(feature = "raw")]
    fn raw(&mut self) -> Option<&dyn std::any::Any> {
        None
    }

    /// The database as the bytes of a file, where it has such a form.
    #[cfg(feature = "serialize")]
    fn serialize(&mut self) -> Result<Vec<u8>> {
        Err(crate::error::error!(Configuration, "only SQLite's databases have the form of a file"))
    }

    /// Whether the connection still works.
    fn ping(&mut self) -> Result<()> {
        self.run("SELECT 1", &[], None, &mut |_| Ok(())).map(drop)
    }

    /// The tables with their rows, in the order of their creation.
    fn inspect(&mut self, row_limit: usize, marks: &Marks) -> Result<Vec<TableSnapshot>>;
}

/// A row of a result, while the database stands on it.
pub(crate) trait Row {
    /// How many columns there are.
    fn width(&self) -> usize;

    /// A column's name.
    fn name(&self, column: usize) -> &str;

    /// A column as a value of this type; `Err` says what is wrong with it.
    fn value(&self, column: usize, column_type: &ColumnType) -> Result<Value, String>;

    /// A column of SQL that was written by hand: as the database has it.
    fn untyped(&self, column: usize) -> Value;

    /// A column as observers see it.
    fn shown(&self, column: usize) -> SqlValue;
}

impl dyn Row + '_ {
    /// Every column as observers see it.
    pub(crate) fn values(&self) -> Vec<SqlValue> {
        (0..self.width()).map(|column| self.shown(column)).collect()
    }
}

/// What a batch sends, and hears back.
pub(crate) trait Sets {
    /// How many sets there are.
    fn count(&self) -> usize;

    /// Hands over the values of one set. May be asked more than once.
    fn params(&mut self, set: usize, bind: &mut dyn FnMut(&[&Value]) -> Result<()>) -> Result<()>;

    /// What one set's execution returned.
    fn returned(&mut self, set: usize, returned: Returned<'_>) -> Result<()>;

    /// One set was executed, affected so many rows, and did this; those returned are known by then.
    fn executed(&mut self, set: usize, affected: usize, effects: Effects);
}

/// What the execution of one set of a batch returned.
pub(crate) enum Returned<'a> {
    /// A row that the statement returns.
    Row(&'a dyn Row),
    /// The key of the row inserted, where the statement returns nothing ([`Backend::tells_keys`]).
    Key(i64),
}
