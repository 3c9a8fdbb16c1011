//! What a table model's object must satisfy before its row is sent.

use serde_json::Value as Json;

use super::fault::Fault;
use super::value::Sink;
use super::{check, failed};
use crate::instance::Instance;
use crate::value::Value;

/// Checks the constraints of every field that a flush would send. `None` is left to the database, which knows whether
/// the column admits NULL.
///
/// # Errors
///
/// `is_validation` with every problem, in field order.
pub fn validate_for_flush(instance: &Instance) -> crate::error::Result<()> {
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
        let checked = storable(&value).and_then(|()| check::check(field, value.clone()));
        if let Err(fault) = checked {
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

/// SQLite's date-times, and durations, which are stored as such, reach from the year 1 to 9999.
fn storable(value: &Value) -> Result<(), Fault> {
    let year = match value {
        Value::Date(date) => Some(date.year()),
        Value::DateTime(at) => Some(at.year()),
        Value::Timestamp(at) => Some(at.to_zoned(jiff::tz::TimeZone::UTC).year()),
        Value::Duration(length) => crate::value::EPOCH
            .checked_add(*length)
            .ok()
            .map(|end| end.year()),
        _ => Some(1),
    };
    match year {
        Some(1..) => Ok(()),
        _ => Err(Fault::new(
            "date_out_of_range",
            "Input should lie between the years 1 and 9999, a duration counted from 1970",
        )),
    }
}
