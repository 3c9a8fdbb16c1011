//! Merge: an object's values are copied onto the session's object of the same key.

use rustc_hash::FxHashMap;

use super::Session;
use crate::error::{Result, error};
use crate::instance::{Instance, Slot, State};
use crate::value::Value;

impl Session {
    /// Copies an object's values, and those of what it is related to, onto the session's objects with the same keys:
    /// loaded if need be, new where there is no such row. Returns the session's object; the given one stays outside.
    ///
    /// # Errors
    ///
    /// As [`Session::execute`].
    pub fn merge_instance(&self, given: &Instance) -> Result<Instance> {
        self.core.work().autoflush(&self.core)?;
        self.no_autoflush(|| self.merge_one(given, &mut FxHashMap::default()))
    }

    fn merge_one(&self, given: &Instance, done: &mut FxHashMap<usize, Instance>) -> Result<Instance> {
        if let Some(merged) = done.get(&given.address()) {
            return Ok(merged.clone());
        }
        if self.core.contains(given) {
            done.insert(given.address(), given.clone());
            return Ok(given.clone());
        }
        let schema = given.schema();
        let key: Vec<Value> = {
            let data = given.data();
            let key = schema.primary_key().iter();
            key.map(|&field| data.values[field].clone()).collect()
        };
        let known = match key.iter().any(Value::is_null) {
            true => None,
            false => self.core.get(schema, &key)?,
        };
        let merged = match known {
            Some(known) => known,
            None => {
                let new = Instance::new(schema, []);
                self.core.save_update(&new)?;
                new
            }
        };
        done.insert(given.address(), merged.clone());
        self.copy_values(given, &merged)?;
        for relationship in 0..schema.relationships().len() {
            self.merge_relationship(given, &merged, relationship, done)?;
        }
        Ok(merged)
    }

    /// Fields that the given object has not loaded expire, so that they are not taken for old values.
    fn copy_values(&self, given: &Instance, merged: &Instance) -> Result<()> {
        let count = given.schema().fields().len();
        let values: Vec<Option<Value>> = {
            let data = given.data();
            (0..count).map(|field| (!data.expired.contains(field)).then(|| data.values[field].clone())).collect()
        };
        if let Some(version) = given.schema().version() {
            self.check_version(given, merged, version)?;
        }
        let mut unknown = Vec::new();
        for (field, value) in values.into_iter().enumerate() {
            // A row's count is its own.
            if given.schema().fields()[field].version {
                continue;
            }
            match value {
                Some(value) => merged.set(field, value)?,
                None => unknown.push(field),
            }
        }
        if !unknown.is_empty() && merged.state() == State::Persistent {
            self.expire_instance_fields(merged, &unknown)?;
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
        done: &mut FxHashMap<usize, Instance>,
    ) -> Result<()> {
        enum Loaded {
            One(Option<Instance>),
            Many(Vec<Instance>),
        }
        let loaded = {
            let data = given.data();
            let Some(links) = &data.links else {
                return Ok(());
            };
            match &links.slots[relationship] {
                Slot::One { value, .. } => Loaded::One(value.clone()),
                Slot::Many { items, .. } => Loaded::Many(items.clone()),
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
