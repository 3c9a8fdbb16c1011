//! A connection to SQLite: statements through its cache of prepared ones, and transactions.

use rusqlite::CachedStatement;

use super::error::refused;
use super::gate::{Entry, Pass};
use super::history::History;
use crate::engine::backend::{Link, Returned, Row, Sets};
use crate::engine::inspect::{Marks, TableSnapshot};
use crate::engine::{Begin, TransactionMode};
use crate::error::Result;
use crate::event::Effects;
use crate::value::{Value, with_stored};

pub(super) struct SqliteLink {
    sqlite: rusqlite::Connection,
    /// Which locks of a database in memory it holds; a file has its own.
    pass: Option<Pass>,
    /// What it tells of its statements, where that is wanted.
    history: Option<History>,
}

impl SqliteLink {
    pub(super) fn new(sqlite: rusqlite::Connection, pass: Option<Pass>, history: Option<History>) -> Self {
        SqliteLink { sqlite, pass, history }
    }

    /// Runs this as one statement that the history tells of.
    fn told<T>(&mut self, sql: &str, run: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let Some(history) = &self.history else {
            return run(self);
        };
        let before = history.before(&self.sqlite, sql).map_err(refused)?;
        let changes = self.sqlite.total_changes();
        let result = run(self);
        if let Some(history) = &self.history {
            let changed = self.sqlite.total_changes() != changes;
            history.after(&self.sqlite, before, result.is_err(), changed);
            if result.is_ok() {
                history.plan(&self.sqlite, sql);
            }
        }
        result
    }

