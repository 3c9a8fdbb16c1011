//! Everything that a value of the right type must satisfy besides: bounds, lengths, digits, the program's own checks.

use serde_json::json;

use super::fault::Fault;
use super::{bounds, collection, digits};
use crate::schema::{ColumnType, Constraints, Field, Validator};
use crate::value::Value;

/// Checks a value that is not `None`, and applies the program's own checks, which may change it.
pub(super) fn check(field: &Field, value: Value) -> Result<Value, Fault> {
    constraints(&field.column_type, &field.constraints, &value)?;
    own(field, cased(&field.constraints, value))
}

/// A text in the case that it is to have.
fn cased(constraints: &Constraints, value: Value) -> Value {
    match value {
        Value::Text(text) if constraints.to_lower => Value::text(text.to_lowercase()),
        Value::Text(text) if constraints.to_upper => Value::text(text.to_uppercase()),
        value => value,
    }
}

/// A text without white space at its ends, where that is wanted.
pub(super) fn stripped(constraints: &Constraints, value: Value) -> Value {
    match value {
        Value::Text(text) if constraints.strip_whitespace => Value::text(text.trim()),
        value => value,
    }
}

/// The program's own checks.
pub(super) fn own(field: &Field, mut value: Value) -> Result<Value, Fault> {
    for validator in &field.validators {
        value = validator.check(value).map_err(Fault::value)?;
    }
    Ok(value)
}

/// What functions of the program make of a value before it is converted.
pub(super) fn before(validators: &[Validator], mut json: serde_json::Value) -> Result<serde_json::Value, Fault> {
    for validator in validators {
        json = match validator.check(Value::Json(Box::new(json))).map_err(Fault::value)? {
            Value::Json(json) => *json,
            other => crate::dump::json(&other, None),
        };
    }
    Ok(json)
}

/// The declared constraints, and those of the Rust type.
pub(super) fn constraints(column_type: &ColumnType, constraints: &Constraints, value: &Value) -> Result<(), Fault> {
    lengths(column_type, constraints, value)?;
    if let Value::Decimal(decimal) = value
        && matches!(column_type, ColumnType::Decimal { .. })
    {
        digits::check(constraints, *decimal)?;
    }
    bounds::check(constraints, value)?;
    if let ColumnType::Int { min, max } = column_type {
        bounds::check_range(value, *min, *max)?;
    }
    Ok(())
}

fn lengths(column_type: &ColumnType, constraints: &Constraints, value: &Value) -> Result<(), Fault> {
    match value {
        Value::Text(text) => {
            if let Some(max) = constraints.max_length
                && text.chars().count() > max
            {
                return Err(long("string_too_long", "String", "character", max));
            }
            if let Some(min) = constraints.min_length
                && text.chars().count() < min
            {
                return Err(short("string_too_short", "String", "character", min));
            }
            pattern(constraints, text)
        }
        Value::Bytes(bytes) => match (constraints.max_length, constraints.min_length) {
            (Some(max), _) if bytes.len() > max => Err(long("bytes_too_long", "Data", "byte", max)),
            (_, Some(min)) if bytes.len() < min => Err(short("bytes_too_short", "Data", "byte", min)),
            _ => Ok(()),
        },
        Value::List(items) => match column_type {
            ColumnType::Set(_) => collection::count("Set", constraints, items.len()),
            ColumnType::Tuple(_) => Ok(()),
            _ => items_count(constraints, items.len()),
        },
        Value::Map(pairs) => collection::count("Dictionary", constraints, pairs.len()),
        _ => Ok(()),
    }
}

fn long(kind: &'static str, what: &str, unit: &str, max: usize) -> Fault {
    let plural = if max == 1 { "" } else { "s" };
    let msg = format!("{what} should have at most {max} {unit}{plural}");
    Fault::new(kind, msg).with(json!({"max_length": max}))
}

fn short(kind: &'static str, what: &str, unit: &str, min: usize) -> Fault {
    let plural = if min == 1 { "" } else { "s" };
    let msg = format!("{what} should have at least {min} {unit}{plural}");
    Fault::new(kind, msg).with(json!({"min_length": min}))
}

/// A list with more items than it may have.
pub(super) fn too_many(constraints: &Constraints, count: usize) -> Result<(), Fault> {
    match constraints.max_length {
        Some(max) if count > max => items_count(constraints, count),
        _ => Ok(()),
    }
}

fn items_count(constraints: &Constraints, count: usize) -> Result<(), Fault> {
    let fault = |kind, words: &str, name: &str, bound: usize| {
        let plural = if bound == 1 { "" } else { "s" };
        let msg = format!("List should have {words} {bound} item{plural} after validation, not {count}");
        Err(Fault::new(kind, msg).with(json!({"field_type": "List", name: bound, "actual_length": count})))
    };
    match (constraints.max_length, constraints.min_length) {
        (Some(max), _) if count > max => fault("too_long", "at most", "max_length", max),
        (_, Some(min)) if count < min => fault("too_short", "at least", "min_length", min),
        _ => Ok(()),
    }
}

fn pattern(constraints: &Constraints, text: &str) -> Result<(), Fault> {
    let Some(pattern) = &constraints.pattern else {
        return Ok(());
    };
    if pattern.is_match(text) {
        return Ok(());
    }
    let pattern = pattern.as_str();
    let msg = format!("String should match pattern '{pattern}'");
    Err(Fault::new("string_pattern_mismatch", msg).with(json!({"pattern": pattern})))
}
