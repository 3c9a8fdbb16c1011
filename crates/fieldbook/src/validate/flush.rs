//! What a table model's object must satisfy before its row is sent.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::fault::Fault;
use super::value::Sink;
use super::{check, failed};
use crate::instance::Instance;
use crate::schema::{ColumnType, Field, Schema};
use crate::sql::Dialect;
use crate::value::{DEFAULT_PLACES, TOO_LONG, Value, exact};

/// Checks the constraints of every field that a flush would send, and that a column can hold its value as it is. A
/// `None` is refused where the column admits none, but for a foreign key, which a relationship may still fill.
///
/// # Errors
///
/// `is_validation` with every problem, in field order.
pub fn validate_for_flush(instance: &Instance) -> crate::error::Result<()> {
    validate_for(instance, Dialect::Sqlite)
}

/// As [`validate_for_flush`], for the columns of this database.
pub(crate) fn validate_for(instance: &Instance, dialect: Dialect) -> crate::error::Result<()> {
    let schema = instance.schema();
    if has_no_problem(instance, dialect) {
        return Ok(());
    }
    let mut sink = Sink::default();
    for (index, field) in schema.fields().iter().enumerate() {
        let data = instance.data();
        let value = &data.values[index];
        if data.expired.contains(index) {
            continue;
        }
        let checked = match value.is_null() {
            true if is_filled(schema, index) => Ok(()),
            true => Err(Fault::new("missing", "Field required")),
            false => check_value(field, value, dialect),
        };
        let own = (!field.validators.is_empty() && !value.is_null()).then(|| value.clone());
        let failed = checked.err().map(|fault| (fault, value.clone()));
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

/// Whether nothing is wrong, as almost always, and nothing of the program's own is to be called: one look under one lock.
fn has_no_problem(instance: &Instance, dialect: Dialect) -> bool {
    let schema = instance.schema();
    let data = instance.data();
    let mut fields = schema.fields().iter().enumerate();
    fields.all(|(index, field)| {
        let value = &data.values[index];
        match value.is_null() {
            _ if data.expired.contains(index) => true,
            true => is_filled(schema, index),
            false => field.validators.iter().all(|it| it.passes(value)) && check_value(field, value, dialect).is_ok(),
        }
    })
}

fn check_value(field: &Field, value: &Value, dialect: Dialect) -> Result<(), Fault> {
    storable(field, value, dialect)?;
    check::constraints(&field.column_type, &field.constraints, value)
}

/// Checks values that a statement gives columns by themselves: that they are stored as they are.
///
/// # Errors
///
/// `is_validation` with every problem, in field order.
pub(crate) fn check_stored<'a>(
    schema: &Schema,
    dialect: Dialect,
    values: impl IntoIterator<Item = (usize, &'a Value)>,
) -> crate::error::Result<()> {
    let mut sink = Sink::default();
    for (index, value) in values {
        let field = &schema.fields()[index];
        if let Err(fault) = storable(field, value, dialect) {
            let input = crate::dump::json(value, Some(&field.column_type));
            sink.within(Json::from(field.name.as_str()), |sink| sink.report(fault, input));
        }
    }
    match sink.problems.is_empty() {
        true => Ok(()),
        false => Err(failed(schema.name(), sink.problems)),
    }
}

/// Whether a column needs no value from the program: it admits NULL, or something else fills it.
fn is_filled(schema: &Schema, index: usize) -> bool {
    let field = &schema.fields()[index];
    let made = field.server_default.is_some() || field.generated.is_some() || field.foreign_key.is_some();
    field.nullable || field.version || made || schema.has_generated_key() == Some(index)
}

/// Whether the column gives the value back as it is: nothing is stored that would be read as something else.
pub(crate) fn storable(field: &Field, value: &Value, dialect: Dialect) -> Result<(), Fault> {
    match value {
        Value::Float(float) if float.is_nan() => Err(Fault::new("finite_number", "Input should be a finite number")),
        Value::Decimal(number) => match field.column_type {
            ColumnType::Decimal { places, .. } => decimal(*number, places, dialect),
            _ => Ok(()),
        },
        Value::Json(json) if dialect == Dialect::Sqlite => root_number(json),
        nested @ (Value::List(_) | Value::Map(_)) => kept(&field.column_type, nested),
        value => date(value),
    }
}

fn decimal(number: Decimal, places: Option<u32>, dialect: Dialect) -> Result<(), Fault> {
    // PostgreSQL keeps every digit, unless the column says how many places it has.
    let unbounded = dialect == Dialect::PostgreSql;
    let most = places.unwrap_or(if unbounded { u32::MAX } else { DEFAULT_PLACES });
    if number.normalize().scale() > most {
        let msg = format!("Decimal input should have no more than {most} decimal places");
        return Err(Fault::new("decimal_max_places", msg).with(json!({"decimal_places": most})));
    }
    match exact(number) {
        Some(_) => Ok(()),
        None if unbounded => Ok(()),
        None => Err(Fault::new("decimal_not_exact", format!("Input {TOO_LONG}"))),
    }
}

/// Whether JSON has every value that another holds as it is: it has no NaN and nothing without end.
fn kept(column_type: &ColumnType, value: &Value) -> Result<(), Fault> {
    let parts = column_type.parts();
    let none = crate::schema::Constraints::default();
    let inside = |at, value: &Value| match parts.get(at).or(parts.last()) {
        Some(of) if !value.is_null() => {
            check::constraints(&of.column_type, &none, value)?;
            kept(&of.column_type, value)
        }
        _ => Ok(()),
    };
    match value {
        Value::Float(float) if !float.is_finite() => {
            Err(Fault::new("finite_number", "Input should be a finite number"))
        }
        Value::List(items) => items.iter().enumerate().try_for_each(|(at, value)| inside(at, value)),
        Value::Map(pairs) => pairs.iter().try_for_each(|(_, value)| inside(0, value)),
        value => date(value),
    }
}

/// A number by itself is a number to SQLite too, which tells no whole float from an integer.
fn root_number(json: &Json) -> Result<(), Fault> {
    let kept = match json {
        Json::Number(number) if number.is_f64() => number.as_f64().is_some_and(|float| float.fract() != 0.0),
        Json::Number(number) => number.is_i64(),
        _ => true,
    };
    match kept {
        true => Ok(()),
        false => Err(Fault::new(
            "json_number",
            "Input is a number that SQLite would change where it is all there is; put it into an array or an object",
        )),
    }
}

/// SQLite's date-times, and durations, which are stored as such, reach from the year 1 to 9999.
fn date(value: &Value) -> Result<(), Fault> {
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
