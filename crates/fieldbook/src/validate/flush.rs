//! What a table model's object must satisfy before its row is sent.

use serde_json::Value as Json;

use super::value::Sink;
use super::{check, failed};
use crate::error::Result;
use crate::instance::Instance;
use crate::value::Value;

/// Checks the constraints of every field that a flush would send. `None` is left to the database, which knows whether
/// the column admits NULL.
///
/// # Errors
///
/// `is_validation` with every problem, in field order.
pub fn validate_for_flush(instance: &Instance) -> Result<()> {
    let schema = instance.schema();
    let mut sink = Sink::default();
    for (index, field) in schema.fields().iter().enumerate() {
        let value = {
            let data = instance.data();
            match data.expired.contains(index) {
                true => continue,
                false => data.values[index].clone(),
            }
        };
        if matches!(value, Value::Null) {
            continue;
        }
        let shown = || crate::dump::json(&value, Some(&field.column_type));
        if let Err(fault) = check::check(field, value.clone()) {
            sink.within(Json::from(field.name.as_str()), |sink| {
                sink.report(fault, shown())
            });
        }
    }
    match sink.problems.is_empty() {
        true => Ok(()),
        false => Err(failed(schema.name(), sink.problems)),
    }
}
