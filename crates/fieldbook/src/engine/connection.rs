//! A connection in use: sends statements, keeps the transaction, tells the observers.

use std::sync::atomic::{AtomicU64, Ordering};

use web_time::Instant;

use super::backend::{Link, Row};
use super::inspect::Marks;
use super::pool::Pooled;
use super::{Begin, Engine};
use crate::error::{Error, Result, error};
use crate::event::{Effects, Event, StatementEvent, TransactionEvent};
use crate::sql::{Dialect, Render};
use crate::value::Value;

/// A connection that a session, or the engine itself, is using. Goes back to the pool when dropped.
pub(crate) struct Connection {
    pub(super) engine: Engine,
    /// Tells it from every other of the process.
    serial: u64,
    /// Gone only while it is dropped.
    pooled: Option<Pooled>,
    mode: Option<Begin>,
    begun: bool,
    /// Why the database ended the transaction by itself.
    lost: Option<String>,
}

impl Connection {
    pub(super) fn new(engine: Engine, pooled: Pooled) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let serial = NEXT.fetch_add(1, Ordering::Relaxed);
        Connection { engine, serial, pooled: Some(pooled), mode: None, begun: false, lost: None }
    }

    /// Tells the observers what this connection did.
    pub(super) fn emit(&mut self, event: Event<'_>) {
        if !self.engine.is_observed() {
            return;
        }
        if self.engine.is_probed()
            && let Ok(tables) = self.link().inspect(usize::MAX, &Marks::default())
        {
            self.engine.probe(self.serial, &tables);
        }
        self.engine.emit_from(Some(self.serial), event);
    }

    /// Tells the observers what this connection did before what it did last.
    pub(super) fn tell_past(&self, event: Event<'_>) {
        self.engine.emit_from(Some(self.serial), event);
    }

    /// What the link did since this was last asked, as far as it is news: where the connection itself ends its
    /// transactions, that is told already.
    pub(super) fn effects(&mut self) -> Effects {
        let mut effects = self.link().effects();
        if !self.begun || self.link().in_transaction() {
            effects.ended = None;
        }
        effects
    }

    pub(super) fn link(&mut self) -> &mut dyn Link {
        &mut *self.pooled.as_mut().expect("a connection has its link until it is dropped").link
    }

    /// What its statements are written in.
    pub(crate) fn dialect(&self) -> Dialect {
        self.engine.dialect()
    }

    /// Whether anybody hears of what it sends.
    pub(crate) fn is_observed(&self) -> bool {
        self.engine.is_observed()
    }

    /// Whether rows tell their keys though the insert returns nothing.
    pub(crate) fn tells_keys(&self) -> bool {
        self.engine.backend().tells_keys()
    }

    /// Announces the transaction. Without a mode, a database that is told of it only before the first write is told by
    /// [`Connection::write`].
    pub(crate) fn begin(&mut self, mode: Option<Begin>) -> Result<()> {
        self.mode = mode.or_else(|| self.engine.settings().isolation.map(Begin::Isolation));
        self.emit(Event::Transaction(TransactionEvent::Begin));
        match self.mode.is_some_and(Begin::at_read) || self.engine.backend().begins_at_read() {
            true => self.write(),
            false => Ok(()),
        }
    }

    pub(crate) fn commit(&mut self) -> Result<()> {
        if self.begun {
            self.check_kept()?;
            self.link().commit().map_err(|error| error.at_statement("COMMIT"))?;
            self.begun = false;
        }
        self.emit(Event::Transaction(TransactionEvent::Commit));
        Ok(())
    }

    pub(crate) fn rollback(&mut self) -> Result<()> {
        self.lost = None;
        if std::mem::take(&mut self.begun) {
            self.link().rollback().map_err(|error| error.at_statement("ROLLBACK"))?;
        }
        self.emit(Event::Transaction(TransactionEvent::Rollback));
        Ok(())
    }

    /// Makes sure that the database is in this connection's transaction, before the first write.
    pub(crate) fn write(&mut self) -> Result<()> {
        if !self.begun {
            let mode = self.mode;
            self.link().begin(mode).map_err(|error| error.at_statement("BEGIN"))?;
            self.begun = true;
        }
        Ok(())
    }

    /// Whether the database is in this connection's transaction.
    pub(super) fn has_begun(&self) -> bool {
        self.begun
    }

    /// Refuses once the database has rolled back by itself: what follows would be by itself too.
    pub(super) fn check_kept(&self) -> Result<()> {
        match &self.lost {
            None => Ok(()),
            Some(cause) => Err(error!(
                PendingRollback,
                "this transaction was rolled back by the database; call rollback() to begin anew; the failure was: {cause}"
            )),
        }
    }

    /// Notes, after a failure, whether the transaction went with it.
    pub(super) fn note_loss(&mut self, error: &Error) {
        if self.begun && !self.link().in_transaction() {
            self.lost = Some(error.to_string());
        }
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
        self.check_kept()?;
        self.link().boundary(sql).map_err(|error| error.at_statement(sql))?;
        self.emit(Event::Transaction(event));
        Ok(())
    }

    /// Sends a statement with one set of values, and says where it comes from; each row it returns goes to `on_row`.
    /// Returns the number of rows returned or affected. Without observers, telling them costs nothing.
    pub(crate) fn run(
        &mut self,
        sql: &str,
        origin: Option<&dyn Render>,
        params: &[&Value],
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize> {
        self.check_kept()?;
        if !self.engine.is_observed() {
            let result = self.link().run(sql, params, None, on_row);
            return result.map_err(|error| self.failed(error, sql, params));
        }
        let (mut columns, mut rows) = (Vec::new(), Vec::new());
        let started = Instant::now();
        let result = self.link().run(sql, params, Some(&mut columns), &mut |row| {
            if rows.len() < StatementEvent::ROW_LIMIT {
                rows.push(row.values());
            }
            on_row(row)
        });
        let duration = started.elapsed();
        let event = StatementEvent {
            sql,
            dialect: self.dialect(),
            origin,
            params: vec![self.engine.shown(params)],
            columns,
            rows,
            row_count: *result.as_ref().unwrap_or(&0),
            duration,
            error: result.as_ref().err().map(ToString::to_string),
            effects: self.effects(),
        };
        self.emit(Event::Statement(&event));
        result.map_err(|error| self.failed(error, sql, params))
    }

    fn failed(&mut self, error: Error, sql: &str, params: &[&Value]) -> Error {
        self.note_loss(&error);
        match error.statement().is_none() && error.is_refusal() {
            true => error.with_statement(sql, self.engine.shown(params)),
            false => error,
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if self.begun {
            let _ = self.rollback();
        }
        if let Some(pooled) = self.pooled.take() {
            self.engine.release(pooled);
        }
    }
}
