//! From a value to what SQLite is bound: the storage forms of SQLAlchemy's SQLite dialect.

use jiff::civil::{DateTime, Time, date};
use jiff::tz::Offset;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Value;
use crate::error::{Result, error};
use crate::event::SqlValue;

/// A value as SQLite stores it, borrowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stored<'a> {
    Null,
    Integer(i64),
    Real(f64),
    /// UTF-8, as far as who wrote it kept to that.
    Text(&'a [u8]),
    Blob(&'a [u8]),
}

/// Hands over a value in its storage form.
///
/// # Errors
///
/// `is_database` where a column cannot hold it at all, `is_value` where it cannot hold it as it is.
pub(crate) fn with_stored<T>(value: &Value, take: impl FnOnce(Stored<'_>) -> T) -> Result<T> {
    let text = match value {
        Value::Null => return Ok(take(Stored::Null)),
        Value::Bool(value) => return Ok(take(Stored::Integer(i64::from(*value)))),
        Value::Int(value) => return Ok(take(Stored::Integer(*value))),
        Value::Float(value) if value.is_nan() => return Err(error!(Value, "NaN is no number that SQLite has")),
        Value::Float(value) => return Ok(take(Stored::Real(*value))),
        Value::Text(value) => return Ok(take(Stored::Text(value.as_bytes()))),
        Value::Bytes(value) => return Ok(take(Stored::Blob(value))),
        Value::Decimal(value) => match exact(*value) {
            Some(exact) => return Ok(take(exact)),
            None => return Err(error!(Value, "{value} {TOO_LONG}")),
        },
        Value::Uuid(value) => value.simple().to_string(),
        Value::Date(value) => value.to_string(),
        Value::Time(value) => clock(*value),
        Value::DateTime(value) => date_time(*value),
        Value::Timestamp(value) => date_time(Offset::UTC.to_datetime(*value)),
        Value::Duration(value) => date_time(EPOCH.saturating_add(*value)),
        Value::Json(value) => value.to_string(),
        Value::Model(_) | Value::List(_) => return Err(error!(Database, "a nested model has no column")),
    };
    Ok(take(Stored::Text(text.as_bytes())))
}

/// What is said of a decimal that [`exact`] refuses.
pub(crate) const TOO_LONG: &str =
    "has more digits than SQLite's numbers hold exactly; keep it as text, or as a whole number of its smallest unit";

/// The number that SQLite orders and calculates with, if it has one that is this decimal: a float, as SQLAlchemy sends,
/// or an integer.
pub(crate) fn exact(value: Decimal) -> Option<Stored<'static>> {
    // By way of its text, which is rounded correctly.
    let float: f64 = value.to_string().parse().ok()?;
    if float.to_string().parse() == Ok(value) {
        return Some(Stored::Real(float));
    }
    let whole = value.normalize();
    (whole.scale() == 0).then(|| whole.to_i64().map(Stored::Integer))?
}

/// Durations are stored as the date-time that lies so far after this one.
pub(crate) const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

fn date_time(value: DateTime) -> String {
    format!("{} {}", value.date(), clock(value.time()))
}

/// `HH:MM:SS.ffffff`, without jiff's `strftime`, whose every format would be downloaded for this one.
pub(crate) fn clock(time: Time) -> String {
    let micros = time.subsec_nanosecond() / 1000;
    format!("{:02}:{:02}:{:02}.{micros:06}", time.hour(), time.minute(), time.second())
}

/// The storage form by itself, as observers see it.
impl From<&Value> for SqlValue {
    fn from(value: &Value) -> Self {
        with_stored(value, |stored| SqlValue::from(stored)).unwrap_or(SqlValue::Null)
    }
}

impl From<Stored<'_>> for SqlValue {
    fn from(value: Stored<'_>) -> Self {
        match value {
            Stored::Null => SqlValue::Null,
            Stored::Integer(value) => SqlValue::Integer(value),
            Stored::Real(value) => SqlValue::Real(value),
            Stored::Text(value) => SqlValue::Text(String::from_utf8_lossy(value).into_owned()),
            Stored::Blob(value) => SqlValue::Blob(value.to_vec()),
        }
    }
}
