//! A connection in use: sends statements, keeps the transaction, tells the observers.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::{CachedStatement, Row};
use web_time::Instant;

use super::{Engine, Url};
use crate::error::{Error, ErrorKind, Result};
use crate::event::{Event, SqlValue, StatementEvent, TransactionEvent};
use crate::sql::Render;
use crate::value::{Bound, Value};

/// Statements that a connection keeps prepared.
const STATEMENT_CACHE: usize = 128;

/// SQLite's own connection, and whether a transaction is open in it.
pub(crate) struct Raw {
    pub(super) sqlite: rusqlite::Connection,
    in_transaction: bool,
}

impl Raw {
    pub(super) fn open(engine: &Engine) -> Result<Self> {
        let open = || {
            let mut sqlite = match &engine.0.url {
                Url::Memory => rusqlite::Connection::open_in_memory(),
                Url::File(path) => rusqlite::Connection::open(path),
            }?;
            // SQLite's own default, which builds of it may change: foreign keys bind once a program asks for it.
            sqlite.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)?;
            if let Some(guard) = engine.guarded() {
                guard.apply(&mut sqlite)?;
            }
            if let Some(changes) = engine.changes() {
                super::inspect::watch(&mut sqlite, &changes)?;
            }
            Ok(sqlite)
        };
        let sqlite = open().map_err(|cause| database_error(&cause).with_source(cause))?;
        sqlite.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
        Ok(Raw { sqlite, in_transaction: false })
    }
}

/// A connection that a session, or the engine itself, is using. Goes back to the pool when dropped.
pub(crate) struct Connection {
    pub(super) engine: Engine,
    pub(super) raw: Arc<Mutex<Raw>>,
    begun: bool,
}

impl Connection {
    pub(super) fn new(engine: Engine, raw: Arc<Mutex<Raw>>) -> Self {
        Connection { engine, raw, begun: false }
    }

    /// Announces the transaction. SQLite is told by [`Connection::write`]: reading locks nothing.
    pub(crate) fn begin(&mut self) {
        self.engine.emit(Event::Transaction(TransactionEvent::Begin));
    }

    pub(crate) fn commit(&mut self) -> Result<()> {
        self.end("COMMIT", TransactionEvent::Commit)
    }

    pub(crate) fn rollback(&mut self) -> Result<()> {
        self.end("ROLLBACK", TransactionEvent::Rollback)
    }

    fn end(&mut self, sql: &str, event: TransactionEvent<'_>) -> Result<()> {
        if std::mem::take(&mut self.begun) {
            let mut raw = lock(&self.raw);
            raw.in_transaction = false;
            // SQLite rolls some failures back by itself; then there is nothing left to end.
            if !raw.sqlite.is_autocommit() {
                let ended = raw.sqlite.execute_batch(sql);
                if ended.is_err() && sql == "COMMIT" {
                    raw.in_transaction = true;
                    self.begun = true;
                }
                ended.map_err(|cause| database_error(&cause).with_statement(sql, Vec::new()))?;
            }
        }
        self.engine.emit(Event::Transaction(event));
        Ok(())
    }

    /// Makes sure that SQLite is in this connection's transaction, before the first write.
    pub(crate) fn write(&mut self) -> Result<()> {
        if self.begun {
            return Ok(());
        }
        let mut raw = lock(&self.raw);
        if raw.in_transaction {
            return Err(Error::new(
                ErrorKind::Database,
                "another session has uncommitted changes in this in-memory database; commit, roll back or drop it first",
            ));
        }
        raw.sqlite
            .execute_batch("BEGIN")
            .map_err(|cause| database_error(&cause).with_statement("BEGIN", Vec::new()))?;
        raw.in_transaction = true;
        self.begun = true;
        Ok(())
    }

    /// Sets a savepoint.
    pub(crate) fn savepoint(&mut self, name: &str) -> Result<()> {
        self.write()?;
        self.boundary(&format!("SAVEPOINT {name}"), TransactionEvent::Savepoint(name))
    }

    /// Makes a savepoint's changes the transaction's.
    pub(crate) fn release_savepoint(&mut self, name: &str) -> Result<()> {
        let sql = format!("RELEASE SAVEPOINT {name}");
        self.boundary(&sql, TransactionEvent::Release(name))
    }

    /// Undoes everything since a savepoint.
    pub(crate) fn rollback_to(&mut self, name: &str) -> Result<()> {
        let sql = format!("ROLLBACK TO SAVEPOINT {name}");
        self.boundary(&sql, TransactionEvent::RollbackTo(name))
    }

