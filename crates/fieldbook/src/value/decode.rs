//! From what SQLite returns to a value of a column's type.

use jiff::civil::{Date, DateTime, Time};
use rust_decimal::Decimal;
use serde_json::Value as Json;
use uuid::Uuid;

use super::Value;
use super::encode::{EPOCH, Stored};
use crate::event::SqlValue;
use crate::schema::{ColumnType, ItemType};

/// Decimal places that a number is read back with where the column declares none (SQLAlchemy's default).
pub(crate) const DEFAULT_PLACES: u32 = 10;

/// Reads a stored value as the column's type; `Err` says what is wrong with it.
pub(crate) fn decode(stored: Stored<'_>, column_type: &ColumnType) -> Result<Value, String> {
    let value = match (column_type, stored) {
        (_, Stored::Null) => Value::Null,
        (ColumnType::Bool, Stored::Integer(value)) => Value::Bool(value != 0),
        (ColumnType::Int { .. }, Stored::Integer(value)) => Value::Int(value),
        (ColumnType::Float, Stored::Real(value)) => Value::Float(value),
        (ColumnType::Float, Stored::Integer(value)) => Value::Float(value as f64),
        (ColumnType::Decimal { places, .. }, stored) => {
            return decimal(stored, places.unwrap_or(DEFAULT_PLACES));
        }
        // SQLite makes numbers of texts that are numbers, in a column whose type it knows nothing of.
        (ColumnType::Json, Stored::Integer(value)) => Value::Json(Box::new(value.into())),
        (ColumnType::Json, Stored::Real(value)) => Value::Json(Box::new(value.into())),
        (ColumnType::Bytes, Stored::Blob(value)) => Value::Bytes(value.into()),
        (ColumnType::Uuid, Stored::Blob(value)) => Value::Uuid(Uuid::from_slice(value).map_err(|e| e.to_string())?),
        (_, Stored::Text(bytes)) => {
            return text(std::str::from_utf8(bytes).map_err(|e| e.to_string())?, column_type);
        }
        (_, stored) => return Err(wrong(&SqlValue::from(stored), column_type)),
    };
    Ok(value)
}

fn wrong(stored: &SqlValue, column_type: &ColumnType) -> String {
    format!("{stored:?} is stored where {column_type:?} is declared")
}

fn text(text: &str, column_type: &ColumnType) -> Result<Value, String> {
    let value = match column_type {
        ColumnType::Text { .. } | ColumnType::Custom { .. } | ColumnType::Ip(_) | ColumnType::Path => {
            Some(Value::text(text))
        }
        ColumnType::Enum(names) => {
            return if names.contains(text) { Ok(Value::text(text)) } else { Err(names.unknown(text)) };
        }
        ColumnType::Uuid => Uuid::try_parse(text).ok().map(Value::Uuid),
        ColumnType::Date => text.parse::<Date>().ok().map(Value::Date),
        ColumnType::Time => text.parse::<Time>().ok().map(Value::Time),
        ColumnType::DateTime => date_time(text).map(Value::DateTime),
        ColumnType::Timestamp => {
            let instant = |at: DateTime| jiff::tz::Offset::UTC.to_timestamp(at).ok();
            date_time(text).and_then(instant).map(Value::Timestamp)
        }
        ColumnType::Duration => date_time(text).map(|end| Value::Duration(end.duration_since(EPOCH))),
        ColumnType::Json => serde_json::from_str(text).ok().map(|json| Value::Json(Box::new(json))),
        nested if nested.is_collection() => {
            let json: serde_json::Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
            return from_json(&json, nested);
        }
        _ => None,
    };
    value.ok_or_else(|| wrong(&SqlValue::Text(text.to_owned()), column_type))
}

/// What JSON in a column says, as the type that is declared; an enum has the name that it is stored by.
///
/// # Errors
///
/// What does not fit.
pub(crate) fn from_json(json: &Json, column_type: &ColumnType) -> Result<Value, String> {
    let wrong = || format!("{json} is stored where {column_type} is declared");
    let item = |json: &Json, of: &ItemType| match json {
        Json::Null if of.optional => Ok(Value::Null),
        json => from_json(json, &of.column_type),
    };
    match (column_type, json) {
        (ColumnType::List(of), Json::Array(items)) => {
            let items: Result<_, String> = items.iter().map(|json| item(json, of)).collect();
            Ok(Value::List(Box::new(items?)))
        }
        (ColumnType::Set(of), Json::Array(items)) => {
            items.iter().map(|json| item(json, of)).collect::<Result<_, _>>().map(Value::set)
        }
        (ColumnType::Tuple(parts), Json::Array(items)) if parts.len() == items.len() => {
            let items: Result<_, String> = items.iter().zip(parts).map(|(json, of)| item(json, of)).collect();
            Ok(Value::List(Box::new(items?)))
        }
        (ColumnType::Map(of), Json::Object(pairs)) => {
            let pair = |(key, value): (&String, &Json)| {
                let key = from_json(&Json::from(key.as_str()), &of.key)?;
                Ok((key, item(value, &of.value)?))
            };
            pairs.iter().map(pair).collect::<Result<_, String>>().map(Value::map)
        }
        (collection, _) if collection.is_collection() => Err(wrong()),
        (ColumnType::Enum(names), Json::String(stored)) => match names.contains(stored) {
            true => Ok(Value::text(stored.as_str())),
            false => Err(names.unknown(stored)),
        },
        (scalar, json) => crate::validate::scalar(scalar, json, false).map_err(|_| wrong()),
    }
}

/// Reads a date-time; the form in which we write them, faster than any other.
fn date_time(text: &str) -> Option<DateTime> {
    plain(text.as_bytes()).or_else(|| text.parse().ok())
}

/// `YYYY-MM-DD HH:MM:SS.ffffff`
fn plain(text: &[u8]) -> Option<DateTime> {
    let text: &[u8; 26] = text.try_into().ok()?;
    let marks = [(4, b'-'), (7, b'-'), (10, b' '), (13, b':'), (16, b':'), (19, b'.')];
    if marks.iter().any(|&(place, mark)| text[place] != mark) {
        return None;
    }
    let number = |from: usize, to: usize| {
        text[from..to]
            .iter()
            .try_fold(0i32, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0')))
    };
    let small = |from: usize| number(from, from + 2).map(|number| number as i8);
    let year = number(0, 4)? as i16;
    let nanos = number(20, 26)? * 1000;
    DateTime::new(year, small(5)?, small(8)?, small(11)?, small(14)?, small(17)?, nanos).ok()
}

fn decimal(stored: Stored<'_>, places: u32) -> Result<Value, String> {
    let number = match stored {
        Stored::Integer(value) => Some(Decimal::from(value)),
        // Its shortest text: the decimal that was stored, where that was exact.
        Stored::Real(value) => value.to_string().parse().ok(),
        Stored::Text(bytes) => std::str::from_utf8(bytes).ok().and_then(|text| text.parse().ok()),
        _ => None,
    };
    let mut number =
        number.ok_or_else(|| format!("{:?} is stored where a decimal is declared", SqlValue::from(stored)))?;
    number = number.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointNearestEven);
    number.rescale(places);
    Ok(Value::Decimal(number))
}
