//! The last part of a run that changed more rows than are kept: its first moment is made of what the tables hold in the
//! end, and of what the kept changes say was there before them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Moment, What,
    database::{Database, Row, TableAt, Told, integer},
    savepoint,
};
use crate::state::{
    event::{Action, Column, Effects, Table, TransactionEnd},
    transcript::Transcript,
};

/// Rows by their numbers; none where there was no such row.
type First = BTreeMap<i64, Option<Row>>;

impl Moment {
    /// The first moment whose tables can be told, and how many steps lie before it.
    pub fn first(run: &Transcript) -> (usize, Moment) {
        let (mut from, mut moment) = (0, Moment::default());
        let mut next = run.history_from;
        while next > from {
            moment.advance(run, from, next);
            from = next;
            next = moment.unsure_until(run, from).unwrap_or(from);
        }
        if from > 0 {
            moment.found_out(run, from);
        }
        (from, moment)
    }

    /// The position behind the first step that leads to what nothing kept tells: it undoes changes from before `from`, or
    /// makes other tables of those that were there.
    fn unsure_until(&self, run: &Transcript, from: usize) -> Option<usize> {
        let open = self.databases.iter().enumerate().flat_map(|(number, database)| {
            database.open().map(move |(connection, savepoints)| ((number as u32, connection), savepoints))
        });
        let mut open: BTreeMap<(u32, u32), Vec<String>> = open.collect();
        let known: Vec<BTreeSet<&str>> =
            self.databases.iter().map(|it| it.tables.iter().map(|table| table.name.as_str()).collect()).collect();
        for (at, step) in run.steps.iter().enumerate().skip(from) {
            let (source, action, name) = match &step.what {
                What::Boundary(boundary) => (boundary.source, Some(boundary.action), boundary.name.clone()),
                What::Statement(index) => {
                    let Some(statement) = run.statements.get(*index) else { continue };
                    let ended = statement.effects.as_deref().and_then(|effects| effects.ended);
                    if let (Some(effects), Some(known)) =
                        (statement.effects.as_deref(), known.get(statement.source.database as usize))
                        && makes_others(effects, known)
                    {
                        return Some(at + 1);
                    }
                    let own = savepoint(&statement.sql).filter(|_| statement.error.is_none());
                    match (ended, own) {
                        (Some(TransactionEnd::Commit), _) => (statement.source, Some(Action::Commit), None),
                        (Some(TransactionEnd::Rollback), _) => (statement.source, Some(Action::Rollback), None),
                        (None, Some((action, name))) => (statement.source, Some(action), Some(name)),
                        (None, None) => continue,
                    }
                }
                _ => continue,
            };
            let key = (source.database, source.connection);
            let Some(savepoints) = open.get(&key) else { continue };
            let name = name.unwrap_or_default().to_ascii_lowercase();
            match action {
                Some(Action::Rollback) => return Some(at + 1),
                Some(Action::RollbackTo) if savepoints.contains(&name) => return Some(at + 1),
                Some(Action::Commit | Action::Begin) => drop(open.remove(&key)),
                // The savepoint was the transaction, or may have been.
                Some(Action::Release) if savepoints.first() == Some(&name) => drop(open.remove(&key)),
                _ => {}
            }
        }
        // What is open still when the run is over is undone.
        (!open.is_empty()).then_some(run.steps.len()).filter(|end| *end > from)
    }

