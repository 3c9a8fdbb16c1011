//! The database as it stands: its tables with their rows, and which rows the engine's own sessions wrote.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::hooks::Action;
use serde::Serialize;

use super::connection::database_error;
use super::{Connection, Engine};
use crate::error::Result;
use crate::event::SqlValue;

/// A table of the database with its rows ([`Engine::inspect`]).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TableSnapshot {
    /// The table's name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnSnapshot>,
    /// Its rows in the order of their rowid, up to the limit.
    pub rows: Vec<Vec<SqlValue>>,
    /// How many rows it has in all.
    pub row_count: usize,
    /// What the engine's connections did to each row, where [`Engine::track_changes`] is on.
    pub marks: Vec<Option<Mark>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ColumnSnapshot {
    /// The column's name.
    pub name: String,
    /// Its declared type.
    #[serde(rename = "type")]
    pub declared_type: String,
    /// Whether it belongs to the primary key.
    pub primary_key: bool,
    /// Whether it is declared NOT NULL.
    pub not_null: bool,
    /// The column that it refers to: `team.id`.
    pub references: Option<String>,
}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// It was inserted, and not touched by a later transaction.
    Inserted,
    /// A later transaction than the one that inserted it changed it.
    Changed,
}

/// Marks of committed rows, and of those that the running transaction touched.
#[derive(Default)]
pub(super) struct Changes {
    committed: HashMap<(String, i64), Mark>,
    running: HashMap<(String, i64), Option<Mark>>,
}

impl Changes {
    fn note(&mut self, action: Action, table: &str, rowid: i64) {
        let row = (table.to_owned(), rowid);
        let mark = match action {
            Action::SQLITE_INSERT => Some(Mark::Inserted),
            Action::SQLITE_UPDATE if self.running.get(&row) == Some(&Some(Mark::Inserted)) => {
                return;
            }
            Action::SQLITE_UPDATE => Some(Mark::Changed),
            _ => None,
        };
        self.running.insert(row, mark);
    }

    fn commit(&mut self) {
        for (row, mark) in self.running.drain() {
            match mark {
                Some(mark) => drop(self.committed.insert(row, mark)),
                None => drop(self.committed.remove(&row)),
            }
        }
    }
}

impl Engine {
    /// Remembers from now on which rows its connections insert and change, for [`Engine::inspect`] to mark. Call it
    /// before the engine is first used.
    pub fn track_changes(&self) {
        *self.0.changes.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::default());
    }

    /// Every table of the database, in the order of their creation, each with at most so many rows. Observers do not
    /// hear of it.
    ///
    /// # Errors
    ///
    /// `is_database` when SQLite refuses.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let session = Session::new(&engine);
    /// session.exec(text("CREATE TABLE t (a INTEGER NOT NULL)"))?;
    /// session.exec(text("INSERT INTO t VALUES (7)"))?;
    /// session.commit()?;
    /// let tables = engine.inspect(100)?;
    /// assert_eq!(tables[0].columns[0].name, "a");
    /// assert_eq!(tables[0].rows, [[SqlValue::Integer(7)]]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn inspect(&self, row_limit: usize) -> Result<Vec<TableSnapshot>> {
        let connection = self.connect()?;
        let marks = self.changes().map(|changes| {
            let changes = changes.lock().unwrap_or_else(PoisonError::into_inner);
            changes.committed.clone()
        });
        let marks = marks.unwrap_or_default();
        connection.with_sqlite(|sqlite| {
            let names = sqlite
                .prepare(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
                )?
                .query_map([], |row| row.get::<_, String>(0))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            names.into_iter().map(|name| table(sqlite, name, row_limit, &marks)).collect()
        })
    }

    pub(super) fn changes(&self) -> Option<Arc<Mutex<Changes>>> {
        self.0.changes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Connection {
    fn with_sqlite<T>(&self, ask: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>) -> Result<T> {
        let raw = super::connection::lock(&self.raw);
        ask(&raw.sqlite).map_err(|cause| database_error(&cause).with_source(cause))
    }
}

/// Has SQLite report what this connection writes.
pub(super) fn watch(sqlite: &mut rusqlite::Connection, changes: &Arc<Mutex<Changes>>) -> rusqlite::Result<()> {
    fn locked(changes: &Mutex<Changes>) -> std::sync::MutexGuard<'_, Changes> {
        changes.lock().unwrap_or_else(PoisonError::into_inner)
    }
    let noting = changes.clone();
    sqlite.update_hook(Some(move |action, _: &str, table: &str, rowid| {
        locked(&noting).note(action, table, rowid);
    }))?;
    let committing = changes.clone();
    sqlite.commit_hook(Some(move || {
        locked(&committing).commit();
        false
    }))?;
    let undoing = changes.clone();
    sqlite.rollback_hook(Some(move || locked(&undoing).running.clear()))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn table(
    sqlite: &rusqlite::Connection,
    name: String,
    row_limit: usize,
    marks: &HashMap<(String, i64), Mark>,
) -> rusqlite::Result<TableSnapshot> {
    let columns = columns(sqlite, &name)?;
    let row_count =
        sqlite.query_row(&format!("SELECT count(*) FROM {}", quoted(&name)), [], |row| row.get::<_, i64>(0))? as usize;
    let mut statement =
        sqlite.prepare(&format!("SELECT rowid, * FROM {} ORDER BY rowid LIMIT {row_limit}", quoted(&name)))?;
    let mut found = statement.query([])?;
    let (mut rows, mut row_marks) = (Vec::new(), Vec::new());
    while let Some(row) = found.next()? {
        let values = (1..=columns.len()).map(|index| row.get_ref(index).map(SqlValue::from));
        rows.push(values.collect::<rusqlite::Result<Vec<_>>>()?);
        row_marks.push(marks.get(&(name.clone(), row.get(0)?)).copied());
    }
    Ok(TableSnapshot { name, columns, rows, row_count, marks: row_marks })
}

fn columns(sqlite: &rusqlite::Connection, table: &str) -> rusqlite::Result<Vec<ColumnSnapshot>> {
    let references = sqlite
        .prepare(&format!("PRAGMA foreign_key_list({})", quoted(table)))?
        .query_map([], |row| {
            let target =
                format!("{}.{}", row.get::<_, String>(2)?, row.get::<_, Option<String>>(4)?.unwrap_or_default());
            Ok((row.get::<_, String>(3)?, target))
        })?
        .collect::<rusqlite::Result<HashMap<_, _>>>()?;
    let mut statement = sqlite.prepare(&format!("PRAGMA table_info({})", quoted(table)))?;
    let columns = statement.query_map([], |row| {
        let name: String = row.get(1)?;
        Ok(ColumnSnapshot {
            declared_type: row.get(2)?,
            not_null: row.get(3)?,
            primary_key: row.get::<_, i64>(5)? > 0,
            references: references.get(&name).cloned(),
            name,
        })
    })?;
    columns.collect()
}
