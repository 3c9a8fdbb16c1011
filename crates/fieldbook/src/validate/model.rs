//! A whole model: every field in order, then its relationships, then the program's own checks.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use super::check;
use super::fault::Fault;
use super::input::{Found, Input, Source, Unvalidated};
use super::value::{Sink, field_value};
use crate::error::Result;
use crate::instance::Instance;
use crate::schema::{ColumnType, Field, Relationship, Schema};
use crate::value::Value;

/// An instance of the model with this data, which `extra` completes or overrides.
///
/// Unknown keys are left out. A relationship that the data has becomes objects of its model too. Nothing is added to a
/// session.
///
/// # Errors
///
/// `is_validation` with every problem, in field order; and those of the database, where the data is an object whose
/// attributes must be loaded.
pub fn validate(schema: &Arc<Schema>, data: &Unvalidated, extra: Option<&Map<String, Json>>) -> Result<Instance> {
    let mut sink = Sink::of(data);
    let changed;
    let data = match schema.validators_before() {
        [] => data,
        before => match check::before(before, data.to_json()) {
            Ok(json) => {
                changed = if sink.is_read { Unvalidated::Read(json) } else { Unvalidated::Json(json) };
                &changed
            }
            Err(fault) => {
                sink.report(fault, data.to_json());
                return Err(super::failed(schema.name(), sink.problems));
            }
        },
    };
    let source = match data {
        Unvalidated::Json(Json::Object(map)) | Unvalidated::Read(Json::Object(map)) => Some(Source::Object(map)),
        Unvalidated::Object(instance) | Unvalidated::Value(Value::Model(instance), _) => {
            Some(Source::Instance(instance))
        }
        other => {
            let is_json = matches!(other, Unvalidated::Json(_));
            sink.report(not_an_object(schema, is_json), other.to_json());
            None
        }
    };
    let instance = match source {
        Some(source) => fields(schema, source, extra, &mut sink)?,
        None => None,
    };
    instance.ok_or_else(|| super::failed(schema.name(), sink.problems))
}

/// In Pydantic's words for JSON, or for what is none.
fn not_an_object(schema: &Schema, is_json: bool) -> Fault {
    match is_json {
        true => Fault::new("model_type", "Input should be an object").with(json!({"class_name": schema.name()})),
        false => {
            Fault::new("model_attributes_type", "Input should be a valid dictionary or object to extract fields from")
        }
    }
}

/// A model inside another, or inside a list.
pub(super) fn nested(schema: &Arc<Schema>, input: Input<'_>, sink: &mut Sink) -> Result<Option<Instance>> {
    let is_own = matches!(input, Input::Value(Value::Model(instance), _) if instance.schema() == schema);
    let changed;
    let input = match schema.validators_before() {
        before if !before.is_empty() && !is_own => match check::before(before, input.to_json()) {
            Ok(json) => {
                changed = json;
                Input::Json(&changed)
            }
            Err(fault) => {
                sink.report(fault, input.to_json());
                return Ok(None);
            }
        },
        _ => input,
    };
    match input {
        Input::Json(Json::Object(map)) => fields(schema, Source::Object(map), None, sink),
        Input::Value(Value::Model(instance), _) if instance.schema() == schema => Ok(Some(instance.clone())),
        Input::Value(Value::Model(instance), _) => fields(schema, Source::Instance(instance), None, sink),
        other => {
            let is_json = matches!(other, Input::Json(_)) && !sink.is_read;
            sink.report(not_an_object(schema, is_json), other.to_json());
            Ok(None)
        }
    }
}

