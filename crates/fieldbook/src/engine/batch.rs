//! One statement sent many times over: prepared once, bound anew for each row of a flush.

use web_time::Instant;

use super::connection::{bound, database_error, lock, prepare};
use super::{Connection, Engine};
use crate::error::{Error, Result};
use crate::event::{Event, SqlValue, StatementEvent};
use crate::sql::Render;
use crate::value::{Bound, Value};
use rusqlite::CachedStatement;

/// A statement that is being sent; [`Batch::execute`] sends it once more.
pub(crate) struct Batch<'a> {
    sql: &'a str,
    statement: CachedStatement<'a>,
    sqlite: &'a rusqlite::Connection,
    affected: usize,
    /// What observers are told, once the connection is free again.
    record: Option<Vec<Execution>>,
}

struct Execution {
    params: Vec<SqlValue>,
    columns: Vec<String>,
    rows: Vec<Vec<SqlValue>>,
    duration: std::time::Duration,
    affected: usize,
    error: Option<String>,
}

impl Connection {
    /// Sends this statement as often as `work` says; returns the number of rows affected. Observers see one batch
    /// (Python's `executemany`) if it is sent `together`, else one statement each time.
    pub(crate) fn batch(
        &self,
        statement: &dyn Render,
        sql: &str,
        together: bool,
        work: impl FnOnce(&mut Batch<'_>) -> Result<()>,
    ) -> Result<usize> {
        let raw = lock(&self.raw);
        let observed = self.engine.is_observed();
        let (result, affected, record) = match prepare(&raw.sqlite, sql) {
            Ok(prepared) => {
                let mut batch = Batch {
                    sql,
                    statement: prepared,
                    sqlite: &raw.sqlite,
                    affected: 0,
                    record: observed.then(Vec::new),
                };
                let result = work(&mut batch);
                (result, batch.affected, batch.record)
            }
            Err(error) => (Err(error.with_statement(sql, Vec::new())), 0, None),
        };
        drop(raw);
        tell(&self.engine, statement, sql, together, record.unwrap_or_default());
        result.map(|()| affected)
    }
}

impl Batch<'_> {
    /// Sends the statement with these values; returns the integer that it returns, if it does.
    pub(crate) fn execute(&mut self, params: &[&Value]) -> Result<Option<i64>> {
        let started = self.record.is_some().then(Instant::now);
        let mut rows = Vec::new();
        let result = self.run(params, &mut rows);
        let affected = match &result {
            Ok(_) => self.sqlite.changes() as usize,
            Err(_) => 0,
        };
        self.affected += affected;
        if let (Some(record), Some(started)) = (&mut self.record, started) {
            record.push(Execution {
                params: bound(params),
                columns: self.statement.column_names().map(str::to_owned).collect(),
                rows,
                duration: started.elapsed(),
                affected,
                error: result.as_ref().err().map(ToString::to_string),
            });
        }
        result.map_err(|error| error.with_statement(self.sql, bound(params)))
    }

    /// The key that SQLite gave the row inserted last.
    pub(crate) fn last_insert_rowid(&self) -> i64 {
        self.sqlite.last_insert_rowid()
    }

    fn run(&mut self, params: &[&Value], kept: &mut Vec<Vec<SqlValue>>) -> Result<Option<i64>> {
        let failure = |cause: rusqlite::Error| -> Error { database_error(&cause).with_source(cause) };
        for (index, value) in params.iter().enumerate() {
            self.statement.raw_bind_parameter(index + 1, Bound(value)).map_err(failure)?;
        }
        let mut rows = self.statement.raw_query();
        let mut returned = None;
        while let Some(row) = rows.next().map_err(failure)? {
            returned = row.get::<_, i64>(0).ok();
            if self.record.is_some() {
                kept.push(vec![row.get_ref(0).map_or(SqlValue::Null, SqlValue::from)]);
            }
        }
        Ok(returned)
    }
}

fn tell(engine: &Engine, origin: &dyn Render, sql: &str, together: bool, record: Vec<Execution>) {
    let mut record = record.into_iter();
    while let Some(first) = record.next() {
        let mut params = vec![first.params];
        let (mut affected, mut duration, mut error) = (first.affected, first.duration, first.error);
        if together {
            for more in record.by_ref() {
                params.push(more.params);
                affected += more.affected;
                duration += more.duration;
                error = more.error;
            }
        }
        engine.emit(Event::Statement(&StatementEvent {
            sql,
            origin: Some(origin),
            params,
            columns: first.columns,
            rows: first.rows,
            row_count: affected,
            duration,
            error,
        }));
    }
}
