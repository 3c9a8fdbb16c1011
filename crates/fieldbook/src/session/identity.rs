//! The identity map: one object for one row, held weakly.

use rustc_hash::FxHashMap;

use crate::error::{Result, error};
use crate::instance::{Instance, WeakInstance};
use crate::schema::Schema;
use crate::value::Value;

/// A primary key; one integer, as almost always, takes no allocation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Int(i64),
    Values(Box<[Value]>),
}

impl Key {
    /// The key made of these values; `None` when one of them is NULL, which identifies nothing.
    pub(super) fn new(values: impl IntoIterator<Item = Value>) -> Option<Self> {
        let mut values: Vec<Value> = values.into_iter().collect();
        match values.as_mut_slice() {
            [Value::Int(key)] => Some(Key::Int(*key)),
            values if values.iter().any(Value::is_null) => None,
            _ => Some(Key::Values(values.into())),
        }
    }

    /// The key of an object as its fields are now.
    pub(super) fn of(instance: &Instance) -> Option<Self> {
        let data = instance.data();
        Key::new(
            instance
                .schema()
                .primary_key()
                .iter()
                .map(|&field| data.values[field].clone()),
        )
    }
}

/// One object for one row.
#[derive(Default)]
pub(super) struct IdentityMap {
    tables: FxHashMap<usize, FxHashMap<Key, WeakInstance>>,
    /// When the number of entries reaches this, those whose objects are gone are dropped.
    sweep_at: usize,
    entries: usize,
}

impl IdentityMap {
    fn table(schema: &Schema) -> usize {
        std::ptr::from_ref(schema) as usize
    }

    pub(super) fn get(&self, schema: &Schema, key: &Key) -> Option<Instance> {
        self.tables.get(&Self::table(schema))?.get(key)?.upgrade()
    }

    /// Puts an object under its key.
    pub(super) fn insert(&mut self, instance: &Instance) -> Result<()> {
        let Some(key) = Key::of(instance) else {
            return Ok(());
        };
        if let Some(other) = self.get(instance.schema(), &key)
            && !Instance::ptr_eq(&other, instance)
        {
            return Err(error!(
                InvalidRequest,
                "can't attach instance {}; another instance with the same key is already present in this session; use merge() to combine them",
                instance.label()
            ));
        }
        self.put(instance.schema(), key, instance);
        Ok(())
    }

    /// Puts an object under a key that no living object has.
    pub(super) fn put(&mut self, schema: &Schema, key: Key, instance: &Instance) {
        self.tables
            .entry(Self::table(schema))
            .or_default()
            .insert(key, instance.downgrade());
        self.entries += 1;
        if self.entries > self.sweep_at.max(1024) {
            self.tables
                .values_mut()
                .for_each(|table| table.retain(|_, weak| weak.upgrade().is_some()));
            self.entries = self.tables.values().map(FxHashMap::len).sum();
            self.sweep_at = 2 * self.entries;
        }
    }

    pub(super) fn remove(&mut self, schema: &Schema, key: &Key) {
        if let Some(table) = self.tables.get_mut(&Self::table(schema)) {
            table.remove(key);
        }
    }

    /// Removes an object from under its key.
    pub(super) fn forget(&mut self, instance: &Instance) {
        if let Some(key) = Key::of(instance)
            && self
                .get(instance.schema(), &key)
                .is_some_and(|known| Instance::ptr_eq(&known, instance))
        {
            self.remove(instance.schema(), &key);
        }
    }

    /// Every living object.
    pub(super) fn all(&self) -> Vec<Instance> {
        self.tables
            .values()
            .flat_map(|table| table.values().filter_map(WeakInstance::upgrade))
            .collect()
    }
}
