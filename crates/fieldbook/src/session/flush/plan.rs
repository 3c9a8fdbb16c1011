//! Who takes part in a flush, and how: the objects by model, each saved, deleted, or only listed.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::instance::Instance;
use crate::schema::Schema;

/// The objects of a flush.
#[derive(Default)]
pub(super) struct Plan {
    pub tables: Vec<Table>,
    /// Where an object is: its model's place, and its own among those.
    places: FxHashMap<usize, (u32, u32)>,
}

/// A model's objects, in the order in which they came.
pub(super) struct Table {
    pub schema: Arc<Schema>,
    pub objects: Vec<Instance>,
    /// What becomes of each.
    pub fates: Vec<Fate>,
}

/// What becomes of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fate {
    /// Whether it is deleted, rather than inserted or updated.
    pub delete: bool,
    /// Whether nothing is sent for it: its row follows by itself (`ON UPDATE CASCADE`), or goes on as another object's.
    pub listed: bool,
}

impl Fate {
    pub(super) const SAVE: Fate = Fate { delete: false, listed: false };
    pub(super) const DELETE: Fate = Fate { delete: true, listed: false };
    pub(super) const LIST: Fate = Fate { delete: false, listed: true };
}

impl Plan {
    /// Takes an object in; true if it is the first of its model. One that is there already is turned to deletion by
    /// [`Fate::DELETE`], and back to be saved where `keep` says so.
    pub(super) fn register(&mut self, instance: &Instance, fate: Fate, keep: bool) -> bool {
        if let Some(known) = self.known(instance) {
            if !fate.listed && (fate.delete || keep) {
                *known = Fate { listed: false, ..fate };
            }
            return false;
        }
        let schema = instance.schema();
        let place = self.tables.iter().rposition(|table| table.schema == *schema);
        let at = place.unwrap_or(self.tables.len());
        if place.is_none() {
            self.tables.push(Table { schema: schema.clone(), objects: Vec::new(), fates: Vec::new() });
        }
        let table = &mut self.tables[at];
        self.places.insert(instance.address(), (at as u32, table.objects.len() as u32));
        table.objects.push(instance.clone());
        table.fates.push(fate);
        place.is_none()
    }

    /// So many objects are to come.
    pub(super) fn reserve(&mut self, objects: usize) {
        self.places.reserve(objects);
    }

    fn known(&mut self, instance: &Instance) -> Option<&mut Fate> {
        let &(table, at) = self.places.get(&instance.address())?;
        Some(&mut self.tables[table as usize].fates[at as usize])
    }

    /// Every object with its fate, in the order in which they came, model by model.
    pub(super) fn each(&self) -> impl Iterator<Item = (&Instance, Fate)> {
        self.tables.iter().flat_map(Table::each)
    }

    pub(super) fn fate(&self, instance: &Instance) -> Option<Fate> {
        let &(table, at) = self.places.get(&instance.address())?;
        Some(self.tables[table as usize].fates[at as usize])
    }

    /// Whether this flush deletes an object.
    pub(super) fn deletes(&self, instance: &Instance) -> bool {
        self.fate(instance).is_some_and(|fate| fate.delete)
    }

    /// Nothing more is sent for an object: its row is another's now.
    pub(super) fn withdraw(&mut self, instance: &Instance) {
        if let Some(fate) = self.known(instance) {
            fate.listed = true;
        }
    }

    /// Whether any object of a model takes part.
    pub(super) fn has(&self, schema: &Schema) -> bool {
        self.tables.iter().any(|table| *table.schema == *schema)
    }

    /// A model's objects of one fate.
    pub(super) fn of(&self, schema: &Schema, fate: Fate) -> Vec<Instance> {
        let table = self.tables.iter().find(|table| *table.schema == *schema);
        let objects = table.into_iter().flat_map(Table::each);
        objects.filter(|(_, own)| *own == fate).map(|(object, _)| object.clone()).collect()
    }
}

impl Table {
    fn each(&self) -> impl Iterator<Item = (&Instance, Fate)> {
        self.objects.iter().zip(self.fates.iter().copied())
    }
}
