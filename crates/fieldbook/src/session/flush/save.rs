//! Saving the objects of one model: who is inserted, who is updated, and who takes over the row of a deleted one.

use std::sync::Arc;

use super::Flush;
use super::update::count;
use crate::error::Result;
use crate::instance::{Instance, State};
use crate::schema::{ModelEvent, Schema};
use crate::session::identity::Key;

impl Flush<'_> {
    /// Updates, then inserts. The transaction and its savepoints begin even where nothing is to be saved, as they do in
    /// SQLAlchemy: what fails after this is undone to the innermost of them.
    pub(super) fn save(&mut self, schema: &Arc<Schema>, instances: Vec<Instance>) -> Result<()> {
        self.work.connection(self.core)?;
        if instances.is_empty() {
            return Ok(());
        }
        let (new, mut old): (Vec<Instance>, Vec<Instance>) =
            instances.into_iter().partition(|instance| instance.state() == State::Pending);
        for instance in &new {
            self.work.ensure(self.core, instance, schema.primary_key())?;
        }
        sort_by_key(&mut old);
        self.tell(schema, ModelEvent::BeforeInsert, &new)?;
        self.tell(schema, ModelEvent::BeforeUpdate, &old)?;
        let saved = (schema.listens(ModelEvent::AfterInsert)).then(|| new.clone());
        let (switched, new) = self.row_switches(schema, new)?;
        if let Some(version) = schema.version() {
            for instance in &old {
                self.work.ensure(self.core, instance, &[version])?;
            }
        }
        self.make_room(schema, &old, &new)?;
        self.update(schema, &switched, &old)?;
        self.insert(schema, &new)?;
        self.tell(schema, ModelEvent::AfterInsert, &saved.unwrap_or_default())?;
        self.tell(schema, ModelEvent::AfterUpdate, &old)
    }

    /// Tells the model's listeners of these objects, in their order.
    pub(super) fn tell(&mut self, schema: &Schema, event: ModelEvent, instances: &[Instance]) -> Result<()> {
        if !schema.listens(event) {
            return Ok(());
        }
        instances.iter().try_for_each(|instance| self.work.tell_model(self.core, event, instance))
    }

    /// New objects that have the key of one that this flush deletes: its row becomes theirs.
    fn row_switches(&mut self, schema: &Arc<Schema>, new: Vec<Instance>) -> Result<(Vec<Instance>, Vec<Instance>)> {
        if new.is_empty() || self.work.identity.is_empty_for(schema) {
            return Ok((Vec::new(), new));
        }
        let (mut switched, mut inserted) = (Vec::new(), Vec::new());
        for instance in new {
            let known = Key::of(&instance).and_then(|key| self.work.identity.get(schema, &key));
            match known {
                Some(known) if !self.work.is_gone(self.core, &known)? => {
                    if self.plan.deletes(&known) {
                        self.plan.withdraw(&known);
                        if let Some(version) = schema.version() {
                            let value = self.work.value_of(self.core, &known, version)?;
                            instance.data().values[version] = value;
                            count(&instance, version);
                        }
                        switched.push(instance);
                        continue;
                    }
                    self.warn(&format!(
                        "new instance {} with identity key {} conflicts with persistent instance {}",
                        instance.label(),
                        instance.label(),
                        known.label()
                    ));
                }
                _ => {}
            }
            inserted.push(instance);
        }
        Ok((switched, inserted))
    }
}

/// Orders updates and deletes of one table by key, as SQLAlchemy does.
pub(super) fn sort_by_key(instances: &mut [Instance]) {
    // As they mostly are: they were loaded in this order.
    if !instances.is_sorted_by_key(order_key) {
        instances.sort_by_cached_key(order_key);
    }
}

fn order_key(instance: &Instance) -> (Option<i64>, String) {
    match Key::stored(instance) {
        Some(Key::Int(key)) => (Some(key), String::new()),
        Some(Key::Values(values)) => {
            let text = values.iter().map(|value| match value {
                crate::value::Value::Int(value) => {
                    format!("{:020}", i128::from(*value) - i128::from(i64::MIN))
                }
                other => format!("{other:?}"),
            });
            (None, text.collect::<Vec<_>>().join("\u{0}"))
        }
        None => (None, String::new()),
    }
}
