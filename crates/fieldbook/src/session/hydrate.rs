//! Rows become objects: the one that the session knows, brought up to date where it is expired, or a new one.

mod by_name;

use std::sync::{Arc, Weak};

use self::by_name::ByName;
use super::identity::{IdentityMap, Key};
use super::{Core, Item};
use crate::ast::{Entity, Part};
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
    /// Where the columns stand, if they are found by name.
    by_name: Option<ByName<'a>>,
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
        let session = Arc::downgrade(core);
        Hydrator { core, session, identity, output, populate_existing, by_name: None, loaded: Vec::new() }
    }

    /// Tells observers of the objects that came of rows since.
    pub(super) fn tell(&mut self) {
        self.loaded.drain(..).for_each(|instance| self.core.tell(&instance, State::Persistent));
    }

    /// One row's items.
    pub(super) fn row(&mut self, row: &dyn Row, items: &mut Vec<Item>) -> Result<()> {
        if self.by_name.is_some() {
            return self.named_row(row, items);
        }
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
                    let object = match &entity.part {
                        None => {
                            column += entity.schema.fields().len();
                            self.object(row, entity, |field| Some(first + field))?
                        }
                        Some(part) => {
                            column += part.fields.len();
                            let place = |field| part.fields.binary_search(&field).ok().map(|at| first + at);
                            self.object(row, entity, place)?
                        }
                    };
                    items.push(Item::Instance(object));
                }
                Output::Keyed { entity, keys } => {
                    let first = column;
                    for (at, key) in keys.iter().enumerate() {
                        let value = value(row, first + at, &entity.schema, *key)?;
                        items.push(Item::Value(value));
                    }
                    let object = match &entity.part {
                        None => {
                            column += entity.schema.fields().len();
                            self.object(row, entity, |field| Some(first + keyed_place(keys, field)))?
                        }
                        Some(part) => {
                            let is_rest = |field: &&usize| !keys.contains(*field);
                            let rest: Vec<usize> = part.fields.iter().filter(is_rest).copied().collect();
                            column += keys.len() + rest.len();
                            let place = |field| {
                                let mut order = keys.iter().chain(&rest);
                                let at = order.position(|known| *known == field)?;
                                part.fields.contains(&field).then_some(first + at)
                            };
                            self.object(row, entity, place)?
                        }
                    };
                    items.push(Item::Instance(object));
                }
            }
        }
        Ok(())
    }

    /// The object that a row has of an entity, with its fields at these places; none where the row has no such field.
    fn object(
        &mut self,
        row: &dyn Row,
        entity: &Entity,
        place: impl Fn(usize) -> Option<usize>,
    ) -> Result<Option<Instance>> {
        let schema = &entity.schema;
        let key_place = |field| place(field).expect("every part has the key");
        let key = match schema.primary_key() {
            &[field] => match value(row, key_place(field), schema, field)? {
                Value::Int(key) => Some(Key::Int(key)),
                other => Key::new([other]),
            },
            fields => {
                let values = fields.iter();
                let values: Result<Vec<Value>> =
                    values.map(|&field| value(row, key_place(field), schema, field)).collect();
                Key::new(values?)
            }
        };
        let Some(key) = key else { return Ok(None) };
        if let Some(known) = self.identity.get(schema, &key) {
            self.refresh(row, &known, entity.part.as_deref(), place)?;
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
            let Some(column) = place(index) else {
                values.push(Value::Null);
                continue;
            };
            let read = row.value(column, &field.column_type);
            values.push(read.map_err(|message| unreadable(schema, index, &message))?);
        }
        let mut data = Data {
            values: values.into_boxed_slice(),
            given: FieldSet::all(fields.len()),
            state: State::Persistent,
            session: self.session.clone(),
            ..Data::default()
        };
        if let Some(part) = &entity.part {
            data.leave_out(part);
        }
        let instance = Instance::with(schema, data);
        self.identity.put(schema, key, &instance);
        if self.core.engine.is_observed() {
            self.loaded.push(instance.clone());
        }
        Ok(Some(instance))
    }

    /// What is expired takes the row's values; everything does where the query populates what exists.
    fn refresh(
        &self,
        row: &dyn Row,
        known: &Instance,
        part: Option<&Part>,
        place: impl Fn(usize) -> Option<usize>,
    ) -> Result<()> {
        let schema = known.schema();
        let mut data = known.data();
        if data.expired.is_empty() && !self.populate_existing {
            return Ok(());
        }
        for field in 0..schema.fields().len() {
            if let Some(column) = place(field)
                && (self.populate_existing || data.expired.contains(field))
            {
                let value = value(row, column, schema, field)?;
                data.load_field(field, value);
            }
        }
        data.remember(part);
        data.stale = false;
        if self.populate_existing {
            data.changes.retain(|(field, _)| place(*field).is_none());
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
    schema.unreadable(&schema.fields()[field].name, message)
}
