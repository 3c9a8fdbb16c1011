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
            let of = column_type.and_then(item_type);
            items.iter().map(|item| json(item, of)).collect()
        }
    }
}

/// The type of a list's items.
pub(super) fn item_type(column_type: &ColumnType) -> Option<&ColumnType> {
    match column_type {
        ColumnType::List(item) => Some(&item.column_type),
        _ => None,
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