    fn boundary(&mut self, sql: &str, event: TransactionEvent<'_>) -> Result<()> {
        let sent = lock(&self.raw).sqlite.execute_batch(sql);
        sent.map_err(|cause| database_error(&cause).with_statement(sql, Vec::new()))?;
        self.engine.emit(Event::Transaction(event));
        Ok(())
    }

    /// Sends a statement with one set of values, and says where it comes from; each row it returns goes to `on_row`. Returns the number of rows
    /// returned or affected.
    pub(crate) fn run(
        &self,
        sql: &str,
        origin: Option<&dyn Render>,
        params: &[&Value],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<usize> {
        self.observed(sql, origin, &[params], |raw, seen| {
            let mut statement = prepare(raw, sql)?;
            let count = execute(&mut statement, params, seen, on_row)?;
            Ok(if statement.column_count() == 0 { raw.changes() as usize } else { count })
        })
    }

    /// Runs a statement and tells the observers what came of it; without observers it costs nothing more.
    fn observed(
        &self,
        sql: &str,
        origin: Option<&dyn Render>,
        sets: &[&[&Value]],
        run: impl FnOnce(&rusqlite::Connection, &mut Seen) -> Result<usize>,
    ) -> Result<usize> {
        if !self.engine.is_observed() {
            return run(&lock(&self.raw).sqlite, &mut None).map_err(|error| failed(error, sql, sets));
        }
        let mut seen = Some((Vec::new(), Vec::new()));
        let started = Instant::now();
        let result = run(&lock(&self.raw).sqlite, &mut seen);
        let duration = started.elapsed();
        let (columns, rows) = seen.unwrap_or_default();
        let params = sets.iter().map(|set| bound(set)).collect();
        let row_count = *result.as_ref().unwrap_or(&0);
        let error = result.as_ref().err().map(ToString::to_string);
        let event = StatementEvent { sql, origin, params, columns, rows, row_count, duration, error };
        self.engine.emit(Event::Statement(&event));
        result.map_err(|error| failed(error, sql, sets))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if self.begun {
            let _ = self.rollback();
        }
        self.engine.release(self.raw.clone());
    }
}

/// Columns and rows that a statement returned, where somebody watches.
type Seen = Option<(Vec<String>, Vec<Vec<SqlValue>>)>;

pub(super) fn lock(raw: &Mutex<Raw>) -> MutexGuard<'_, Raw> {
    raw.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn bound(set: &[&Value]) -> Vec<SqlValue> {
    set.iter().map(|value| SqlValue::from(*value)).collect()
}

pub(super) fn prepare<'a>(raw: &'a rusqlite::Connection, sql: &str) -> Result<CachedStatement<'a>> {
    raw.prepare_cached(sql).map_err(|cause| database_error(&cause).with_source(cause))
}

fn execute(
    statement: &mut CachedStatement<'_>,
    params: &[&Value],
    seen: &mut Seen,
    on_row: &mut dyn FnMut(&Row<'_>) -> Result<()>,
) -> Result<usize> {
    let failure = |cause: rusqlite::Error| database_error(&cause).with_source(cause);
    for (index, value) in params.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, Bound(value)).map_err(failure)?;
    }
    if let Some((columns, _)) = seen {
        *columns = statement.column_names().map(str::to_owned).collect();
    }
    let width = statement.column_count();
    let mut rows = statement.raw_query();
    let mut count = 0;
    while let Some(row) = rows.next().map_err(failure)? {
        count += 1;
        if let Some((_, kept)) = seen
            && count <= StatementEvent::ROW_LIMIT
        {
            kept.push((0..width).map(|index| row.get_ref(index).map_or(SqlValue::Null, SqlValue::from)).collect());
        }
        on_row(row)?;
    }
    Ok(count)
}

fn failed(error: Error, sql: &str, sets: &[&[&Value]]) -> Error {
    if error.statement().is_some() || !(error.is_integrity() || error.is_database()) {
        return error;
    }
    error.with_statement(sql, sets.first().map(|set| bound(set)).unwrap_or_default())
}

/// What SQLite said, under the kind that a caller acts on.
pub(super) fn database_error(cause: &rusqlite::Error) -> Error {
    let (kind, message) = match cause {
        rusqlite::Error::SqliteFailure(failure, message) => {
            let integrity = failure.code == rusqlite::ErrorCode::ConstraintViolation;
            let kind = if integrity { ErrorKind::Integrity } else { ErrorKind::Database };
            (kind, message.clone().unwrap_or_else(|| failure.to_string()))
        }
        rusqlite::Error::SqlInputError { msg, .. } => (ErrorKind::Database, msg.clone()),
        other => (ErrorKind::Database, other.to_string()),
    };
    Error::new(kind, message)
}
