//! One value as JSON.

use jiff::civil::{DateTime, Time};
use serde_json::Value as Json;

use super::duration;
use crate::schema::ColumnType;
use crate::value::{Value, clock};

/// The value as JSON. The type tells an enum's text from any other; without it a variant keeps its stored name.
pub(crate) fn json(value: &Value, column_type: Option<&ColumnType>) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(on) => Json::Bool(*on),
        Value::Int(int) => Json::from(*int),
        // What JSON has no number for becomes null, as in Pydantic.
        Value::Float(float) => Json::from(*float),
        Value::Text(text) => Json::from(variant(text, column_type)),
        Value::Bytes(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Json::from(text),
            Err(_) => Json::from(bytes.to_vec()),
        },
        Value::Decimal(number) => match (column_type, u64::try_from(*number)) {
            (Some(ColumnType::Int { .. }), Ok(int)) => Json::from(int),
            _ => Json::from(number.to_string()),
        },
        Value::Uuid(uuid) => Json::from(uuid.to_string()),
        Value::Date(date) => Json::from(date.to_string()),
        Value::Time(at) => Json::from(time(*at)),
        Value::DateTime(at) => Json::from(date_time(*at)),
        Value::Timestamp(at) => Json::from(format!("{}Z", date_time(jiff::tz::Offset::UTC.to_datetime(*at)))),
        Value::Duration(duration) => Json::from(duration::iso(*duration)),
        Value::Json(json) => (**json).clone(),
        Value::Model(instance) => super::shown(instance),
        Value::List(items) => {
            let parts = column_type.map_or(&[][..], ColumnType::parts);
            let of = |at| parts.get(at).or(parts.last()).map(|part| &part.column_type);
            items.iter().enumerate().map(|(at, item)| json(item, of(at))).collect()
        }
        Value::Map(pairs) => {
            let of = column_type.and_then(|of| of.parts().first()).map(|of| &of.column_type);
            Json::Object(pairs.iter().map(|(name, value)| (key(name), json(value, of))).collect())
        }
    }
}

/// The key of a map as JSON has it: a text.
pub(crate) fn key(value: &Value) -> String {
    match json(value, None) {
        Json::String(text) => text,
        other => other.to_string(),
    }
}

fn variant<'a>(text: &'a str, column_type: Option<&'a ColumnType>) -> &'a str {
    match column_type {
        Some(ColumnType::Enum(names)) => names.by_stored(text).map_or(text, |variant| &variant.value),
        _ => text,
    }
}

/// Microseconds where there are any, always six digits.
fn time(at: Time) -> String {
    let mut text = clock(at);
    if at.subsec_nanosecond() < 1000 {
        text.truncate("HH:MM:SS".len());
    }
    text
}

fn date_time(at: DateTime) -> String {
    format!("{}T{}", at.date(), time(at.time()))
}
