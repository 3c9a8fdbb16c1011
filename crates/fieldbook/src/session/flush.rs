//! The unit of work: what a flush sends, and in which order.

use std::sync::Arc;

use super::identity::Key;
use super::{Core, Work};
use crate::error::{Result, error};
use crate::instance::{FieldSet, Instance, State};
use crate::schema::Schema;
use crate::sql;
use crate::value::Value;

impl Work {
    /// Sends what is pending. When that fails, the transaction is rolled back and the session waits to hear of it.
    pub(super) fn flush(&mut self, core: &Arc<Core>) -> Result<()> {
        if self.new.is_empty() && self.dirty.is_empty() && self.doomed.is_empty() {
            return if self.failure.is_some() {
                self.connection(core).map(drop)
            } else {
                Ok(())
            };
        }
        let result = self.flush_in_order(core);
        if let Err(error) = &result
            && !error.is_pending_rollback()
        {
            if let Some(mut connection) = self.connection.take() {
                connection.rollback()?;
            }
            self.restore();
            self.failure = Some(error.to_string());
        }
        result
    }

    fn flush_in_order(&mut self, core: &Arc<Core>) -> Result<()> {
        let dirty = self.dirty.clone();
        let changed: Vec<Instance> = dirty
            .into_iter()
            .filter(|instance| !instance.data().doomed)
            .collect();
        for schema in in_order(self.new.iter().chain(&changed).chain(&self.doomed)) {
            self.update(core, &schema, &changed)?;
            self.insert(core, &schema)?;
        }
        for schema in in_order(self.doomed.iter()).into_iter().rev() {
            self.delete(core, &schema)?;
        }
        for instance in self.dirty.drain(..) {
            instance.data().modified = false;
        }
        Ok(())
    }

    fn insert(&mut self, core: &Arc<Core>, schema: &Arc<Schema>) -> Result<()> {
        let (mine, others) = self
            .new
            .drain(..)
            .partition(|instance| instance.schema() == schema);
        self.new = others;
        let mine: Vec<Instance> = mine;
        let alone = mine.len() == 1;
        for (index, instance) in mine.iter().enumerate() {
            if let Err(error) = self.insert_row(core, schema, instance, alone) {
                self.new.extend_from_slice(&mine[index..]);
                return Err(error);
            }
        }
        Ok(())
    }

    fn insert_row(
        &mut self,
        core: &Arc<Core>,
        schema: &Arc<Schema>,
        instance: &Instance,
        alone: bool,
    ) -> Result<()> {
        let generated = schema
            .has_generated_key()
            .filter(|&key| instance.data().values[key].is_null());
        let fields: Vec<usize> = (0..schema.fields().len())
            .filter(|field| Some(*field) != generated)
            .collect();
        let sql = sql::insert_row(schema, &fields, generated.filter(|_| !alone));
        let connection = self.connection(core)?;
        connection.write()?;
        let mut key = None;
        {
            let data = instance.data();
            let params: Vec<&Value> = fields.iter().map(|&field| &data.values[field]).collect();
            connection.run(&sql, &params, &mut |row| {
                key = row.get::<_, i64>(0).ok();
                Ok(())
            })?;
        }
        let mut data = instance.data();
        if let Some(field) = generated {
            data.values[field] = Value::Int(key.unwrap_or_else(|| connection.last_insert_rowid()));
        }
        data.state = State::Persistent;
        data.changes.clear();
        drop(data);
        self.identity.insert(instance)?;
        self.inserted.push(instance.clone());
        Ok(())
    }

