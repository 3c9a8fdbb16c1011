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
        Value::Time(value) => return Ok(take(Stored::Text(Written::clock(*value).bytes()))),
        Value::DateTime(value) => return Ok(take(Stored::Text(Written::date_time(*value).bytes()))),
        Value::Timestamp(value) => {
            let value = Offset::UTC.to_datetime(*value);
            return Ok(take(Stored::Text(Written::date_time(value).bytes())));
        }
        Value::Duration(value) => {
            let value = EPOCH.saturating_add(*value);
            return Ok(take(Stored::Text(Written::date_time(value).bytes())));
        }
        Value::Json(value) => value.to_string(),
        Value::List(_) | Value::Map(_) => crate::dump::json(value, None).to_string(),
        Value::Model(_) => return Err(error!(Database, "a nested model has no column")),
    };
    Ok(take(Stored::Text(text.as_bytes())))
}

/// What is said of a decimal that [`exact`] refuses.
pub(crate) const TOO_LONG: &str =
    "has more digits than SQLite's numbers hold exactly; keep it as text, or as a whole number of its smallest unit";

/// The number that SQLite orders and calculates with, if it has one that is this decimal: a float, as SQLAlchemy sends,
/// or an integer.
pub(crate) fn exact(value: Decimal) -> Option<Stored<'static>> {
    // Past 2⁵³ floats have gaps, and SQLite makes integers of them by their exact value, not by their shortest text.
    const GAPS: i64 = 1 << 53;
    let whole = value.normalize();
    let integer = if whole.scale() == 0 { whole.to_i64() } else { None };
    if let Some(integer) = integer.filter(|integer| integer.unsigned_abs() > GAPS.unsigned_abs()) {
        return Some(Stored::Integer(integer));
    }
    // By way of its text, which is rounded correctly.
    let float: f64 = value.to_string().parse().ok()?;
    (float.to_string().parse() == Ok(value)).then_some(Stored::Real(float))
}

/// Durations are stored as the date-time that lies so far after this one.
pub(crate) const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

/// The text of a moment, without an allocation, and without jiff's `strftime`, whose every format would be downloaded for
/// this one.
#[derive(Default)]
struct Written {
    text: [u8; 32],
    length: usize,
}

impl Written {
    /// `YYYY-MM-DD HH:MM:SS.ffffff`; a year before the first has six digits and a sign, as jiff writes it.
    fn date_time(value: DateTime) -> Self {
        let mut written = Written::default();
        match u32::try_from(value.year()) {
            Ok(year) => written.number(year, 4, b'-'),
            Err(_) => {
                written.text[0] = b'-';
                written.length = 1;
                written.number(u32::from(value.year().unsigned_abs()), 6, b'-');
            }
        }
        written.number(value.month().unsigned_abs().into(), 2, b'-');
        written.number(value.day().unsigned_abs().into(), 2, b' ');
        written.time(value.time())
    }

    /// `HH:MM:SS.ffffff`
    fn clock(time: Time) -> Self {
        Written::default().time(time)
    }

    fn time(mut self, time: Time) -> Self {
        self.number(time.hour().unsigned_abs().into(), 2, b':');
        self.number(time.minute().unsigned_abs().into(), 2, b':');
        self.number(time.second().unsigned_abs().into(), 2, b'.');
        self.number(time.subsec_nanosecond().unsigned_abs() / 1000, 6, b' ');
        self.length -= 1;
        self
    }

    /// A number of so many digits, and what follows it.
    fn number(&mut self, mut number: u32, digits: usize, after: u8) {
        let end = self.length + digits;
        for place in (self.length..end).rev() {
            self.text[place] = b'0' + (number % 10) as u8;
            number /= 10;
        }
        self.text[end] = after;
        self.length = end + 1;
    }

    fn bytes(&self) -> &[u8] {
        &self.text[..self.length]
    }
}

/// `HH:MM:SS.ffffff`
pub(crate) fn clock(time: Time) -> String {
    String::from_utf8_lossy(Written::clock(time).bytes()).into_owned()
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

#[cfg(test)]
mod tests {
    use jiff::civil::{DateTime, date};

    use super::Written;

    #[test]
    fn moments_are_written_as_jiff_writes_them() {
        let moments = [DateTime::MIN, DateTime::MAX, date(-1, 2, 3).at(4, 5, 6, 0), date(0, 1, 1).at(0, 0, 0, 999)];
        for at in moments.into_iter().chain([date(2024, 2, 29).at(23, 59, 59, 123_456_789)]) {
            let written = Written::date_time(at);
            let expected = format!("{} {}", at.date(), at.strftime("%H:%M:%S.%6f"));
            assert_eq!(String::from_utf8_lossy(written.bytes()), expected);
        }
    }
}
