//! One connection to PostgreSQL.

use std::collections::HashMap;
use std::pin::pin;
use std::time::Duration;

use futures_util::TryStreamExt;
use futures_util::future::join_all;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Config, Statement};

use super::driver::Driver;
use super::error::refused;
use super::inspect;
use super::param::{Param, announced};
use super::wire::Open;
use crate::engine::backend::{Link, Returned, Row, Sets};
use crate::engine::inspect::{Marks, TableSnapshot};
use crate::engine::{Begin, IsolationLevel, Settings, TransactionMode};
use crate::error::{Result, error};
use crate::event::Effects;
use crate::value::Value;

/// Statements that a connection keeps prepared.
const STATEMENT_CACHE: usize = 256;

/// Rows of a batch that are on their way before the first answer is waited for.
const PIPELINE: usize = 256;

/// Where a connection stands.
#[derive(Clone, Copy, PartialEq)]
enum Transaction {
    None,
    Open,
    /// A statement failed: the server refuses everything until a rollback, and takes a `COMMIT` for one without a word.
    Aborted,
}

/// A connection with the statements that it has prepared.
pub(super) struct PostgresLink {
    client: Client,
    driver: Driver,
    transaction: Transaction,
    prepared: HashMap<(String, Vec<Type>), Statement>,
    /// Whether a failure said that the connection is gone; the driver closes it a moment later.
    lost: bool,
}

impl PostgresLink {
    pub fn open(config: &Config, wire: Option<&Open>, settings: &Settings) -> Result<Self> {
        let (driver, client) = Driver::connect(config, wire)?;
        let mut link =
            PostgresLink { client, driver, transaction: Transaction::None, prepared: HashMap::new(), lost: false };
        link.set_up(settings)?;
        Ok(link)
    }

    /// What the engine wants of its connections.
    fn set_up(&mut self, settings: &Settings) -> Result<()> {
        let mut said = Vec::new();
        // Zero would be no limit.
        let millis = |time: Duration| time.as_millis().max(1);
        said.extend(settings.busy_timeout.map(|time| format!("SET lock_timeout = {}", millis(time))));
        said.extend(settings.statement_timeout.map(|time| format!("SET statement_timeout = {}", millis(time))));
        if settings.sqlite.read_only {
            said.push("SET default_transaction_read_only = on".to_owned());
        }
        if settings.guard.is_some() || settings.sqlite.journal_mode.is_some() || settings.sqlite.synchronous.is_some() {
            return Err(error!(
                Configuration,
                "a guard, a journal mode and `synchronous` are SQLite's; PostgreSQL has none"
            ));
        }
        if said.is_empty() { Ok(()) } else { self.send(&said.join("; ")) }
    }

    /// The statement, prepared for values of these types.
    fn prepare(&mut self, sql: &str, params: &[&Value]) -> Result<Statement> {
        if let Some(value) = params.iter().find(|value| matches!(value, Value::Model(_))) {
            return Err(error!(Database, "{value:?} has no column"));
        }
        let types: Vec<Type> = params.iter().map(|value| announced(value)).collect();
        let key = (sql.to_owned(), types);
        if let Some(statement) = self.prepared.get(&key) {
            return Ok(statement.clone());
        }
        let statement = self.driver.wait(self.client.prepare_typed(sql, &key.1)).map_err(refused)?;
        // Rarely full, so that it is not worth knowing which was used last.
        if self.prepared.len() >= STATEMENT_CACHE {
            self.prepared.clear();
        }
        self.prepared.insert(key, statement.clone());
        Ok(statement)
    }

    fn send(&mut self, sql: &str) -> Result<()> {
        let sent = self.driver.wait(self.client.batch_execute(sql)).map_err(refused);
        self.noted(sent)
    }

