//! A moment as the panels show it: rows with what the last step did to them, and objects by their session.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Moment,
    database::{Row, TableAt, Told},
};
use crate::state::{
    event::{Column, Object},
    value::Value,
};

/// A table at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Arc<[Column]>,
    /// Its rows, those that the last step took away among them; not all where it has very many.
    pub rows: Vec<RowView>,
    /// How many rows it has; none where that is not known.
    pub row_count: Option<usize>,
}

/// A row at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Its values, each with what it was before the last step where that changed it.
    pub cells: Vec<(Value, Option<Value>)>,
    /// What the last step did to it.
    pub fate: Fate,
    /// Whether a transaction that is still open changed it.
    pub is_uncommitted: bool,
}

/// What a step did to a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// Nothing.
    #[default]
    Left,
    /// It is new.
    Inserted,
    /// It is another.
    Changed,
    /// It is no more.
    Deleted,
}

impl RowView {
    /// What became of it, in words: the colour says the same.
    pub fn words(&self) -> &'static str {
        match (self.fate, self.is_uncommitted) {
            (Fate::Left, false) => "",
            (Fate::Left, true) => "not committed",
            (Fate::Inserted, false) => "inserted",
            (Fate::Inserted, true) => "inserted, not committed",
            (Fate::Changed, false) => "changed",
            (Fate::Changed, true) => "changed, not committed",
            (Fate::Deleted, false) => "deleted",
            (Fate::Deleted, true) => "deleted, not committed",
        }
    }
}

impl Moment {
    /// Every table, each with at most so many rows beside those that the last step touched.
    pub fn tables(&self, most: usize) -> Vec<TableView> {
        let numbered = self.databases.iter().enumerate();
        numbered
            .flat_map(|(number, database)| database.tables.iter().map(move |table| self.table(number, table, most)))
            .collect()
    }

    fn table(&self, number: usize, table: &TableAt, most: usize) -> TableView {
        let mut touched: BTreeMap<i64, (Option<&Row>, Option<&Row>)> = BTreeMap::new();
        for (_, row) in self.touched.iter().filter(|(of, row)| *of == number && row.table == table.name) {
            let known = touched.entry(row.rowid).or_insert((row.old.as_ref(), None));
            known.1 = row.new.as_ref();
        }
        let database = &self.databases[number];
        let open = if database.has_uncommitted() { database.uncommitted(&table.name) } else { Default::default() };
        let view = |rowid: i64, row: &Row, fate: Fate, old: Option<&Row>| RowView {
            cells: row
                .iter()
                .enumerate()
                .map(|(at, value)| {
                    let before = old.and_then(|old| old.get(at)).filter(|before| *before != value);
                    (value.clone(), before.cloned())
                })
                .collect(),
            fate,
            is_uncommitted: open.contains(&rowid),
        };
        let mut rows: BTreeMap<i64, RowView> =
            table.rows.iter().take(most).map(|(rowid, row)| (*rowid, view(*rowid, row, Fate::Left, None))).collect();
        for (rowid, (old, new)) in touched {
            let shown = match (old, new) {
                (None, Some(new)) => view(rowid, new, Fate::Inserted, None),
                (Some(old), Some(new)) => view(rowid, new, Fate::Changed, Some(old)),
                (Some(old), None) => view(rowid, old, Fate::Deleted, None),
                (None, None) => continue,
            };
            if rows.len() < 2 * most || rows.contains_key(&rowid) {
                rows.insert(rowid, shown);
            }
        }
        TableView {
            name: table.name.clone(),
            columns: table.columns.clone(),
            rows: rows.into_values().collect(),
            row_count: match table.told {
                Told::Whole => Some(table.rows.len()),
                Told::Partly(others) => Some(table.rows.len() + others),
                Told::Nothing => None,
            },
        }
    }

    /// The objects by their session, those without one last.
    pub fn by_session(&self) -> Vec<(Option<u32>, Vec<Arc<Object>>)> {
        let mut sessions: BTreeMap<(bool, u32), Vec<Arc<Object>>> = BTreeMap::new();
        for object in self.objects.values() {
            let place = (object.session.is_none(), object.session.unwrap_or_default());
            sessions.entry(place).or_default().push(object.clone());
        }
        sessions.into_iter().map(|((without, session), objects)| ((!without).then_some(session), objects)).collect()
    }
}

/// What a flush would send for these objects, in words; rows of link tables and cascades come on top.
pub fn pending(objects: &[Arc<Object>]) -> String {
    let count = |holds: &dyn Fn(&Object) -> bool| objects.iter().filter(|object| holds(object)).count();
    let is_persistent = |object: &Object| object.state == "persistent" && !object.doomed;
    let phrases = [
        ("INSERT", count(&|object| object.state == "pending")),
        ("UPDATE", count(&|object| is_persistent(object) && !object.changed.is_empty())),
        ("DELETE", count(&|object| object.doomed)),
    ];
    let phrases: Vec<String> =
        phrases.iter().filter(|(_, count)| *count > 0).map(|(verb, count)| format!("{count} {verb}")).collect();
    match phrases.is_empty() {
        true => "A flush now would send nothing.".to_owned(),
        false => format!("A flush now would send {}.", phrases.join(", ")),
    }
}
