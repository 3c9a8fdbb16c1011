//! A database at one moment: its rows, and for each open transaction what it takes to undo it.
//!
//! SQLite says nothing of rows when it rolls back, so each change is kept with its opposite until its transaction ends.
//! One connection writes at a time; what the tables hold is what that one sees.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::state::{
    event::{Column, RowChange, SchemaChange, StoredRow},
    value::Value,
};

/// A row's values; shared, so that a moment is cheap to copy.
pub type Row = Arc<[Value]>;

/// A database.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Database {
    /// Its tables, in the order of their creation.
    pub tables: Vec<TableAt>,
    connections: BTreeMap<u32, Vec<Frame>>,
}

/// A table at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct TableAt {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Arc<[Column]>,
    /// Whether its rows have numbers. Where they have none, those here are only the order in which they came.
    pub has_rowid: bool,
    /// Its rows by their number.
    pub rows: BTreeMap<i64, Row>,
    /// Whether these are all of them.
    pub told: Told,
}

/// How much is known of a table's rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// Everything.
    #[default]
    Whole,
    /// There are so many rows more, which nothing of what is kept touched.
    Partly(usize),
    /// What it held is not known.
    Nothing,
}

/// What a step did to a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    /// The table.
    pub table: String,
    /// The row's number, afterwards; before, where it is gone.
    pub rowid: i64,
    /// Its values before; none where there was no such row.
    pub old: Option<Row>,
    /// Its values after; none where it is gone.
    pub new: Option<Row>,
}

/// A transaction, or a savepoint in it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Frame {
    savepoint: Option<String>,
    undo: Vec<Undo>,
}

/// The opposite of a change.
#[derive(Clone, Debug, PartialEq)]
enum Undo {
    /// The row is this again; none: it is not there.
    Row { table: String, rowid: i64, row: Option<Row> },
    /// The tables are these again.
    Tables(Vec<TableAt>),
}

impl Database {
    /// Whether a transaction that is not committed yet changed this row.
    pub fn is_uncommitted(&self, table: &str, rowid: i64) -> bool {
        self.uncommitted(table).contains(&rowid)
    }

    /// The numbers of the rows of a table that a transaction changed which is not committed yet.
    pub fn uncommitted(&self, table: &str) -> BTreeSet<i64> {
        let undo = self.connections.values().flatten().flat_map(|frame| &frame.undo);
        let row = |undo: &Undo| match undo {
            Undo::Row { table: of, rowid, .. } if of == table => Some(*rowid),
            _ => None,
        };
        undo.filter_map(row).collect()
    }

    /// Whether anything is not committed yet.
    pub fn has_uncommitted(&self) -> bool {
        self.connections.values().flatten().any(|frame| !frame.undo.is_empty())
    }

    /// The database as every connection but this one sees it: without what others have not committed.
    pub fn seen_by(&self, connection: u32) -> Database {
        let mut seen = self.clone();
        let others: Vec<u32> = seen.connections.keys().copied().filter(|other| *other != connection).collect();
        for other in others {
            seen.rollback(other);
        }
        seen
    }

