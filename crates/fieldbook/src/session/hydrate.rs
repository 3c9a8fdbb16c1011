//! Rows become objects: the one that the session knows, brought up to date where it is expired, or a new one.

use std::sync::{Arc, Weak};

use super::identity::{IdentityMap, Key};
use super::{Core, Item};
use crate::engine::Row;
use crate::error::{Result, error};
use crate::instance::{Data, FieldSet, Instance, Slot, State};
use crate::schema::Schema;
use crate::sql::Output;
use crate::value::Value;

/// Reads the rows of one result.
pub(super) struct Hydrator<'a> {
    core: &'a Arc<Core>,
    session: Weak<Core>,
    identity: &'a mut IdentityMap,
    output: &'a [Output],
    /// Whether what is loaded already is overwritten too.
    populate_existing: bool,
    /// Objects that came of rows, of which observers are told when the connection is free again.
    loaded: Vec<Instance>,
}

impl<'a> Hydrator<'a> {
    pub(super) fn new(
        core: &'a Arc<Core>,
        identity: &'a mut IdentityMap,
        output: &'a [Output],
        populate_existing: bool,
    ) -> Self {
        Hydrator { core, session: Arc::downgrade(core), identity, output, populate_existing, loaded: Vec::new() }
    }

    /// Tells observers of the objects that came of rows since.
    pub(super) fn tell(&mut self) {
        self.loaded.drain(..).for_each(|instance| self.core.tell(&instance, State::Persistent));
    }

    /// One row's items.
    pub(super) fn row(&mut self, row: &dyn Row, items: &mut Vec<Item>) -> Result<()> {
        let mut column = 0;
        for output in self.output {
            match output {
                Output::Value(column_type) => {
                    let value = row.value(column, column_type);
                    items.push(Item::Value(value.map_err(|message| error!(Value, "{message}"))?));
                    column += 1;
                }
                Output::Entity(entity) => {
                    let first = column;
                    column += entity.schema.fields().len();
                    let object = self.object(row, &entity.schema, |field| first + field)?;
                    items.push(Item::Instance(object));
                }
                Output::Keyed { entity, keys } => {
                    let first = column;
                    column += entity.schema.fields().len();
                    for (at, key) in keys.iter().enumerate() {
                        let value = value(row, first + at, &entity.schema, *key)?;
                        items.push(Item::Value(value));
                    }
                    let place = |field| first + keyed_place(keys, field);
                    let object = self.object(row, &entity.schema, place)?;
                    items.push(Item::Instance(object));
                }
            }
        }
        Ok(())
    }

    fn object(
        &mut self,
        row: &dyn Row,
        schema: &Arc<Schema>,
        place: impl Fn(usize) -> usize,
    ) -> Result<Option<Instance>> {
        let key = match schema.primary_key() {
            &[field] => match value(row, place(field), schema, field)? {
                Value::Int(key) => Some(Key::Int(key)),
                other => Key::new([other]),
            },
            fields => {
                let values = fields.iter();
                let values: Result<Vec<Value>> = values.map(|&field| value(row, place(field), schema, field)).collect();
                Key::new(values?)
            }
        };
        let Some(key) = key else { return Ok(None) };
        if let Some(known) = self.identity.get(schema, &key) {
            self.refresh(row, &known, place)?;
            return Ok(Some(known));
        }
        let fields = schema.fields();
        let mut values = Vec::with_capacity(fields.len());
        // The key was read already.
        let read = match (&key, schema.primary_key()) {
            (Key::Int(key), &[field]) => Some((field, *key)),
            _ => None,
        };
        for (index, field) in fields.iter().enumerate() {
            if let Some((key_field, key)) = read
                && key_field == index
            {
                values.push(Value::Int(key));
                continue;
            }
            let read = row.value(place(index), &field.column_type);
            values.push(read.map_err(|message| unreadable(schema, index, &message))?);
        }
        let data = Data {
            values: values.into_boxed_slice(),
            given: FieldSet::all(fields.len()),
            state: State::Persistent,
            session: self.session.clone(),
            ..Data::default()
        };
        let instance = Instance::with(schema, data);
        self.identity.put(schema, key, &instance);
        if self.core.engine.is_observed() {
            self.loaded.push(instance.clone());
        }
        Ok(Some(instance))
    }

    /// What is expired takes the row's values; everything does where the query populates what exists.
    fn refresh(&self, row: &dyn Row, known: &Instance, place: impl Fn(usize) -> usize) -> Result<()> {
        let schema = known.schema();
        let mut data = known.data();
        if data.expired.is_empty() && !self.populate_existing {
            return Ok(());
        }
        for field in 0..schema.fields().len() {
            if self.populate_existing || data.expired.contains(field) {
                data.values[field] = value(row, place(field), schema, field)?;
            }
        }
        data.expired.clear();
        data.stale = false;
        if self.populate_existing {
            data.changes.clear();
            if let Some(links) = &mut data.links {
                links.slots.fill_with(Slot::default);
            }
        }
        Ok(())
    }
}

/// Where a field stands in a row that begins with the key columns.
fn keyed_place(keys: &[usize], field: usize) -> usize {
    match keys.iter().position(|key| *key == field) {
        Some(place) => place,
        None => keys.len() + field - keys.iter().filter(|key| **key < field).count(),
    }
}

pub(super) fn value(row: &dyn Row, column: usize, schema: &Schema, field: usize) -> Result<Value> {
    row.value(column, &schema.fields()[field].column_type).map_err(|message| unreadable(schema, field, &message))
}

fn unreadable(schema: &Schema, field: usize, message: &str) -> crate::Error {
    let (model, field) = (schema.name(), &schema.fields()[field].name);
    error!(Value, "{model}.{field} cannot be read: {message}")
}
