//! Merge: an object's values are copied onto the session's object of the same key.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Session;
use crate::error::{Result, error};
use crate::instance::{Instance, Slot, State};
use crate::value::Value;

/// What one merge has done so far.
#[derive(Default)]
struct Merged {
    /// The session's objects for the given ones.
    objects: FxHashMap<usize, Instance>,
    /// The same by model and key: two given objects may have the same.
    keys: FxHashMap<(usize, Vec<Value>), Instance>,
    /// Given objects that were reached along a relationship: its model and place.
    along: FxHashSet<(usize, String, usize)>,
}

impl Session {
    /// Copies an object's values, and those of what it is related to, onto the session's objects with the same keys:
    /// loaded if need be, new where there is no such row. Returns the session's object; the given one stays outside.
    ///
    /// # Errors
    ///
    /// As [`Session::execute`].
    pub fn merge_instance(&self, given: &Instance) -> Result<Instance> {
        self.core.work()?.autoflush(&self.core)?;
        self.no_autoflush(|| self.merge_one(given, &mut Merged::default()))
    }

    fn merge_one(&self, given: &Instance, done: &mut Merged) -> Result<Instance> {
        if let Some(merged) = done.objects.get(&given.address()) {
            return Ok(merged.clone());
        }
        let schema = given.schema();
        let mut key: Vec<Value> = Vec::new();
        for &field in schema.primary_key() {
            // A new object's key is as it stands; it may have expired before its insertion was undone.
            let value = if given.is_new() { given.get(field)? } else { given.data().stored(field).clone() };
            key.push(value);
        }
        let is_known = !key.iter().any(Value::is_null);
        let known = match is_known {
            false => None,
            true if self.core.contains(given) && !given.is_new() => Some(given.clone()),
            true => match done.keys.get(&(Arc::as_ptr(schema) as usize, key.clone())) {
                Some(merged) => Some(merged.clone()),
                None => self.core.find(schema, &key)?,
            },
        };
        let merged = match known {
            Some(known) => known,
            None => {
                let new = Instance::new(schema, []);
                self.core.save_update(&new)?;
                new
            }
        };
        done.objects.insert(given.address(), merged.clone());
        if is_known {
            done.keys.insert((Arc::as_ptr(schema) as usize, key), merged.clone());
        }
        if Instance::ptr_eq(given, &merged) {
            return Ok(merged);
        }
        self.copy_values(given, &merged)?;
        for relationship in 0..schema.relationships().len() {
            self.merge_relationship(given, &merged, relationship, done)?;
        }
        Ok(merged)
    }

    /// Fields that the given object has not loaded stay as they are.
    fn copy_values(&self, given: &Instance, merged: &Instance) -> Result<()> {
        let count = given.schema().fields().len();
        let values: Vec<Option<Value>> = {
            let data = given.data();
            (0..count).map(|field| (!data.expired.contains(field)).then(|| data.values[field].clone())).collect()
        };
        if let Some(version) = given.schema().version() {
            self.check_version(given, merged, version)?;
        }
        for (field, value) in values.into_iter().enumerate() {
            // A row's count is its own.
            if given.schema().fields()[field].version {
                continue;
            }
            if let Some(value) = value {
                merged.set(field, value)?;
            }
        }
        Ok(())
    }

    /// A copy of what the row was before another change is not put over it.
    fn check_version(&self, given: &Instance, merged: &Instance, version: usize) -> Result<()> {
        if merged.state() != State::Persistent {
            return Ok(());
        }
        let named = {
            let data = given.data();
            let known = data.given.contains(version) && !data.expired.contains(version);
            known.then(|| data.values[version].clone())
        };
        let existing = merged.get(version)?;
        match named {
            Some(named) if named != existing => Err(error!(
                Stale,
                "version {named:?} of merged {} does not match existing version {existing:?}; leave the version out to merge over any",
                merged.label()
            )),
            _ => Ok(()),
        }
    }

    fn merge_relationship(
        &self,
        given: &Instance,
        merged: &Instance,
        relationship: usize,
        done: &mut Merged,
    ) -> Result<()> {
        enum Loaded {
            One(Option<Instance>),
            Many(Vec<Instance>),
        }
        let schema = given.schema().clone();
        let mapped = schema.mapped(relationship)?;
        if mapped.view_only {
            return Ok(());
        }
        let back = mapped.back;
        // What came here along the other side is not followed back.
        let place =
            |owner: &Instance, relationship: usize| (owner.address(), owner.schema().name().to_owned(), relationship);
        let other_side = back.map(|back| {
            let target = schema.relationships()[relationship].target.name().to_owned();
            (given.address(), target, back)
        });
        if other_side.is_some_and(|side| done.along.contains(&side)) {
            return Ok(());
        }
        let mut note = |item: &Instance| {
            let (_, owner, relationship) = place(given, relationship);
            done.along.insert((item.address(), owner, relationship));
        };
        let loaded = {
            let data = given.data();
            let Some(links) = &data.links else {
                return Ok(());
            };
            match &links.slots[relationship] {
                Slot::One { value, .. } => {
                    value.iter().for_each(&mut note);
                    Loaded::One(value.clone())
                }
                Slot::Many { items, .. } => {
                    items.iter().for_each(&mut note);
                    Loaded::Many(items.clone())
                }
                Slot::Unloaded | Slot::Refused | Slot::Queued { .. } => return Ok(()),
            }
        };
        match loaded {
            Loaded::One(value) => {
                let value = value.map(|value| self.merge_one(&value, done)).transpose()?;
                merged.set_related(relationship, value.as_ref())
            }
            Loaded::Many(items) => {
                // Before the items are looked for: the list may bring them.
                merged.list(relationship)?;
                let items: Result<Vec<Instance>> = items.iter().map(|item| self.merge_one(item, done)).collect();
                merged.list_assign(relationship, items?)
            }
        }
    }
}