fn fields(
    schema: &Arc<Schema>,
    source: Source<'_>,
    extra: Option<&Map<String, Json>>,
    sink: &mut Sink,
) -> Result<Option<Instance>> {
    let before = sink.problems.len();
    let mut given = Vec::with_capacity(schema.fields().len());
    for (index, field) in schema.fields().iter().enumerate() {
        if field.generated.is_some() {
            continue;
        }
        let name = field.input_name();
        let found = match extra.and_then(|extra| extra.get(name)) {
            Some(json) => Some(Found::Json(json)),
            None => source.find(names(field, source))?,
        };
        sink.within(Json::from(name), |sink| -> Result<()> {
            match found {
                Some(found) => {
                    let value = field_value(field, found.input(), schema.is_strict(), sink)?;
                    given.extend(value.map(|value| (index, value)));
                }
                None if field.is_required() => {
                    sink.report(Fault::new("missing", "Field required"), source.to_json());
                }
                None => {}
            }
            Ok(())
        })?;
    }
    let related = relationships(schema, source, extra, sink)?;
    if let (Source::Object(map), true) = (source, schema.forbids_extra()) {
        unknown(schema, map, sink);
    }
    if sink.problems.len() > before {
        return Ok(None);
    }
    let instance = Instance::new(schema, given);
    for (index, related) in related {
        match related {
            // Nothing there is no reason to take a foreign key back that was given.
            Related::One(None) => {}
            Related::One(target) => instance.set_related(index, target.as_ref())?,
            Related::Many(list) => instance.list_assign(index, list)?,
        }
    }
    for validator in schema.validators() {
        if let Err(error) = validator.check(&instance) {
            sink.report(Fault::value(error), source.to_json());
        }
    }
    Ok((sink.problems.len() == before).then_some(instance))
}

/// Names that are no field's and no relationship's.
fn unknown(schema: &Schema, map: &Map<String, Json>, sink: &mut Sink) {
    for (name, value) in map {
        let known = schema.fields().iter().any(|field| field.input_name() == name)
            || schema.relationships().iter().any(|relationship| relationship.name == *name);
        if !known {
            let fault = Fault::new("extra_forbidden", "Extra inputs are not permitted");
            sink.within(Json::from(name.as_str()), |sink| sink.report(fault, value.clone()));
        }
    }
}

/// JSON is asked for the alias, an object for its field first.
fn names<'a>(field: &'a Field, source: Source<'_>) -> [&'a str; 2] {
    match source {
        Source::Object(_) => [field.input_name(); 2],
        Source::Instance(_) => [&field.name, field.input_name()],
    }
}

enum Related {
    One(Option<Instance>),
    Many(Vec<Instance>),
}

/// Objects for the relationships that the data has: taken over from an object, made of JSON.
fn relationships(
    schema: &Arc<Schema>,
    source: Source<'_>,
    extra: Option<&Map<String, Json>>,
    sink: &mut Sink,
) -> Result<Vec<(usize, Related)>> {
    let mut related = Vec::new();
    for (index, relationship) in schema.relationships().iter().enumerate() {
        let name = relationship.name.as_str();
        let found = match extra.and_then(|extra| extra.get(name)) {
            Some(json) => Some(Found::Json(json)),
            None => source.find([name; 2])?,
        };
        let Some(found) = found else { continue };
        let value = sink.within(Json::from(name), |sink| relationship_value(relationship, found.input(), sink))?;
        related.extend(value.map(|value| (index, value)));
    }
    Ok(related)
}

fn relationship_value(relationship: &Relationship, input: Input<'_>, sink: &mut Sink) -> Result<Option<Related>> {
    let target = ColumnType::Model(relationship.target.clone());
    let mut field = Field::new(relationship.name.as_str(), target.clone()).optional();
    if relationship.list {
        let item = crate::schema::ItemType { column_type: target, optional: false };
        field.column_type = ColumnType::List(Box::new(item));
        field.optional = false;
    }
    Ok(match field_value(&field, input, false, sink)? {
        Some(Value::Model(target)) => Some(Related::One(Some(target))),
        Some(Value::Null) => Some(Related::One(None)),
        Some(Value::List(items)) => {
            let items = items.into_iter().filter_map(|item| match item {
                Value::Model(instance) => Some(instance),
                _ => None,
            });
            Some(Related::Many(items.collect()))
        }
        _ => None,
    })
}
