//! A body that fits a schema, for a reader to begin with.

use super::document::resolved;
use crate::state::json::Json;

/// Schemas inside one another that an example shows.
const DEEPEST: usize = 6;

/// An example of what fits.
pub(super) fn example(document: &Json, schema: &Json) -> Json {
    within(document, schema, 0)
}

fn within(document: &Json, schema: &Json, depth: usize) -> Json {
    let own = resolved(document, schema);
    for given in [schema, own] {
        let examples = given.get("examples").items().first();
        let said = [given.get("example"), examples.unwrap_or(&Json::Null), given.get("const")];
        if let Some(said) = said.into_iter().find(|said| !said.is_null()) {
            return said.clone();
        }
    }
    if let Some(first) = own.get("enum").items().first() {
        return first.clone();
    }
    let default = schema.get("default");
    if !default.is_null() {
        return default.clone();
    }
    match own.get("type").text().unwrap_or_default() {
        "string" => Json::Text(text(own)),
        "integer" => Json::Number(number(own, 1.0)),
        "number" => Json::Number(number(own, 1.5)),
        "boolean" => Json::Bool(true),
        "array" if depth < DEEPEST => Json::List(vec![within(document, own.get("items"), depth + 1)]),
        "array" => Json::List(Vec::new()),
        "object" => object(document, own, depth),
        _ if !own.get("properties").is_null() => object(document, own, depth),
        _ => Json::Null,
    }
}

/// Every member; where none is required, a change of the first one is example enough.
fn object(document: &Json, schema: &Json, depth: usize) -> Json {
    if depth >= DEEPEST {
        return Json::Object(Vec::new());
    }
    let members = schema.get("properties").members();
    let shown = if schema.get("required").items().is_empty() { members.len().min(1) } else { members.len() };
    let member = |(name, value): &(String, Json)| (name.clone(), within(document, value, depth + 1));
    Json::Object(members[..shown].iter().map(member).collect())
}

fn text(schema: &Json) -> String {
    let text = match schema.get("format").text().unwrap_or_default() {
        "date-time" => "2026-05-17T08:30:00",
        "date" => "2026-05-17",
        "time" => "08:30:00",
        "duration" => "PT30M",
        "uuid" => "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "email" => "somebody@example.com",
        "uri" => "urn:example:text",
        _ => "text",
    };
    let length = |name: &str| schema.get(name).plain().parse::<usize>().ok();
    let longer = text.chars().chain(std::iter::repeat('x')).take(text.len().max(length("minLength").unwrap_or(0)));
    longer.take(length("maxLength").unwrap_or(usize::MAX)).collect()
}

/// The number itself where it is within the limits, or the nearest that is.
fn number(schema: &Json, usual: f64) -> String {
    let limit = |name: &str| schema.get(name).plain().parse::<f64>().ok();
    let least = limit("minimum").or_else(|| limit("exclusiveMinimum").map(|least| least + 1.0));
    let most = limit("maximum").or_else(|| limit("exclusiveMaximum").map(|most| most - 1.0));
    let number = least.map_or(usual, |least| usual.max(least));
    most.map_or(number, |most| number.min(most)).to_string()
}
