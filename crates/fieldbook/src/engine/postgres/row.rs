//! Rows of PostgreSQL, read by the column's type.

use std::error::Error;
use std::net::IpAddr;

use jiff::civil::{Date, Time};
use tokio_postgres::types::{FromSql, Kind, Type};
use uuid::Uuid;

use super::{instant, interval, numeric, param};
use crate::engine::backend::Row;
use crate::event::SqlValue;
use crate::schema::ColumnType;
use crate::value::{Value, from_json};

/// A value as the protocol has it.
struct Raw<'a> {
    ty: Type,
    bytes: &'a [u8],
}

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(ty: &Type, bytes: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Raw { ty: ty.clone(), bytes })
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

impl Raw<'_> {
    fn read<'a, T: FromSql<'a>>(&'a self) -> Result<T, String> {
        T::from_sql(&self.ty, self.bytes).map_err(|cause| cause.to_string())
    }

    /// The value as the server's own type has it.
    fn value(&self) -> Result<Value, String> {
        Ok(match self.ty {
            Type::BOOL => Value::Bool(self.read()?),
            Type::INT2 => Value::Int(self.read::<i16>()?.into()),
            Type::INT4 => Value::Int(self.read::<i32>()?.into()),
            Type::OID => Value::Int(self.read::<u32>()?.into()),
            Type::INT8 => Value::Int(self.read()?),
            Type::FLOAT4 => Value::Float(self.read::<f32>()?.into()),
            Type::FLOAT8 => Value::Float(self.read()?),
            Type::NUMERIC => Value::Decimal(numeric::decode(self.bytes)?),
            Type::BYTEA => Value::Bytes(self.bytes.into()),
            Type::UUID => Value::Uuid(self.read::<Uuid>()?),
            Type::DATE => Value::Date(self.read::<Date>()?),
            Type::TIME => Value::Time(self.read::<Time>()?),
            Type::TIMESTAMP => Value::DateTime(instant::decode(self.bytes)?),
            Type::TIMESTAMPTZ => Value::Timestamp(instant::decode_utc(self.bytes)?),
            Type::INTERVAL => Value::Duration(interval::decode(self.bytes)?),
            Type::JSON | Type::JSONB => Value::Json(Box::new(self.read()?)),
            Type::INET => Value::text(self.read::<IpAddr>()?.to_string()),
            _ if is_text(&self.ty) => Value::text(std::str::from_utf8(self.bytes).map_err(|cause| cause.to_string())?),
            _ => return Err(format!("a value of PostgreSQL's type {} cannot be read; cast it to text", self.ty)),
        })
    }

    /// The value as a column of this type holds it.
    fn fitted(&self, column_type: &ColumnType) -> Result<Value, String> {
        let value = self.value()?;
        let wrong = |value: &Value| Err(format!("{value:?} is stored where {column_type:?} is declared"));
        Ok(match (column_type, value) {
            (ColumnType::Float, Value::Int(value)) => Value::Float(value as f64),
            (ColumnType::Float, Value::Decimal(value)) => {
                Value::Float(value.to_string().parse().map_err(|_| format!("{value} is no float"))?)
            }
            // `sum` of integers is NUMERIC here.
            (ColumnType::Int { .. }, Value::Decimal(value)) if value.fract().is_zero() => {
                Value::Int(value.try_into().map_err(|_| format!("{value} is too large for an integer"))?)
            }
            (ColumnType::Decimal { places, .. }, Value::Decimal(mut value)) => {
                if let Some(places) = places {
                    value.rescale(*places);
                }
                Value::Decimal(value)
            }
            (ColumnType::Decimal { .. }, Value::Int(value)) => Value::Decimal(value.into()),
            (ColumnType::Enum(names), Value::Text(name)) => match names.contains(&name) {
                true => Value::Text(name),
                false => return Err(names.unknown(&name)),
            },
            (ColumnType::Json, value @ Value::Json(_)) => value,
            (nested, Value::Json(json)) if nested.is_collection() => from_json(&json, nested)?,
            (_, value) if fits(column_type, &value) => value,
            (_, value) => return wrong(&value),
        })
    }
}

/// Whether the protocol has the type's values as text: texts, names, and the values of enums.
fn is_text(ty: &Type) -> bool {
    match ty.kind() {
        Kind::Enum(_) => true,
        Kind::Domain(inner) => is_text(inner),
        _ => {
            matches!(
                *ty,
                Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN | Type::CSTRING | Type::XML
            ) || ty.name() == "citext"
        }
    }
}

/// Whether the value is one that a column of this type holds.
fn fits(column_type: &ColumnType, value: &Value) -> bool {
    match column_type {
        ColumnType::Bool => matches!(value, Value::Bool(_)),
        ColumnType::Int { .. } => matches!(value, Value::Int(_)),
        ColumnType::Float => matches!(value, Value::Float(_)),
        ColumnType::Text { .. } | ColumnType::Ip(_) | ColumnType::Path => matches!(value, Value::Text(_)),
        ColumnType::Bytes => matches!(value, Value::Bytes(_)),
        ColumnType::Uuid => matches!(value, Value::Uuid(_)),
        ColumnType::Date => matches!(value, Value::Date(_)),
        ColumnType::Time => matches!(value, Value::Time(_)),
        ColumnType::DateTime => matches!(value, Value::DateTime(_)),
        ColumnType::Timestamp => matches!(value, Value::Timestamp(_)),
        ColumnType::Duration => matches!(value, Value::Duration(_)),
        ColumnType::Custom { .. } => matches!(value, Value::Text(_)),
        _ => false,
    }
}

impl Row for tokio_postgres::Row {
    fn width(&self) -> usize {
        self.len()
    }

    fn name(&self, column: usize) -> &str {
        self.columns().get(column).map_or("", |column| column.name())
    }

    fn value(&self, column: usize, column_type: &ColumnType) -> Result<Value, String> {
        match self.try_get::<_, Option<Raw<'_>>>(column) {
            Ok(Some(raw)) => raw.fitted(column_type),
            Ok(None) => Ok(Value::Null),
            Err(cause) => Err(super::error::chain(&cause)),
        }
    }

    fn untyped(&self, column: usize) -> Value {
        match self.try_get::<_, Option<Raw<'_>>>(column) {
            Ok(Some(raw)) => raw.value().unwrap_or_default(),
            _ => Value::Null,
        }
    }

    fn shown(&self, column: usize) -> SqlValue {
        match self.try_get::<_, Option<Raw<'_>>>(column) {
            Ok(Some(raw)) => raw.value().map_or_else(SqlValue::Text, |value| param::shown(&value)),
            _ => SqlValue::Null,
        }
    }
}
