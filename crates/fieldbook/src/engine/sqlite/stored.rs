//! Values on their way to SQLite and back.

use rusqlite::Row as SqliteRow;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};

use crate::engine::backend::Row;
use crate::event::SqlValue;
use crate::schema::ColumnType;
use crate::value::{Stored, Value, decode};

impl ToSql for Stored<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Stored::Null => ValueRef::Null,
            Stored::Integer(value) => ValueRef::Integer(value),
            Stored::Real(value) => ValueRef::Real(value),
            Stored::Text(value) => ValueRef::Text(value),
            Stored::Blob(value) => ValueRef::Blob(value),
        }))
    }
}

impl<'a> From<ValueRef<'a>> for Stored<'a> {
    fn from(value: ValueRef<'a>) -> Self {
        match value {
            ValueRef::Null => Stored::Null,
            ValueRef::Integer(value) => Stored::Integer(value),
            ValueRef::Real(value) => Stored::Real(value),
            ValueRef::Text(value) => Stored::Text(value),
            ValueRef::Blob(value) => Stored::Blob(value),
        }
    }
}

impl Row for SqliteRow<'_> {
    fn width(&self) -> usize {
        self.as_ref().column_count()
    }

    fn name(&self, column: usize) -> &str {
        self.as_ref().column_name(column).unwrap_or_default()
    }

    fn value(&self, column: usize, column_type: &ColumnType) -> Result<Value, String> {
        let stored = self.get_ref(column).map_err(|cause| cause.to_string())?;
        decode(stored.into(), column_type)
    }

    fn untyped(&self, column: usize) -> Value {
        match self.get_ref(column) {
            Err(_) | Ok(ValueRef::Null) => Value::Null,
            Ok(ValueRef::Integer(value)) => Value::Int(value),
            Ok(ValueRef::Real(value)) => Value::Float(value),
            Ok(ValueRef::Text(value)) => Value::text(String::from_utf8_lossy(value)),
            Ok(ValueRef::Blob(value)) => Value::Bytes(value.into()),
        }
    }

    fn shown(&self, column: usize) -> SqlValue {
        self.get_ref(column).map_or(SqlValue::Null, |value| Stored::from(value).into())
    }
}
