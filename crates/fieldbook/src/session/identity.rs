//! The identity map: one object for one row, held weakly.

mod near;

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use crate::error::{Result, error};
use crate::instance::{Data, Instance, WeakInstance};
use crate::schema::Schema;
use crate::value::Value;

/// Entries before the first sweep.
const FIRST_SWEEP: usize = 1024;
/// How many of a model's objects are looked at before a sweep.
const FEW: usize = 64;

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
        Key::stored_in(&instance.data(), instance.schema())
    }

    /// As [`Key::stored`], of an object's data.
    pub(super) fn stored_in(data: &Data, schema: &Schema) -> Option<Self> {
        match schema.primary_key() {
            [field] => match data.stored(*field) {
                Value::Int(key) => Some(Key::Int(*key)),
                value => Key::new([value.clone()]),
            },
            fields => Key::new(fields.iter().map(|&field| data.stored(field).clone())),
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
    tables: FxHashMap<usize, Table>,
    /// When the number of entries reaches this, those whose objects are gone are dropped.
    sweep_at: usize,
    entries: usize,
}

/// The objects of one model. Integer keys have a map of their own, half as large.
#[derive(Default)]
struct Table {
    by_int: HashMap<i64, WeakInstance, near::BuildNear>,
    by_values: FxHashMap<Box<[Value]>, WeakInstance>,
}

impl Table {
    fn get(&self, key: &Key) -> Option<&WeakInstance> {
        match key {
            Key::Int(key) => self.by_int.get(key),
            Key::Values(values) => self.by_values.get(values),
        }
    }

    fn put(&mut self, key: Key, object: WeakInstance) -> Option<WeakInstance> {
        match key {
            Key::Int(key) => self.by_int.insert(key, object),
            Key::Values(values) => self.by_values.insert(values, object),
        }
    }

    fn remove(&mut self, key: &Key) {
        match key {
            Key::Int(key) => drop(self.by_int.remove(key)),
            Key::Values(values) => drop(self.by_values.remove(values)),
        }
    }

    fn len(&self) -> usize {
        self.by_int.len() + self.by_values.len()
    }

    fn objects(&self) -> impl Iterator<Item = &WeakInstance> {
        self.by_int.values().chain(self.by_values.values())
    }
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
        self.tables.get(&Self::table(schema)).is_none_or(|table| table.len() == 0)
    }

    /// Puts an object under a key that no living object has.
    pub(super) fn put(&mut self, schema: &Schema, key: Key, instance: &Instance) {
        let before = self.tables.entry(Self::table(schema)).or_default().put(key, instance.downgrade());
        self.entries += usize::from(before.is_none());
        if self.entries > self.sweep_at.max(FIRST_SWEEP) {
            self.sweep();
        }
    }

    /// Drops what is gone. Whether it is worth to look at every object, a look at a few tells.
    fn sweep(&mut self) {
        if self.tables.values().flat_map(|table| table.objects().take(FEW)).any(|weak| !weak.is_alive()) {
            for table in self.tables.values_mut() {
                table.by_int.retain(|_, weak| weak.is_alive());
                table.by_values.retain(|_, weak| weak.is_alive());
            }
        }
        self.entries = self.tables.values().map(Table::len).sum();
        self.sweep_at = 2 * self.entries;
    }

    /// Removes an object from under its key.
    pub(super) fn forget(&mut self, instance: &Instance) {
        if let Some(key) = Key::stored(instance) {
            self.forget_under(&key, instance);
        }
    }

    /// Removes an object from under this key.
    pub(super) fn forget_under(&mut self, key: &Key, instance: &Instance) {
        let Some(table) = self.tables.get_mut(&Self::table(instance.schema())) else { return };
        if table.get(key).is_some_and(|known| known.is(instance)) {
            table.remove(key);
        }
    }

    /// Hands over every living object, and forgets it then; those not handed over yet stay where this unwinds.
    pub(super) fn leave(&mut self, mut each: impl FnMut(Instance)) {
        let mut leave = |weak: &WeakInstance| {
            weak.upgrade().into_iter().for_each(&mut each);
            false
        };
        for table in self.tables.values_mut() {
            table.by_int.retain(|_, weak| leave(weak));
            table.by_values.retain(|_, weak| leave(weak));
        }
    }

    /// So many objects of a model are to come.
    pub(super) fn reserve(&mut self, schema: &Schema, objects: usize) {
        self.tables.entry(Self::table(schema)).or_default().by_int.reserve(objects);
    }

    /// Every living object.
    pub(super) fn all(&self) -> Vec<Instance> {
        self.each().collect()
    }

    /// Every living object, one after the other.
    pub(super) fn each(&self) -> impl Iterator<Item = Instance> {
        self.tables.values().flat_map(|table| table.objects().filter_map(WeakInstance::upgrade))
    }
}
