//! How an object prints: as the struct that the program declared, without any I/O.

use std::fmt;

use super::Instance;
use crate::schema::{ColumnType, Field, ItemType};
use crate::value::Value;

/// `Hero { id: Some(1), name: "Deadpond" }`, and `Hero { .. }` while it is expired.
impl fmt::Debug for Instance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (values, expired) = {
            let data = self.data();
            (data.values.clone(), data.expired.clone())
        };
        let mut shown = f.debug_struct(self.schema().name());
        for (index, field) in self.schema().fields().iter().enumerate() {
            if field.repr && !expired.contains(index) {
                shown.field(&field.name, &Shown { value: &values[index], field });
            }
        }
        if expired.is_empty() { shown.finish() } else { shown.finish_non_exhaustive() }
    }
}

/// A field's value as Rust's `Debug` prints its type.
struct Shown<'a> {
    value: &'a Value,
    field: &'a Field,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = Plain { value: self.value, column_type: &self.field.column_type };
        match (self.field.optional, self.value) {
            (_, Value::Null) => f.write_str("None"),
            (true, _) => f.debug_tuple("Some").field(&inner).finish(),
            (false, _) => inner.fmt(f),
        }
    }
}

/// What stands inside another value.
struct Part<'a> {
    value: &'a Value,
    of: &'a ItemType,
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = Plain { value: self.value, column_type: &self.of.column_type };
        match (self.of.optional, self.value) {
            (true, value) if !value.is_null() => f.debug_tuple("Some").field(&inner).finish(),
            _ => inner.fmt(f),
        }
    }
}

struct Plain<'a> {
    value: &'a Value,
    column_type: &'a ColumnType,
}

impl fmt::Debug for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.value, self.column_type) {
            (Value::Text(name), ColumnType::Enum(names)) => f.write_str(names.variant(name).unwrap_or(name)),
            (Value::Null, _) => f.write_str("None"),
            (Value::Bool(value), _) => value.fmt(f),
            (Value::Int(value), _) => value.fmt(f),
            (Value::Float(value), _) => value.fmt(f),
            (Value::Text(value), _) => value.fmt(f),
            (Value::Bytes(value), _) => value.fmt(f),
            (Value::Decimal(value), _) => fmt::Debug::fmt(value, f),
            (Value::Uuid(value), _) => fmt::Debug::fmt(value, f),
            (Value::Date(value), _) => fmt::Debug::fmt(value, f),
            (Value::Time(value), _) => fmt::Debug::fmt(value, f),
            (Value::DateTime(value), _) => fmt::Debug::fmt(value, f),
            (Value::Timestamp(value), _) => fmt::Debug::fmt(value, f),
            (Value::Duration(value), _) => fmt::Debug::fmt(value, f),
            (Value::Json(value), _) => value.fmt(f),
            (Value::Model(model), _) => model.fmt(f),
            (Value::List(items), ColumnType::Set(of)) => {
                f.debug_set().entries(items.iter().map(|value| Part { value, of })).finish()
            }
            (Value::List(items), ColumnType::Tuple(parts)) => {
                let mut tuple = f.debug_tuple("");
                for (value, of) in items.iter().zip(parts) {
                    tuple.field(&Part { value, of });
                }
                tuple.finish()
            }
            (Value::List(items), ColumnType::List(of)) => {
                f.debug_list().entries(items.iter().map(|value| Part { value, of })).finish()
            }
            (Value::List(items), column_type) => {
                f.debug_list().entries(items.iter().map(|value| Plain { value, column_type })).finish()
            }
            (Value::Map(pairs), ColumnType::Map(of)) => {
                let entry = |(key, value)| (Plain { value: key, column_type: &of.key }, Part { value, of: &of.value });
                f.debug_map().entries(pairs.iter().map(|(key, value)| entry((key, value)))).finish()
            }
            (Value::Map(pairs), column_type) => {
                let plain = |value| Plain { value, column_type };
                f.debug_map().entries(pairs.iter().map(|(key, value)| (plain(key), plain(value)))).finish()
            }
        }
    }
}