    /// Remembers that a failure aborts the transaction, or is the connection's end.
    fn noted<T>(&mut self, result: Result<T>) -> Result<T> {
        let result = result.map_err(|error| self.driver.explained(error));
        self.lost |= result.as_ref().is_err_and(crate::error::Error::is_lost_connection);
        if result.is_err() && self.transaction == Transaction::Open {
            self.transaction = Transaction::Aborted;
        }
        result
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[&Value],
        columns: Option<&mut Vec<String>>,
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize> {
        let statement = self.prepare(sql, params)?;
        if let Some(columns) = columns {
            *columns = statement.columns().iter().map(|column| column.name().to_owned()).collect();
        }
        let returns = !statement.columns().is_empty();
        self.driver.wait(async {
            let params = params.iter().map(|value| Param(value));
            let rows = self.client.query_raw(&statement, params).await.map_err(refused)?;
            let mut rows = pin!(rows);
            let (mut count, mut kept) = (0, Ok(()));
            while let Some(row) = rows.try_next().await.map_err(refused)? {
                count += 1;
                // The rest is read all the same: it is on its way.
                if kept.is_ok() {
                    kept = on_row(&row);
                }
            }
            let affected = rows.rows_affected().unwrap_or(0) as usize;
            kept.map(|()| if returns { count } else { affected })
        })
    }

    /// Sends a page of a batch at once; the answers come in order.
    fn page(&mut self, sql: &str, sets: &mut dyn Sets, start: usize, end: usize) -> Result<()> {
        let mut page: Vec<(Statement, Vec<Value>)> = Vec::new();
        for set in start..end {
            sets.params(set, &mut |params| {
                let statement = self.prepare(sql, params)?;
                page.push((statement, params.iter().map(|value| (*value).clone()).collect()));
                Ok(())
            })?;
        }
        let sent = page.iter().map(|(statement, values)| async {
            let rows = self.client.query_raw(statement, values.iter().map(Param)).await?;
            let mut rows = pin!(rows);
            let mut returned = Vec::new();
            while let Some(row) = rows.try_next().await? {
                returned.push(row);
            }
            Ok::<_, tokio_postgres::Error>((returned, rows.rows_affected().unwrap_or(0)))
        });
        for (set, answer) in (start..).zip(self.driver.wait(join_all(sent))) {
            let (rows, affected) = answer.map_err(refused)?;
            for row in &rows {
                sets.returned(set, Returned::Row(row))?;
            }
            sets.executed(set, affected as usize, Effects::default());
        }
        Ok(())
    }
}

impl Link for PostgresLink {
    fn run(
        &mut self,
        sql: &str,
        params: &[&Value],
        columns: Option<&mut Vec<String>>,
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize> {
        let result = self.query(sql, params, columns, on_row);
        self.noted(result)
    }

    fn batch(&mut self, sql: &str, sets: &mut dyn Sets) -> Result<()> {
        let count = sets.count();
        for start in (0..count).step_by(PIPELINE) {
            let result = self.page(sql, sets, start, count.min(start + PIPELINE));
            self.noted(result)?;
        }
        Ok(())
    }

    /// SQLite's ways of locking beforehand have no counterpart: a transaction that reads what it then writes is one of the
    /// isolation level SERIALIZABLE, which fails where another was faster.
    fn begin(&mut self, begin: Option<Begin>) -> Result<()> {
        let level = match begin {
            None | Some(Begin::Mode(TransactionMode::Deferred)) => None,
            Some(Begin::Mode(TransactionMode::Immediate | TransactionMode::Exclusive)) => {
                Some(IsolationLevel::Serializable)
            }
            Some(Begin::Isolation(level)) => Some(level),
        };
        match level {
            None => self.send("BEGIN"),
            Some(level) => self.send(&format!("BEGIN ISOLATION LEVEL {}", level.name())),
        }?;
        self.transaction = Transaction::Open;
        Ok(())
    }

    fn in_transaction(&self) -> bool {
        self.transaction != Transaction::None && self.is_alive()
    }

    fn commit(&mut self) -> Result<()> {
        if self.transaction == Transaction::Aborted {
            return Err(error!(
                Database,
                "a statement of this transaction failed, and PostgreSQL commits nothing of it; call rollback()"
            ));
        }
        // The server has rolled back what it cannot commit: a deferred constraint, a serialization failure.
        let sent = self.send("COMMIT");
        self.transaction = Transaction::None;
        sent
    }

    fn rollback(&mut self) -> Result<()> {
        self.transaction = Transaction::None;
        if !self.is_alive() {
            return Ok(());
        }
        match self.send("ROLLBACK") {
            // The server rolls back what it has lost sight of.
            Err(error) if error.is_lost_connection() => Ok(()),
            sent => sent,
        }
    }

    fn boundary(&mut self, sql: &str) -> Result<()> {
        self.send(sql)?;
        if sql.starts_with("ROLLBACK TO") {
            self.transaction = Transaction::Open;
        }
        Ok(())
    }

    fn is_alive(&self) -> bool {
        !self.lost && !self.client.is_closed()
    }

    fn ping(&mut self) -> Result<()> {
        self.send("")
    }

    fn inspect(&mut self, row_limit: usize, _: &Marks) -> Result<Vec<TableSnapshot>> {
        inspect::tables(self, row_limit)
    }
}
