//! The library's own field types.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{FieldValue, list, mismatch};
use crate::schema::{ColumnType, IpVersion};
use crate::value::Value;

macro_rules! integers {
    ($($ty:ident)*) => {$(
        impl FieldValue for $ty {
            type Base = $ty;

            fn column_type() -> ColumnType {
                ColumnType::Int { min: <$ty>::MIN as i64, max: i64::try_from(<$ty>::MAX).unwrap_or(i64::MAX) }
            }

            fn into_value(self) -> Value {
                integer(i128::from_integer(self))
            }

            fn from_value(value: Value) -> Result<Self, String> {
                let read = match value {
                    Value::Int(value) => Self::try_from(value).ok(),
                    // A fraction would be cut off.
                    Value::Decimal(value) if value.fract().is_zero() => Self::try_from(value).ok(),
                    _ => None,
                };
                read.map_or_else(|| mismatch(&value), Ok)
            }

            integers!(@list $ty);
        }
    )*};
    (@list u8) => {
        fn list_type() -> ColumnType {
            ColumnType::Bytes
        }

        fn list_into_value(items: Vec<Self>) -> Value {
            Value::Bytes(items.into_boxed_slice())
        }

        fn list_from_value(value: Value) -> Result<Vec<Self>, String> {
            match value {
                Value::Bytes(bytes) => Ok(bytes.into_vec()),
                // A list of numbers is what bytes are in no JSON, but a program may have made one.
                other => list::from_value(other),
            }
        }
    };
    (@list $ty:ident) => {};
}

/// Every integer type widened, `usize` and `isize` too.
trait FromInteger<T> {
    fn from_integer(value: T) -> Self;
}

macro_rules! widened {
    ($($ty:ty)*) => {$(
        impl FromInteger<$ty> for i128 {
            fn from_integer(value: $ty) -> i128 {
                value as i128
            }
        }
    )*};
}

widened!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// What SQLite's integers cannot hold stays exact; validation refuses it before it could reach a database.
fn integer(value: i128) -> Value {
    match i64::try_from(value) {
        Ok(value) => Value::Int(value),
        Err(_) => Value::Decimal(Decimal::from(value)),
    }
}

integers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// Whether this is the name of a type of integers.
pub(super) fn is_integer(ty: &str) -> bool {
    ["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"].contains(&ty)
}

macro_rules! field_values {
    ($($ty:ty, $column_type:expr, $variant:ident, $into:expr, $from:expr;)*) => {$(
        impl FieldValue for $ty {
            type Base = $ty;

            fn column_type() -> ColumnType {
                $column_type
            }

            fn into_value(self) -> Value {
                Value::$variant($into(self))
            }

            fn from_value(value: Value) -> Result<Self, String> {
                match value {
                    Value::$variant(value) => Ok($from(value)),
                    other => mismatch(&other),
                }
            }

            fn surely_has(value: &Value) -> bool {
                matches!(value, Value::$variant(_))
            }
        }
    )*};
}

fn same<T>(value: T) -> T {
    value
}

field_values! {
    bool, ColumnType::Bool, Bool, same, same;
    f64, ColumnType::Float, Float, same, same;
    f32, ColumnType::Float, Float, f64::from, |value| value as f32;
    String, ColumnType::Text { max_length: None }, Text, String::into_boxed_str, str::into_string;
    Decimal, ColumnType::Decimal { digits: None, places: None }, Decimal, same, same;
    Uuid, ColumnType::Uuid, Uuid, same, same;
    Date, ColumnType::Date, Date, same, same;
    Time, ColumnType::Time, Time, same, same;
    DateTime, ColumnType::DateTime, DateTime, same, same;
    Timestamp, ColumnType::Timestamp, Timestamp, same, same;
    SignedDuration, ColumnType::Duration, Duration, same, same;
    serde_json::Value, ColumnType::Json, Json, Box::new, |value: Box<serde_json::Value>| *value;
}

/// Stored as the text that `Display` writes and `FromStr` reads.
macro_rules! addresses {
    ($($ty:ty, $version:ident;)*) => {$(
        impl FieldValue for $ty {
            type Base = $ty;

            fn column_type() -> ColumnType {
                ColumnType::Ip(IpVersion::$version)
            }

            fn into_value(self) -> Value {
                Value::text(self.to_string())
            }

            fn from_value(value: Value) -> Result<Self, String> {
                match value {
                    Value::Text(text) => text.parse().map_err(|_| format!("'{text}' is no IP address")),
                    other => mismatch(&other),
                }
            }
        }
    )*};
}

addresses! {
    IpAddr, Any;
    Ipv4Addr, V4;
    Ipv6Addr, V6;
}

/// Stored as text; what is no Unicode in it is replaced.
impl FieldValue for PathBuf {
    type Base = PathBuf;

    fn column_type() -> ColumnType {
        ColumnType::Path
    }

    fn into_value(self) -> Value {
        Value::text(self.to_string_lossy().into_owned())
    }

    fn from_value(value: Value) -> Result<Self, String> {
        match value {
            Value::Text(text) => Ok(PathBuf::from(text.into_string())),
            other => mismatch(&other),
        }
    }
}
