//! The database as it stands: its tables with their rows, and which rows the engine's own sessions wrote.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use super::{Engine, history};
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

/// What happened to each row, by its table and rowid.
pub(crate) type Marks = HashMap<(String, i64), Mark>;

/// What a statement does to a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Write {
    Insert,
    Update,
    Delete,
}

/// Marks of committed rows, and of those that the running transaction touched.
#[derive(Default)]
pub(super) struct Changes {
    committed: Marks,
    running: HashMap<(String, i64), Option<Mark>>,
}

/// The marks that an engine's connections keep together.
#[derive(Clone, Default)]
pub(crate) struct Tracked(Arc<Mutex<Changes>>);

impl Tracked {
    pub(super) fn lock(&self) -> MutexGuard<'_, Changes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Changes {
    pub(super) fn note(&mut self, write: Write, table: &str, rowid: i64) {
        let row = (table.to_owned(), rowid);
        let mark = match write {
            Write::Insert => Some(Mark::Inserted),
            Write::Update if self.running.get(&row) == Some(&Some(Mark::Inserted)) => return,
            Write::Update => Some(Mark::Changed),
            Write::Delete => None,
        };
        self.running.insert(row, mark);
    }

    pub(super) fn commit(&mut self) {
        for (row, mark) in self.running.drain() {
            match mark {
                Some(mark) => drop(self.committed.insert(row, mark)),
                None => drop(self.committed.remove(&row)),
            }
        }
    }

    pub(super) fn rollback(&mut self) {
        self.running.clear();
    }
}

impl Engine {
    /// Remembers from now on which rows its connections insert and change, for [`Engine::inspect`] to mark, and tells
    /// observers of every change: rows before and after ([`Effects`](crate::Effects), with the feature `history`), and
    /// what becomes of the objects of its sessions ([`Event::Snapshot`](crate::Event::Snapshot)). Call it before the
    /// engine is first used.
    ///
    /// What is told of one statement is bounded; `Effects::cut` says where that was not enough.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use std::sync::{Arc, Mutex};
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.track_changes();
    /// let tables = Arc::new(Mutex::new(Vec::new()));
    /// let sink = tables.clone();
    /// engine.observe(move |event| {
    ///     if let Event::Statement(statement) = event
    ///         && let Some(schema) = &statement.effects.schema
    ///     {
    ///         sink.lock().unwrap().extend(schema.names.clone());
    ///     }
    /// });
    /// Session::new(&engine).exec(text("CREATE TABLE jar (label TEXT)"))?;
    /// assert_eq!(*tables.lock().unwrap(), ["jar"]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn track_changes(&self) {
        self.track_changes_up_to(history::MOST);
    }

    /// As [`Engine::track_changes`]; of a statement that changes more rows than this none is told.
    pub fn track_changes_up_to(&self, most: usize) {
        self.mark_changes();
        self.settings().history = Some(history::Shared::new(most));
        self.watch_objects();
    }

    /// Remembers from now on which rows its connections insert and change, for [`Engine::inspect`] to mark; nobody is told
    /// more than without. Call it before the engine is first used.
    ///
    /// ```
    /// use fieldbook::Mark;
    /// use fieldbook::prelude::*;
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.mark_changes();
    /// let session = Session::new(&engine);
    /// session.exec(text("CREATE TABLE jar (label TEXT)"))?;
    /// session.exec(text("INSERT INTO jar VALUES ('plum')"))?;
    /// session.commit()?;
    /// assert_eq!(engine.inspect(10)?[0].marks, [Some(Mark::Inserted)]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn mark_changes(&self) {
        self.settings().changes = Some(Default::default());
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
        let marks = self.settings().changes.as_ref().map(|marks| marks.lock().committed.clone());
        self.connect()?.link().inspect(row_limit, &marks.unwrap_or_default())
    }
}
