//! What a flush saves and deletes.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Flush;
use crate::error::Result;
use crate::instance::{Instance, State};
use crate::schema::Schema;

/// The objects of a flush, by model, each either saved or deleted.
#[derive(Default)]
pub(super) struct Plan {
    pub tables: Vec<Table>,
    index: FxHashMap<usize, (usize, usize)>,
}

/// A model's objects.
pub(super) struct Table {
    pub schema: Arc<Schema>,
    pub entries: Vec<Entry>,
}

#[derive(Clone)]
pub(super) struct Entry {
    pub instance: Instance,
    pub fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Inserted or, where it changed, updated.
    Save,
    /// Deleted.
    Delete,
    /// Deleted as an object; its row goes on as that of a new object with the same key.
    Replaced,
    /// Not sent: its foreign keys follow a parent's key in memory, as `ON UPDATE CASCADE` makes them in the database.
    Follow,
}

impl Plan {
    /// Takes an object in. One that is there already is turned to deletion by [`Fate::Delete`], and back by `keep`.
    pub(super) fn register(&mut self, instance: &Instance, fate: Fate, keep: bool) {
        if let Some(&(table, at)) = self.index.get(&instance.address()) {
            let known = &mut self.tables[table].entries[at].fate;
            if keep || fate == Fate::Delete || *known == Fate::Follow {
                *known = fate;
            }
            return;
        }
        let schema = instance.schema();
        let known = self.tables.iter().rposition(|table| table.schema == *schema);
        let table = known.unwrap_or_else(|| {
            self.tables.push(Table { schema: schema.clone(), entries: Vec::new() });
            self.tables.len() - 1
        });
        let entries = &mut self.tables[table].entries;
        self.index.insert(instance.address(), (table, entries.len()));
        entries.push(Entry { instance: instance.clone(), fate });
    }

    pub(super) fn fate(&self, instance: &Instance) -> Option<Fate> {
        let &(table, at) = self.index.get(&instance.address())?;
        Some(self.tables[table].entries[at].fate)
    }

    pub(super) fn replace(&mut self, instance: &Instance) {
        if let Some(&(table, at)) = self.index.get(&instance.address()) {
            self.tables[table].entries[at].fate = Fate::Replaced;
        }
    }

    /// A model's objects of one fate.
    pub(super) fn of(&self, schema: &Schema, fate: Fate) -> Vec<Instance> {
        let table = self.tables.iter().find(|table| *table.schema == *schema);
        let entries = table.into_iter().flat_map(|table| &table.entries);
        entries.filter(|entry| entry.fate == fate).map(|entry| entry.instance.clone()).collect()
    }
}

impl Flush<'_> {
    /// Takes in what is new, changed, or to be deleted; orphans among them are deleted, or forgotten where they have
    /// no row.
    pub(super) fn collect(&mut self) -> Result<()> {
        let new = self.work.new.clone();
        for instance in new {
            let forgotten = {
                let data = instance.data();
                data.links.as_ref().is_some_and(|links| links.orphaned)
            };
            if forgotten && instance.is_orphan() {
                self.work.expunge(self.core, &instance);
            } else {
                self.plan.register(&instance, Fate::Save, false);
            }
        }
        let dirty = self.work.dirty.clone();
        for instance in dirty {
            let state = {
                let data = instance.data();
                (data.state, data.doomed)
            };
            if state == (State::Persistent, false) {
                let fate = if instance.is_orphan() { Fate::Delete } else { Fate::Save };
                self.plan.register(&instance, fate, false);
            }
        }
        for instance in self.work.doomed.clone() {
            self.plan.register(&instance, Fate::Delete, false);
        }
        Ok(())
    }
}
