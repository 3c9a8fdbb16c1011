//! Between Rust's types and values: which types a field can have, and what may be written where one is expected.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::Value;
use crate::schema::ColumnType;

/// A Rust type that a field of a table model can have.
///
/// Implemented for integers, floats, `bool`, `String`, `Vec<u8>`, [`Decimal`], [`Uuid`], jiff's dates and times,
/// [`serde_json::Value`], paths, IP addresses, `Option` of each, and enums that derive `FieldEnum`. Implement it for a
/// newtype of your own by passing on to the type inside.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no column type",
    label = "a field of a model cannot have this type",
    note = "derive `FieldEnum` for an enum, implement `fieldbook::FieldValue` for a type of your own, or declare a relationship"
)]
pub trait FieldValue: Sized {
    /// The type without `Option`: what the column is compared with.
    type Base;

    /// Whether `None` is a value of this type; such a column is nullable unless it says otherwise.
    const OPTIONAL: bool = false;

    /// How the column stores it.
    fn column_type() -> ColumnType;

    /// The value of the dynamic core.
    fn into_value(self) -> Value;

    /// Back from the core's value; `Err` says what does not fit.
    fn from_value(value: Value) -> Result<Self, String>;
}

fn mismatch<T>(value: &Value) -> Result<T, String> {
    Err(format!("{value:?} is not a {}", std::any::type_name::<T>()))
}

impl<T: FieldValue> FieldValue for Option<T> {
    type Base = T::Base;
    const OPTIONAL: bool = true;

    fn column_type() -> ColumnType {
        T::column_type()
    }

    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }

    fn from_value(value: Value) -> Result<Self, String> {
        if value.is_null() {
            Ok(None)
        } else {
            T::from_value(value).map(Some)
        }
    }
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl FieldValue for $ty {
            type Base = $ty;

            fn column_type() -> ColumnType {
                ColumnType::Int { min: <$ty>::MIN as i64, max: i64::try_from(<$ty>::MAX).unwrap_or(i64::MAX) }
            }

            fn into_value(self) -> Value {
                Value::Int(self as i64)
            }

            fn from_value(value: Value) -> Result<Self, String> {
                match value {
                    Value::Int(value) => Self::try_from(value)
                        .map_err(|_| format!("{value} does not fit into {}", stringify!($ty))),
                    other => mismatch(&other),
                }
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 isize u8 u16 u32);

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
    Vec<u8>, ColumnType::Bytes, Bytes, Vec::into_boxed_slice, <[u8]>::into_vec;
    Decimal, ColumnType::Decimal { digits: None, places: None }, Decimal, same, same;
    Uuid, ColumnType::Uuid, Uuid, same, same;
    Date, ColumnType::Date, Date, same, same;
    Time, ColumnType::Time, Time, same, same;
    DateTime, ColumnType::DateTime, DateTime, same, same;
    Timestamp, ColumnType::Timestamp, Timestamp, same, same;
    SignedDuration, ColumnType::Duration, Duration, same, same;
    serde_json::Value, ColumnType::Json, Json, Box::new, |value: Box<serde_json::Value>| *value;
}

/// What may be written where a field of type `T` is expected: a `T`, and for text, bytes and options the usual
/// shorter forms (`"text"`, `48` for an `Option<i32>`).
#[diagnostic::on_unimplemented(message = "a field of type `{T}` cannot be set to `{Self}`")]
pub trait IntoField<T> {
    /// The field's value.
    fn into_field(self) -> T;
}

impl<T> IntoField<T> for T {
    fn into_field(self) -> T {
        self
    }
}

impl<T: FieldValue> IntoField<Option<T>> for T {
    fn into_field(self) -> Option<T> {
        Some(self)
    }
}

macro_rules! short_forms {
    ($($from:ty => $to:ty;)*) => {$(
        impl IntoField<$to> for $from {
            fn into_field(self) -> $to {
                self.into()
            }
        }

        impl IntoField<Option<$to>> for $from {
            fn into_field(self) -> Option<$to> {
                Some(self.into())
            }
        }
    )*};
}

short_forms! {
    &str => String;
    &String => String;
    &[u8] => Vec<u8>;
}

impl<const N: usize> IntoField<Vec<u8>> for &[u8; N] {
    fn into_field(self) -> Vec<u8> {
        self.to_vec()
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}
