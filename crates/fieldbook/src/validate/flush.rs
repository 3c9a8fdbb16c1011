//! What a table model's object must satisfy before its row is sent.

use serde_json::Value as Json;

use super::fault::Fault;
use super::value::Sink;
use super::{check, failed};
use crate::instance::Instance;
use crate::schema::Field;
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
        let data = instance.data();
        let value = &data.values[index];
        if value.is_null() || data.expired.contains(index) {
            continue;
        }
        let own = (!field.validators.is_empty()).then(|| value.clone());
        let failed = check_value(field, value).err().map(|fault| (fault, value.clone()));
        // A validator of the program may ask the object for what it holds.
        drop(data);
        let failed = failed.or_else(|| {
            let value = own?;
            let fault = check::own(field, value.clone()).err()?;
            Some((fault, value))
        });
        if let Some((fault, value)) = failed {
            let input = crate::dump::json(&value, Some(&field.column_type));
            let name = Json::from(field.name.as_str());
            sink.within(name, |sink| sink.report(fault, input));
        }
    }
    match sink.problems.is_empty() {
        true => Ok(()),
        false => Err(failed(schema.name(), sink.problems)),
    }
}

fn check_value(field: &Field, value: &Value) -> Result<(), Fault> {
    storable(value)?;
    check::constraints(&field.column_type, &field.constraints, value)
}

/// SQLite's date-times, and durations, which are stored as such, reach from the year 1 to 9999.
fn storable(value: &Value) -> Result<(), Fault> {
    let year = match value {
        Value::Date(date) => Some(date.year()),
        Value::DateTime(at) => Some(at.year()),
        Value::Timestamp(at) => Some(jiff::tz::Offset::UTC.to_datetime(*at).year()),
        Value::Duration(length) => crate::value::EPOCH.checked_add(*length).ok().map(|end| end.year()),
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