    /// Fills the tables with what they held at `from`.
    fn found_out(&mut self, run: &Transcript, from: usize) {
        self.touched.clear();
        let ends = run.tables.as_deref().unwrap_or_default();
        let computes = run.statements.iter().any(|statement| makes_computed(&statement.sql));
        let alone = self.databases.len() <= 1 && run.statements.iter().all(|it| it.source.database == 0);
        // A transaction that is open to the end, and began before what is kept: what it sees is not what is left.
        let is_over = from < run.steps.len() || self.databases.iter().all(|it| it.open().next().is_none());
        let is_known = alone && is_over && run.tables.is_some();
        let Some(database) = self.databases.first_mut().filter(|_| is_known) else {
            self.is_cut = true;
            return;
        };
        let first = first_values(run, from, database);
        for table in &mut database.tables {
            table.rows = BTreeMap::new();
            let end = ends.iter().find(|end| end.name == table.name);
            let touched = first.get(&table.name);
            let is_sure = touched.is_none() || (table.has_rowid && !computes);
            match end.filter(|_| is_sure) {
                Some(end) => fill(table, end, touched),
                None => table.told = Told::Nothing,
            }
        }
        // How many rows are not known follows from how many there are in the end.
        let mut last = self.clone();
        last.advance(run, from, run.steps.len());
        let last = last.databases.first().map(|database| database.seen_by(u32::MAX)).unwrap_or_default();
        for table in self.databases[0].tables.iter_mut().filter(|table| table.told != Told::Nothing) {
            let end = ends.iter().find(|end| end.name == table.name);
            let known = last.tables.iter().find(|known| known.name == table.name).map_or(0, |known| known.rows.len());
            table.told = match end.and_then(|end| usize::try_from(end.row_count).ok()?.checked_sub(known)) {
                Some(0) => Told::Whole,
                Some(others) => Told::Partly(others),
                None => Told::Nothing,
            };
        }
    }
}

/// Whether a statement drops one of the known tables, or makes another of it.
fn makes_others(effects: &Effects, known: &BTreeSet<&str>) -> bool {
    effects.schema.as_ref().is_some_and(|schema| {
        let kept: BTreeSet<&str> = schema.names.iter().map(String::as_str).collect();
        !known.is_subset(&kept) || schema.tables.iter().any(|table| known.contains(table.name.as_str()))
    })
}

/// Whether a statement makes a column that is computed when it is read: of such a one no change tells what it was.
fn makes_computed(sql: &str) -> bool {
    let text = sql.to_ascii_uppercase();
    let makes = text.trim_start().starts_with("CREATE") || text.trim_start().starts_with("ALTER");
    makes && (text.contains("GENERATED") || text.contains(" AS ("))
}

/// What the rows that are changed behind `from` were before, by table.
fn first_values(run: &Transcript, from: usize, database: &Database) -> BTreeMap<String, First> {
    let known: BTreeSet<&str> = database.tables.iter().map(|table| table.name.as_str()).collect();
    let mut first: BTreeMap<String, First> = BTreeMap::new();
    for step in run.steps.iter().skip(from) {
        let What::Statement(index) = step.what else { continue };
        let effects = run.statements.get(index).and_then(|statement| statement.effects.as_deref());
        for change in effects.iter().flat_map(|effects| &effects.changes) {
            if !known.contains(change.table.as_str()) {
                continue;
            }
            let rows = first.entry(change.table.clone()).or_default();
            let rowid = integer(&change.rowid);
            let before = change.was.as_ref().map_or(rowid, integer);
            rows.entry(before).or_insert_with(|| change.old.clone().map(Row::from));
            rows.entry(rowid).or_insert(None);
        }
    }
    first
}

/// The table's rows: those that were changed as they were first, the others as they are in the end.
fn fill(table: &mut TableAt, end: &Table, touched: Option<&First>) {
    let number = numbered_by(&table.columns);
    for (place, row) in end.rows.iter().enumerate() {
        let rowid = match number {
            Some(column) => row.get(column).map(integer),
            // Numbers of its own for rows that nothing changes.
            None => touched.is_none().then_some(place as i64),
        };
        if let Some(rowid) = rowid.filter(|rowid| touched.is_none_or(|touched| !touched.contains_key(rowid))) {
            table.rows.insert(rowid, Arc::from(row.clone()));
        }
    }
    let before = touched.into_iter().flatten();
    table.rows.extend(before.filter_map(|(rowid, row)| Some((*rowid, row.clone()?))));
}

/// The column that is the row's number: the only one of the primary key, an INTEGER.
fn numbered_by(columns: &[Column]) -> Option<usize> {
    let mut keys = columns.iter().enumerate().filter(|(_, column)| column.primary_key);
    let (place, column) = keys.next()?;
    (keys.next().is_none() && column.sql_type.eq_ignore_ascii_case("integer")).then_some(place)
}