    /// The connections that are in a transaction, each with the names of its savepoints.
    pub(super) fn open(&self) -> impl Iterator<Item = (u32, Vec<String>)> + '_ {
        let names = |frames: &[Frame]| frames.iter().filter_map(|frame| frame.savepoint.clone()).collect();
        self.connections.iter().map(move |(connection, frames)| (*connection, names(frames)))
    }

    pub(super) fn begin(&mut self, connection: u32) -> Vec<Touched> {
        self.connections.insert(connection, vec![Frame::default()]);
        Vec::new()
    }

    pub(super) fn commit(&mut self, connection: u32) -> Vec<Touched> {
        self.connections.remove(&connection);
        Vec::new()
    }

    pub(super) fn rollback(&mut self, connection: u32) -> Vec<Touched> {
        let frames = self.connections.remove(&connection).unwrap_or_default();
        self.undo(frames)
    }

    pub(super) fn savepoint(&mut self, connection: u32, name: &str) -> Vec<Touched> {
        let frame = Frame { savepoint: Some(name.to_ascii_lowercase()), undo: Vec::new() };
        self.connections.entry(connection).or_default().push(frame);
        Vec::new()
    }

    pub(super) fn release(&mut self, connection: u32, name: &str) -> Vec<Touched> {
        let released = self.split_at_savepoint(connection, name);
        let outer = self.connections.get_mut(&connection).and_then(|frames| frames.last_mut());
        match outer {
            Some(outer) => outer.undo.extend(released.into_iter().flat_map(|frame| frame.undo)),
            // The outermost savepoint was the transaction.
            None => drop(self.connections.remove(&connection)),
        }
        Vec::new()
    }

    pub(super) fn rollback_to(&mut self, connection: u32, name: &str) -> Vec<Touched> {
        let frames = self.split_at_savepoint(connection, name);
        if frames.is_empty() {
            return Vec::new();
        }
        let touched = self.undo(frames);
        // The savepoint itself stays.
        self.savepoint(connection, name);
        touched
    }

    /// Takes off the frames from the last savepoint of that name on.
    fn split_at_savepoint(&mut self, connection: u32, name: &str) -> Vec<Frame> {
        let Some(frames) = self.connections.get_mut(&connection) else {
            return Vec::new();
        };
        let is_it = |frame: &Frame| frame.savepoint.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(name));
        match frames.iter().rposition(is_it) {
            Some(at) => frames.split_off(at),
            None => Vec::new(),
        }
    }

    fn undo(&mut self, frames: Vec<Frame>) -> Vec<Touched> {
        let mut touched: Vec<Touched> = Vec::new();
        for undo in frames.into_iter().flat_map(|frame| frame.undo).rev() {
            match undo {
                Undo::Tables(tables) => self.tables = tables,
                Undo::Row { table, rowid, row } => {
                    let old = self.put(&table, rowid, row.clone());
                    match touched.iter_mut().find(|known| known.table == table && known.rowid == rowid) {
                        Some(known) => known.new = row,
                        None => touched.push(Touched { table, rowid, old, new: row }),
                    }
                }
            }
        }
        touched.retain(|row| row.old != row.new);
        touched
    }

    fn keep(&mut self, connection: u32, undo: Undo) {
        // Outside of a transaction every statement is kept at once.
        if let Some(frame) = self.connections.get_mut(&connection).and_then(|frames| frames.last_mut()) {
            frame.undo.push(undo);
        }
    }

    /// Puts a row there, or takes it away; answers with what was there.
    fn put(&mut self, table: &str, rowid: i64, row: Option<Row>) -> Option<Row> {
        let table = self.tables.iter_mut().find(|known| known.name == table)?;
        match row {
            Some(row) => table.rows.insert(rowid, row),
            None => table.rows.remove(&rowid),
        }
    }

    /// Tables were made, altered or dropped.
    pub(super) fn define(&mut self, connection: u32, change: &SchemaChange) {
        let before = std::mem::take(&mut self.tables);
        let new = |name: &String| change.tables.iter().find(|table| table.name == *name);
        let tables = change.names.iter().filter_map(|name| match new(name) {
            Some(table) => {
                let row = |(at, row): (usize, &StoredRow)| {
                    let number = if table.has_rowid { integer(&row.rowid) } else { at as i64 };
                    (number, Row::from(row.values.clone()))
                };
                Some(TableAt {
                    name: name.clone(),
                    columns: table.columns.clone().into(),
                    has_rowid: table.has_rowid,
                    rows: table.rows.iter().enumerate().map(row).collect(),
                    told: Told::Whole,
                })
            }
            None => before.iter().find(|table| table.name == *name).cloned(),
        });
        self.tables = tables.collect();
        self.keep(connection, Undo::Tables(before));
    }

    /// A row was inserted, changed or deleted.
    pub(super) fn change(&mut self, connection: u32, change: &RowChange) -> Option<Touched> {
        let table = self.tables.iter().find(|known| known.name == change.table)?;
        let (before, after) = match table.has_rowid {
            true => {
                let rowid = integer(&change.rowid);
                (change.was.as_ref().map_or(rowid, integer), rowid)
            }
            false => {
                let old = change.old.as_deref();
                let same = table.rows.iter().find(|(_, row)| Some(&***row) == old).map(|(at, _)| *at);
                let next = table.rows.last_key_value().map_or(0, |(last, _)| last + 1);
                let at = same.unwrap_or(next);
                (at, at)
            }
        };
        let new = change.new.clone().map(Row::from);
        let name = change.table.clone();
        let mut old = None;
        if change.old.is_some() {
            old = self.put(&name, before, None);
            self.keep(connection, Undo::Row { table: name.clone(), rowid: before, row: old.clone() });
        }
        if let Some(row) = &new {
            let there = self.put(&name, after, Some(row.clone()));
            self.keep(connection, Undo::Row { table: name.clone(), rowid: after, row: there });
        }
        let rowid = if new.is_some() { after } else { before };
        Some(Touched { table: name, rowid, old, new })
    }
}

/// A row's number.
pub(super) fn integer(value: &Value) -> i64 {
    match value {
        Value::Integer(number) => *number,
        Value::BigInteger { integer } => integer.parse().unwrap_or_default(),
        _ => 0,
    }
}