    fn send(
        &mut self,
        sql: &str,
        params: &[&Value],
        columns: Option<&mut Vec<String>>,
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize> {
        let SqliteLink { sqlite, pass, .. } = self;
        let (mut statement, _entry) = prepare(sqlite, pass, sql)?;
        bind(&mut statement, params)?;
        if let Some(columns) = columns {
            *columns = statement.column_names().map(str::to_owned).collect();
        }
        let returns = statement.column_count() > 0;
        let mut rows = statement.raw_query();
        let mut count = 0;
        while let Some(row) = rows.next().map_err(refused)? {
            count += 1;
            on_row(row)?;
        }
        Ok(if returns { count } else { sqlite.changes() as usize })
    }

    /// Ends a transaction, if SQLite is in one: some failures it rolls back by itself.
    fn end(&mut self, sql: &str) -> Result<()> {
        if self.sqlite.is_autocommit() {
            return Ok(());
        }
        self.sqlite.execute_batch(sql).map_err(refused)
    }
}

impl Link for SqliteLink {
    fn run(
        &mut self,
        sql: &str,
        params: &[&Value],
        columns: Option<&mut Vec<String>>,
        on_row: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<usize> {
        self.told(sql, |link| link.send(sql, params, columns, on_row))
    }

    fn batch(&mut self, sql: &str, sets: &mut dyn Sets) -> Result<()> {
        let SqliteLink { sqlite, pass, history } = self;
        let (mut statement, _entry) = prepare(sqlite, pass, sql)?;
        let returns = statement.column_count() > 0;
        if let Some(history) = history.as_ref() {
            history.plan(sqlite, sql);
        }
        for set in 0..sets.count() {
            sets.params(set, &mut |params| bind(&mut statement, params))?;
            let changes = sqlite.total_changes();
            let done = once(&mut statement, set, sets);
            if let (Err(_), Some(history)) = (&done, history.as_ref())
                && sqlite.total_changes() == changes
            {
                // Each set is a statement of its own; those before it stay.
                history.forget();
            }
            done?;
            let affected = sqlite.changes() as usize;
            if !returns {
                sets.returned(set, Returned::Key(sqlite.last_insert_rowid()))?;
            }
            if let Some(history) = history.as_ref() {
                history.complete(sqlite);
            }
            let mut effects = history.as_ref().map(History::take).unwrap_or_default();
            // What is noted there is how an earlier transaction ended.
            if !sqlite.is_autocommit() {
                effects.ended = None;
            }
            sets.executed(set, affected, effects);
        }
        Ok(())
    }

    fn effects(&mut self) -> Effects {
        self.history.as_ref().map(History::take).unwrap_or_default()
    }

    fn begin(&mut self, begin: Option<Begin>) -> Result<()> {
        let mode = begin.and_then(Begin::mode);
        let entered = match &mut self.pass {
            Some(pass) => enter(pass, mode),
            None => Ok(()),
        };
        let begun = entered.and_then(|()| self.sqlite.execute_batch(TransactionMode::sql(mode)).map_err(refused));
        if let (Err(_), Some(pass)) = (&begun, &mut self.pass) {
            pass.leave();
        }
        begun
    }

    fn in_transaction(&self) -> bool {
        !self.sqlite.is_autocommit()
    }

    fn commit(&mut self) -> Result<()> {
        if let Some(pass) = &mut self.pass {
            pass.commit()?;
        }
        let ended = self.end("COMMIT");
        if let Some(pass) = &mut self.pass {
            match &ended {
                Ok(()) => pass.leave(),
                Err(_) => pass.stay(),
            }
        }
        ended
    }

    fn rollback(&mut self) -> Result<()> {
        let ended = self.end("ROLLBACK");
        if let Some(pass) = &mut self.pass {
            pass.leave();
        }
        ended
    }

    fn boundary(&mut self, sql: &str) -> Result<()> {
        // Outside a transaction it is a hook's; what it may write, nobody must read meanwhile.
        let _entry = match &mut self.pass {
            Some(pass) if self.sqlite.is_autocommit() => pass.write()?,
            _ => None,
        };
        self.sqlite.execute_batch(sql).map_err(refused)
    }

    #[cfg(feature = "raw")]
    fn raw(&mut self) -> Option<&dyn std::any::Any> {
        Some(&self.sqlite)
    }

    #[cfg(feature = "serialize")]
    fn serialize(&mut self) -> Result<Vec<u8>> {
        let _entry = self.pass.as_mut().map(Pass::read).transpose()?;
        let data = self.sqlite.serialize(rusqlite::MAIN_DB).map_err(refused)?;
        Ok(data.to_vec())
    }

    fn inspect(&mut self, row_limit: usize, marks: &Marks) -> Result<Vec<TableSnapshot>> {
        let _entry = self.pass.as_mut().map(Pass::read).transpose()?;
        super::inspect::tables(&self.sqlite, row_limit, marks).map_err(refused)
    }
}

/// The locks of a transaction in memory that begins in this way.
fn enter(pass: &mut Pass, mode: Option<TransactionMode>) -> Result<()> {
    match mode {
        None | Some(TransactionMode::Immediate) => pass.reserve(),
        Some(TransactionMode::Deferred) => {
            pass.keep();
            Ok(())
        }
        Some(TransactionMode::Exclusive) => pass.exclude(),
    }
}

/// A statement ready to run, with the locks that it needs meanwhile.
fn prepare<'a>(
    sqlite: &'a rusqlite::Connection,
    pass: &mut Option<Pass>,
    sql: &str,
) -> Result<(CachedStatement<'a>, Option<Entry>)> {
    let Some(pass) = pass else {
        return Ok((sqlite.prepare_cached(sql).map_err(refused)?, None));
    };
    // Already preparing reads: the schema.
    let reading = pass.read()?;
    let statement = sqlite.prepare_cached(sql).map_err(refused)?;
    if statement.readonly() {
        return Ok((statement, reading));
    }
    drop(reading);
    if sqlite.is_autocommit() {
        return Ok((statement, pass.write()?));
    }
    pass.reserve()?;
    Ok((statement, None))
}

/// One set of a batch, whose values are bound.
fn once(statement: &mut CachedStatement<'_>, set: usize, sets: &mut dyn Sets) -> Result<()> {
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(refused)? {
        sets.returned(set, Returned::Row(row))?;
    }
    Ok(())
}

fn bind(statement: &mut CachedStatement<'_>, params: &[&Value]) -> Result<()> {
    for (index, value) in params.iter().enumerate() {
        let bound = with_stored(value, |stored| statement.raw_bind_parameter(index + 1, stored));
        bound?.map_err(refused)?;
    }
    Ok(())
}
