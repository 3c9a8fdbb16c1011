//! A value of a field: what instances hold, what conditions compare with, what statements bind.

mod convert;
mod decode;
mod encode;
mod order;

use std::hash::{Hash, Hasher};

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::instance::Instance;

pub(crate) use convert::mismatch;
pub use convert::{FieldValue, IntoField, MapKey, misfit};
#[cfg(feature = "postgres")]
pub(crate) use decode::from_json;
pub(crate) use decode::{DEFAULT_PLACES, decode};
pub(crate) use encode::{EPOCH, Stored, TOO_LONG, clock, exact, with_stored};

/// A value of a field, of any type that a model can declare.
///
/// Three words wide. `Null` is Rust's `None` and SQL's `NULL`; an enum's value is `Text` with its variant's stored name.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Value {
    /// `None`, `NULL`
    #[default]
    Null,
    /// `bool`
    Bool(bool),
    /// Every integer type.
    Int(i64),
    /// `f32`, `f64`
    Float(f64),
    /// `String`, and what is stored as text: enums, paths, IP addresses.
    Text(Box<str>),
    /// `Vec<u8>`
    Bytes(Box<[u8]>),
    /// `rust_decimal::Decimal`
    Decimal(Decimal),
    /// `uuid::Uuid`
    Uuid(Uuid),
    /// `jiff::civil::Date`
    Date(Date),
    /// `jiff::civil::Time`
    Time(Time),
    /// `jiff::civil::DateTime`, a date-time without a zone
    DateTime(DateTime),
    /// `jiff::Timestamp`, an instant, stored as UTC
    Timestamp(Timestamp),
    /// `jiff::SignedDuration`
    Duration(SignedDuration),
    /// `serde_json::Value`
    Json(Box<serde_json::Value>),
    /// A nested data model.
    Model(Instance),
    /// A list, a set or a tuple of values.
    List(Box<Vec<Value>>),
    /// A map: keys with their values, each key once, in the order of the keys.
    Map(Box<Vec<(Value, Value)>>),
}

impl Value {
    /// Whether this is `None`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// The value as a field holds it: times to the microsecond, which is what is stored and dumped.
    pub(crate) fn of_field(self) -> Self {
        const MICRO: i32 = 1000;
        let clock = |at: Time| {
            let whole = at.subsec_nanosecond() / MICRO * MICRO;
            Time::new(at.hour(), at.minute(), at.second(), whole).unwrap_or(at)
        };
        match self {
            Value::Time(at) => Value::Time(clock(at)),
            Value::DateTime(at) => Value::DateTime(at.date().to_datetime(clock(at.time()))),
            Value::Timestamp(at) => {
                let rest = i64::from(at.subsec_nanosecond().rem_euclid(MICRO));
                Value::Timestamp(at.checked_sub(SignedDuration::from_nanos(rest)).unwrap_or(at))
            }
            Value::Duration(length) => {
                let rest = i64::from(length.subsec_nanos().rem_euclid(MICRO));
                Value::Duration(length.checked_sub(SignedDuration::from_nanos(rest)).unwrap_or(length))
            }
            other => other,
        }
    }

    /// A text value.
    pub fn text(text: impl Into<Box<str>>) -> Self {
        Value::Text(text.into())
    }
}

/// By type and content; floats by IEEE equality, except that NaN equals itself, so that a stored NaN is no change.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a == b || (a.is_nan() && b.is_nan()),
            (Value::Text(a), Value::Text(b)) => a == b,
            (Value::Bytes(a), Value::Bytes(b)) => a == b,
            (Value::Decimal(a), Value::Decimal(b)) => a == b,
            (Value::Uuid(a), Value::Uuid(b)) => a == b,
            (Value::Date(a), Value::Date(b)) => a == b,
            (Value::Time(a), Value::Time(b)) => a == b,
            (Value::DateTime(a), Value::DateTime(b)) => a == b,
            (Value::Timestamp(a), Value::Timestamp(b)) => a == b,
            (Value::Duration(a), Value::Duration(b)) => a == b,
            (Value::Json(a), Value::Json(b)) => a == b,
            (Value::Model(a), Value::Model(b)) => a == b,
            (Value::List(a), Value::List(b)) => a == b,
            (Value::Map(a), Value::Map(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Value {}

/// Agrees with `==`. Values that hold others hash by their kind alone.
impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Value::Null | Value::Json(_) | Value::Model(_) | Value::List(_) | Value::Map(_) => {}
            Value::Bool(value) => value.hash(state),
            Value::Int(value) => value.hash(state),
            Value::Float(value) if value.is_nan() => {}
            Value::Float(value) => (value + 0.0).to_bits().hash(state),
            Value::Text(value) => value.hash(state),
            Value::Bytes(value) => value.hash(state),
            Value::Decimal(value) => value.hash(state),
            Value::Uuid(value) => value.hash(state),
            Value::Date(value) => value.hash(state),
            Value::Time(value) => value.hash(state),
            Value::DateTime(value) => value.hash(state),
            Value::Timestamp(value) => value.hash(state),
            Value::Duration(value) => value.hash(state),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_three_words_wide() {
        assert!(size_of::<Value>() <= 24, "{}", size_of::<Value>());
    }
}
