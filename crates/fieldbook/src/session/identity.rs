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

    /// The key made of these values, copied only where need be.
    pub(super) fn borrowed(values: &[Value]) -> Option<Self> {
        match values {
            [Value::Int(key)] => Some(Key::Int(*key)),
            values => Key::new(values.iter().cloned()),
        }
    }

    /// The key of an object's row, which a change that is not flushed leaves as it is.
    pub(super) fn stored(instance: &Instance) -> Option<Self> {
        let data = instance.data();
        let key = instance.schema().primary_key().iter();
        match instance.schema().primary_key() {
            [field] => match data.stored(*field) {
                Value::Int(key) => Some(Key::Int(*key)),
                value => Key::new([value.clone()]),
            },
            _ => Key::new(key.map(|&field| data.stored(field).clone())),
        }
    }

    /// The key of an object as its fields are now.
    pub(super) fn of(instance: &Instance) -> Option<Self> {
        let data = instance.data();
        match instance.schema().primary_key() {
            [field] => match &data.values[*field] {
                Value::Int(key) => Some(Key::Int(*key)),
                value => Key::new([value.clone()]),
            },
            fields => Key::new(fields.iter().map(|&field| data.values[field].clone())),
        }
    }
}

impl Key {
    /// The key's values, in the order of the primary key's fields.
    pub(super) fn values(&self) -> Vec<Value> {
        match self {
            Key::Int(key) => vec![Value::Int(*key)],
            Key::Values(values) => values.to_vec(),
        }
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
        let Some(key) = Key::stored(instance) else {
            return Ok(());
        };
        if let Some(other) = self.get(instance.schema(), &key)
            && !Instance::ptr_eq(&other, instance)
        {
            return Err(error!(
                InvalidRequest,
                "can't attach instance {label}; another instance with key {label} is already present in this session; use merge() to combine them",
                label = instance.label()
            ));
        }
        self.put(instance.schema(), key, instance);
        Ok(())
    }

    /// Puts an object under its key, whatever was there.
    pub(super) fn replace(&mut self, instance: &Instance) {
        if let Some(key) = Key::stored(instance) {
            self.put(instance.schema(), key, instance);
        }
    }

    /// Whether there is no object of this model.
    pub(super) fn is_empty_for(&self, schema: &Schema) -> bool {
        self.tables.get(&Self::table(schema)).is_none_or(FxHashMap::is_empty)
    }

    /// Puts an object under a key that no living object has.
    pub(super) fn put(&mut self, schema: &Schema, key: Key, instance: &Instance) {
        self.tables.entry(Self::table(schema)).or_default().insert(key, instance.downgrade());
        self.entries += 1;
        if self.entries > self.sweep_at.max(1024) {
            self.tables.values_mut().for_each(|table| table.retain(|_, weak| weak.upgrade().is_some()));
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
        if let Some(key) = Key::stored(instance) {
            self.forget_under(&key, instance);
        }
    }

    /// Removes an object from under this key.
    pub(super) fn forget_under(&mut self, key: &Key, instance: &Instance) {
        if self.get(instance.schema(), key).is_some_and(|known| Instance::ptr_eq(&known, instance)) {
            self.remove(instance.schema(), key);
        }
    }

    /// Every living object.
    pub(super) fn all(&self) -> Vec<Instance> {
        self.tables.values().flat_map(|table| table.values().filter_map(WeakInstance::upgrade)).collect()
    }
}