    fn update(
        &mut self,
        core: &Arc<Core>,
        schema: &Arc<Schema>,
        changed: &[Instance],
    ) -> Result<()> {
        let mut mine: Vec<&Instance> = changed
            .iter()
            .filter(|instance| instance.schema() == schema)
            .collect();
        mine.sort_by_key(|instance| order_key(instance));
        for instance in mine {
            let changes: Vec<usize> = {
                let data = instance.data();
                let differs = |(field, old): &&(usize, Option<Value>)| {
                    old.as_ref() != Some(&data.values[*field])
                };
                data.changes
                    .iter()
                    .filter(differs)
                    .map(|(field, _)| *field)
                    .collect()
            };
            if !changes.is_empty() {
                self.reload(core, instance)?;
                self.update_row(core, schema, instance, changes)?;
            }
            instance.data().changes.clear();
        }
        Ok(())
    }

    fn update_row(
        &mut self,
        core: &Arc<Core>,
        schema: &Arc<Schema>,
        instance: &Instance,
        mut fields: Vec<usize>,
    ) -> Result<()> {
        fields.sort_unstable();
        let connection = self.connection(core)?;
        connection.write()?;
        let matched = {
            let data = instance.data();
            let mut params: Vec<&Value> = fields.iter().map(|&field| &data.values[field]).collect();
            for &field in schema.primary_key() {
                let old = data.changes.iter().find(|(changed, _)| *changed == field);
                params.push(
                    old.and_then(|(_, old)| old.as_ref())
                        .unwrap_or(&data.values[field]),
                );
            }
            connection.run(&sql::update_row(schema, &fields), &params, &mut |_| Ok(()))?
        };
        if matched == 1 {
            return Ok(());
        }
        let table = schema.table_name().unwrap_or_default();
        Err(error!(
            Stale,
            "UPDATE statement on table '{table}' expected to update 1 row(s); {matched} were matched; {} is no longer there",
            instance.label()
        ))
    }

    fn delete(&mut self, core: &Arc<Core>, schema: &Arc<Schema>) -> Result<()> {
        let (mut mine, others): (Vec<Instance>, Vec<Instance>) = self
            .doomed
            .drain(..)
            .partition(|instance| instance.schema() == schema);
        self.doomed = others;
        mine.sort_by_key(order_key);
        let keys: Vec<Vec<Value>> = mine
            .iter()
            .map(|instance| {
                let data = instance.data();
                schema
                    .primary_key()
                    .iter()
                    .map(|&field| data.values[field].clone())
                    .collect()
            })
            .collect();
        let sets: Vec<Vec<&Value>> = keys.iter().map(|key| key.iter().collect()).collect();
        let sets: Vec<&[&Value]> = sets.iter().map(Vec::as_slice).collect();
        let connection = self.connection(core)?;
        connection.write()?;
        if let Err(error) = connection.run_batch(&sql::delete_rows(schema), &sets) {
            self.doomed.append(&mut mine);
            return Err(error);
        }
        for instance in mine {
            if let Some(key) = Key::of(&instance) {
                self.identity.remove(schema, &key);
            }
            let mut data = instance.data();
            data.state = State::Deleted;
            data.doomed = false;
            data.expired = FieldSet::default();
            drop(data);
            self.deleted.push(instance);
        }
        Ok(())
    }
}

/// Orders updates and deletes of one table by key, as SQLAlchemy does.
fn order_key(instance: &Instance) -> (Option<i64>, String) {
    match Key::of(instance) {
        Some(Key::Int(key)) => (Some(key), String::new()),
        key => (None, format!("{key:?}")),
    }
}

/// The models of these objects: those that others refer to first, else by name.
fn in_order<'a>(instances: impl Iterator<Item = &'a Instance>) -> Vec<Arc<Schema>> {
    let mut models: Vec<Arc<Schema>> = Vec::new();
    for instance in instances {
        if !models.contains(instance.schema()) {
            models.push(instance.schema().clone());
        }
    }
    models.sort_by(|a, b| a.name().cmp(b.name()));
    let mut sorted: Vec<Arc<Schema>> = Vec::new();
    while !models.is_empty() {
        let free = models.iter().position(|model| {
            !model
                .dependencies()
                .iter()
                .any(|target| models.contains(target))
        });
        sorted.push(models.remove(free.unwrap_or(0)));
    }
    sorted
}
