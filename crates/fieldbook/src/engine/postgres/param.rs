//! Values on their way to PostgreSQL, in the protocol's binary form.

use std::error::Error;
use std::net::IpAddr;

use rust_decimal::prelude::ToPrimitive;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, Kind, ToSql, Type, to_sql_checked};

use super::{instant, interval, numeric};
use crate::event::SqlValue;
use crate::value::{Value, clock};

/// A bound value.
#[derive(Debug)]
pub(super) struct Param<'a>(pub &'a Value);

/// The type that a value is announced with; the server finds out the rest from where it stands.
pub(super) fn announced(value: &Value) -> Type {
    match value {
        Value::Bool(_) => Type::BOOL,
        Value::Int(value) if i32::try_from(*value).is_ok() => Type::INT4,
        Value::Int(_) => Type::INT8,
        Value::Float(_) => Type::FLOAT8,
        Value::Bytes(_) => Type::BYTEA,
        Value::Decimal(_) => Type::NUMERIC,
        Value::Uuid(_) => Type::UUID,
        Value::Date(_) => Type::DATE,
        Value::Time(_) => Type::TIME,
        Value::DateTime(_) => Type::TIMESTAMP,
        Value::Timestamp(_) => Type::TIMESTAMPTZ,
        Value::Duration(_) => Type::INTERVAL,
        Value::Json(_) | Value::List(_) | Value::Map(_) => Type::JSONB,
        Value::Text(_) => Type::TEXT,
        Value::Null | Value::Model(_) => Type::UNKNOWN,
    }
}

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        let misfit = || -> Box<dyn Error + Sync + Send> { format!("{:?} does not fit the type {ty}", self.0).into() };
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Bool(value) => value.to_sql(ty, out),
            Value::Int(value) => match *ty {
                Type::INT2 => i16::try_from(*value)?.to_sql(ty, out),
                Type::INT4 => i32::try_from(*value)?.to_sql(ty, out),
                Type::OID => u32::try_from(*value)?.to_sql(ty, out),
                Type::FLOAT8 => (*value as f64).to_sql(ty, out),
                Type::NUMERIC => {
                    out.extend_from_slice(&numeric::encode((*value).into()));
                    Ok(IsNull::No)
                }
                Type::INT8 => value.to_sql(ty, out),
                _ => Err(misfit()),
            },
            Value::Float(value) if *ty == Type::FLOAT4 => (*value as f32).to_sql(ty, out),
            Value::Float(value) if *ty == Type::FLOAT8 => value.to_sql(ty, out),
            Value::Text(value) if *ty == Type::INET => value.parse::<IpAddr>()?.to_sql(ty, out),
            Value::Text(value) => {
                out.extend_from_slice(value.as_bytes());
                Ok(IsNull::No)
            }
            Value::Bytes(value) => (&**value).to_sql(ty, out),
            Value::Decimal(value) if *ty == Type::FLOAT8 => value.to_f64().ok_or_else(misfit)?.to_sql(ty, out),
            Value::Decimal(value) => {
                out.extend_from_slice(&numeric::encode(*value));
                Ok(IsNull::No)
            }
            Value::Uuid(value) => value.to_sql(ty, out),
            Value::Date(value) => value.to_sql(ty, out),
            Value::Time(value) => value.to_sql(ty, out),
            Value::DateTime(value) => {
                out.extend_from_slice(&instant::encode(*value)?);
                Ok(IsNull::No)
            }
            Value::Timestamp(value) => {
                out.extend_from_slice(&instant::encode_utc(*value)?);
                Ok(IsNull::No)
            }
            Value::Duration(value) => {
                out.extend_from_slice(&interval::encode(*value));
                Ok(IsNull::No)
            }
            Value::Json(value) => value.to_sql(ty, out),
            Value::List(_) | Value::Map(_) => crate::dump::json(self.0, None).to_sql(ty, out),
            Value::Float(_) | Value::Model(_) => Err(misfit()),
        }
    }

    /// Everything is looked at again with the value.
    fn accepts(ty: &Type) -> bool {
        !matches!(ty.kind(), Kind::Pseudo) || *ty == Type::UNKNOWN
    }

    to_sql_checked!();
}

/// The value as observers see it: numbers as numbers, everything else as PostgreSQL writes it.
pub(super) fn shown(value: &Value) -> SqlValue {
    match value {
        Value::Bool(value) => SqlValue::Text(value.to_string()),
        Value::Decimal(value) => SqlValue::Text(value.to_string()),
        Value::Uuid(value) => SqlValue::Text(value.to_string()),
        Value::Time(value) => SqlValue::Text(clock(*value)),
        Value::Timestamp(value) => SqlValue::Text(timestamp(*value)),
        Value::Duration(value) => SqlValue::Text(value.to_string()),
        other => SqlValue::from(other),
    }
}

/// `2026-12-01 10:00:00.000000+00`
pub(super) fn timestamp(value: jiff::Timestamp) -> String {
    let civil = jiff::tz::Offset::UTC.to_datetime(value);
    format!("{} {}+00", civil.date(), clock(civil.time()))
}
