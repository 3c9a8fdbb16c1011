//! Lists. A `Vec<u8>` is bytes instead, which `u8` says by itself.

use super::{FieldValue, mismatch};
use crate::schema::{ColumnType, ItemType};
use crate::value::Value;

impl<T: FieldValue> FieldValue for Vec<T> {
    type Base = Vec<T>;
    const COLUMN: bool = T::COLUMN;

    fn column_type() -> ColumnType {
        T::list_type()
    }

    fn into_value(self) -> Value {
        T::list_into_value(self)
    }

    fn from_value(value: Value) -> Result<Self, String> {
        T::list_from_value(value)
    }
}

pub(super) fn column_type<T: FieldValue>() -> ColumnType {
    ColumnType::List(Box::new(ItemType::of::<T>()))
}

pub(super) fn into_value<T: FieldValue>(items: Vec<T>) -> Value {
    Value::List(Box::new(items.into_iter().map(T::into_value).collect()))
}

pub(super) fn from_value<T: FieldValue>(value: Value) -> Result<Vec<T>, String> {
    match value {
        Value::List(items) => items.into_iter().map(T::from_value).collect(),
        other => mismatch(&other),
    }
}
