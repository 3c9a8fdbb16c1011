//! A connection as migrations use it: rows as plain values, and a transaction around what is sent.

use std::sync::Arc;

use crate::engine::{Connection, Engine};
use crate::error::Result;
use crate::event::SqlValue;
use crate::schema::Schema;
use crate::sql::Dialect;

/// A connection of the engine, given back when dropped; an open transaction is then rolled back.
pub(super) struct Link(Connection);

impl Link {
    pub fn open(engine: &Engine) -> Result<Self> {
        Ok(Link(engine.connect()?))
    }

    /// The rows that a query returns.
    pub fn rows(&mut self, sql: &str) -> Result<Vec<Vec<SqlValue>>> {
        let mut rows = Vec::new();
        self.0.run(sql, None, &[], &mut |row| {
            rows.push(row.values());
            Ok(())
        })?;
        Ok(rows)
    }

    /// Sends a statement that returns nothing of interest.
    pub fn send(&mut self, sql: &str) -> Result<()> {
        self.0.run(sql, None, &[], &mut |_| Ok(())).map(drop)
    }

    /// What its statements are written in.
    pub fn dialect(&self) -> Dialect {
        self.0.dialect()
    }

    /// Creates the tables of these models.
    pub fn create_tables(&mut self, schemas: &[Arc<Schema>]) -> Result<()> {
        self.0.create_tables(schemas)
    }

    /// Does this work in a transaction that is rolled back, and answers with what it found.
    pub fn undone<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.0.begin(None)?;
        self.0.write()?;
        let found = work(self);
        self.0.rollback()?;
        found
    }

    /// Does this work in one transaction: all of it, or nothing.
    pub fn transaction<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.0.begin(None)?;
        self.0.write()?;
        match work(self) {
            Ok(value) => self.0.commit().map(|()| value),
            Err(error) => {
                self.0.rollback()?;
                Err(error)
            }
        }
    }
}

/// A value as a text; NULL is empty.
pub(super) fn text(value: &SqlValue) -> String {
    value.to_text()
}

/// A value as an integer; what is none is 0.
pub(super) fn integer(value: &SqlValue) -> i64 {
    match value {
        SqlValue::Integer(number) => *number,
        _ => 0,
    }
}
