//! `sqlmodel_update`: the fields of other data set on an object.

use serde_json::Value as Json;

use crate::error::Result;
use crate::instance::Instance;
use crate::schema::Schema;
use crate::validate::{Input, Unvalidated, convert, frozen};
use crate::value::Value;

/// Sets the object's fields that the data has: of JSON every key that is a field's name (an alias is none), of an object the fields that were given. Unknown
/// names are left out, constraints are not checked before the flush.
///
/// # Errors
///
/// `is_validation` when a value cannot be converted to the field's type, and nothing is set; those of the database,
/// where the data is an object whose attributes must be loaded.
pub fn update(instance: &Instance, data: &Unvalidated, extra: Option<&serde_json::Map<String, Json>>) -> Result<()> {
    let schema = instance.schema().clone();
    let mut changes = Vec::new();
    match data {
        Unvalidated::Json(Json::Object(map)) | Unvalidated::Read(Json::Object(map)) => {
            collect(&schema, map, &mut changes)?
        }
        Unvalidated::Object(source) | Unvalidated::Value(Value::Model(source), _) => {
            from_object(&schema, source, &mut changes)?;
        }
        other => {
            return Err(crate::error::error!(
                Validation,
                "{} is updated from an object of fields, not from {}",
                schema.name(),
                other.to_json()
            ));
        }
    }
    if let Some(extra) = extra {
        collect(&schema, extra, &mut changes)?;
    }
    if let Some((field, value)) = changes.first().filter(|_| schema.is_frozen()) {
        return Err(frozen(&schema, *field, value));
    }
    changes.into_iter().try_for_each(|(field, value)| instance.set(field, value))
}

fn collect(schema: &Schema, map: &serde_json::Map<String, Json>, changes: &mut Vec<(usize, Value)>) -> Result<()> {
    for (name, json) in map {
        if let Some(index) = schema.field_index(name) {
            let value = convert(schema.name(), &schema.fields()[index], Input::Json(json))?;
            changes.push((index, value));
        }
    }
    Ok(())
}

fn from_object(schema: &Schema, source: &Instance, changes: &mut Vec<(usize, Value)>) -> Result<()> {
    let from = source.schema().clone();
    for (index, field) in from.fields().iter().enumerate() {
        let given = source.data().given.contains(index);
        let Some(target) = schema.field_index(&field.name).filter(|_| given) else {
            continue;
        };
        let value = source.get(index)?;
        let input = Input::Value(&value, Some(&field.column_type));
        changes.push((target, convert(schema.name(), &schema.fields()[target], input)?));
    }
    Ok(())
}
