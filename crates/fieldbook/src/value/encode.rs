//! From a value to what SQLite is bound: the storage forms of SQLAlchemy's SQLite dialect.

use jiff::civil::{DateTime, Time, date};
use jiff::tz::Offset;
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rust_decimal::prelude::ToPrimitive;

use super::Value;
use crate::event::SqlValue;

/// A value on its way to a placeholder; borrows where it can.
pub(crate) struct Bound<'a>(pub &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        use rusqlite::types::Value as Owned;
        let owned = match self.0 {
            Value::Null => Owned::Null,
            Value::Bool(value) => Owned::Integer(i64::from(*value)),
            Value::Int(value) => Owned::Integer(*value),
            Value::Float(value) => Owned::Real(*value),
            Value::Text(value) => {
                return Ok(ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())));
            }
            Value::Bytes(value) => return Ok(ToSqlOutput::Borrowed(ValueRef::Blob(value))),
            Value::Decimal(value) => Owned::Real(value.to_f64().unwrap_or(f64::NAN)),
            Value::Uuid(value) => Owned::Text(value.simple().to_string()),
            Value::Date(value) => Owned::Text(value.to_string()),
            Value::Time(value) => Owned::Text(clock(*value)),
            Value::DateTime(value) => Owned::Text(date_time(*value)),
            Value::Timestamp(value) => Owned::Text(date_time(Offset::UTC.to_datetime(*value))),
            Value::Duration(value) => Owned::Text(date_time(EPOCH.saturating_add(*value))),
            Value::Json(value) => Owned::Text(value.to_string()),
            Value::Model(_) | Value::List(_) => {
                return Err(rusqlite::Error::ToSqlConversionFailure("a nested model has no column".into()));
            }
        };
        Ok(ToSqlOutput::Owned(owned))
    }
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
        match Bound(value).to_sql() {
            Ok(ToSqlOutput::Borrowed(value)) => value.into(),
            Ok(ToSqlOutput::Owned(value)) => ValueRef::from(&value).into(),
            _ => SqlValue::Null,
        }
    }
}
