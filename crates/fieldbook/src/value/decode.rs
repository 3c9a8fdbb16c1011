//! From what SQLite returns to a value of a column's type.

use jiff::civil::{Date, DateTime, Time};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::Value;
use super::encode::{EPOCH, Stored};
use crate::event::SqlValue;
use crate::schema::ColumnType;

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
        ColumnType::DateTime => text.parse::<DateTime>().ok().map(Value::DateTime),
        ColumnType::Timestamp => {
            let instant = |at: DateTime| jiff::tz::Offset::UTC.to_timestamp(at).ok();
            text.parse::<DateTime>().ok().and_then(instant).map(Value::Timestamp)
        }
        ColumnType::Duration => text.parse::<DateTime>().ok().map(|end| Value::Duration(end.duration_since(EPOCH))),
        ColumnType::Json => serde_json::from_str(text).ok().map(|json| Value::Json(Box::new(json))),
        _ => None,
    };
    value.ok_or_else(|| wrong(&SqlValue::Text(text.to_owned()), column_type))
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
