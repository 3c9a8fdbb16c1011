//! JSON Schema of types that stand for themselves, with their constraints.

use serde_json::{Value as Json, json};

use super::SchemaMode;
use crate::schema::{ColumnType, Constraints, IpVersion};

/// What Pydantic lets a decimal's text look like.
const DECIMAL: &str = r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$";

pub(super) fn scalar(column_type: &ColumnType, constraints: &Constraints, mode: SchemaMode) -> Json {
    let mut schema = match column_type {
        ColumnType::Bool => json!({"type": "boolean"}),
        ColumnType::Int { .. } => json!({"type": "integer"}),
        ColumnType::Float => json!({"type": "number"}),
        ColumnType::Decimal { .. } => return decimal(constraints, mode),
        ColumnType::Json => return json!({}),
        ColumnType::Text { .. } | ColumnType::Custom { .. } => json!({"type": "string"}),
        other => json!({"format": format(other), "type": "string"}),
    };
    bounds(&mut schema, constraints);
    counts(&mut schema, constraints, "minLength", "maxLength");
    if let Some(pattern) = &constraints.pattern {
        schema["pattern"] = json!(pattern.as_str());
    }
    schema
}

fn format(column_type: &ColumnType) -> &'static str {
    match column_type {
        ColumnType::Bytes => "binary",
        ColumnType::Uuid => "uuid",
        ColumnType::Date => "date",
        ColumnType::Time => "time",
        ColumnType::DateTime | ColumnType::Timestamp => "date-time",
        ColumnType::Duration => "duration",
        ColumnType::Ip(IpVersion::Any) => "ipvanyaddress",
        ColumnType::Ip(IpVersion::V4) => "ipv4",
        ColumnType::Ip(IpVersion::V6) => "ipv6",
        _ => "path",
    }
}

/// A number or its text where it is read, text where it is written.
fn decimal(constraints: &Constraints, mode: SchemaMode) -> Json {
    let text = json!({"pattern": pattern(constraints), "type": "string"});
    if mode == SchemaMode::Serialization {
        return text;
    }
    let mut number = json!({"type": "number"});
    bounds(&mut number, constraints);
    json!({"anyOf": [number, text]})
}

/// Digits are counted in the text alone, as Pydantic does.
fn pattern(constraints: &Constraints) -> String {
    let (max, places) = (constraints.max_digits, constraints.decimal_places);
    match (max, places) {
        (None, None) => DECIMAL.to_owned(),
        (Some(max), Some(places)) => {
            let whole = max.saturating_sub(places);
            format!(
                r"^(?!^[-+.]*$)[+-]?0*(?:\d{{0,{whole}}}|(?=[\d.]{{1,{}}}0*$)\d{{0,{whole}}}\.\d{{0,{places}}}0*$)",
                max + 1
            )
        }
        (Some(max), None) => {
            format!(r"^(?!^[-+.]*$)[+-]?0*(?:\d{{0,{max}}}|(?=[\d.]{{1,{}}}0*$)\d*\.\d*0*$)", max + 1)
        }
        (None, Some(places)) => format!(r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d{{0,{places}}}0*$"),
    }
}

fn bounds(schema: &mut Json, constraints: &Constraints) {
    let bounds = [
        ("minimum", &constraints.ge),
        ("exclusiveMinimum", &constraints.gt),
        ("maximum", &constraints.le),
        ("exclusiveMaximum", &constraints.lt),
        ("multipleOf", &constraints.multiple_of),
    ];
    for (name, bound) in bounds {
        if let Some(bound) = bound {
            schema[name] = number(crate::dump::json(bound, None));
        }
    }
}

/// A decimal's text as the number that JSON Schema asks for.
fn number(bound: Json) -> Json {
    let parsed = bound.as_str().and_then(|text| text.parse::<f64>().ok());
    parsed.map_or(bound, Json::from)
}

/// At least and at most so many.
pub(super) fn counts(schema: &mut Json, constraints: &Constraints, min: &str, max: &str) {
    for (name, count) in [(min, constraints.min_length), (max, constraints.max_length)] {
        if let Some(count) = count {
            schema[name] = json!(count);
        }
    }
}
