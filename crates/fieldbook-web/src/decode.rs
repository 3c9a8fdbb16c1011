//! From the parts of a request to values, or what is wrong with them: one function for each part.

use std::sync::Arc;

use fieldbook::dynamic::{self, ColumnType, Instance, ItemType, Schema, Value};
use fieldbook::{Problem, Unvalidated};
use serde_json::{Map, Value as Json, json};

use crate::error::{HttpError, bad_request};
use crate::json::{self as reader, Invalid};
use crate::operation::BODY;
use crate::percent;
use crate::request::Request;

/// The types of the path's names, of which a handler reads this: of a tuple one each.
pub fn path_items(of: ItemType) -> Vec<ItemType> {
    match of.column_type {
        ColumnType::Tuple(parts) => parts.into_vec(),
        _ => vec![of],
    }
}

/// The value of the path's name, or the tuple of several.
///
/// # Errors
///
/// 422 with every value that does not fit.
pub fn path(request: &Request, of: &ColumnType) -> Result<Value, HttpError> {
    let values = path_values(request)?;
    Ok(match of {
        ColumnType::Tuple(parts) => Value::List(Box::new(values.into_iter().take(parts.len()).collect())),
        _ => values.into_iter().next().unwrap_or_default(),
    })
}

fn path_values(request: &Request) -> Result<Vec<Value>, HttpError> {
    let Some(schema) = &request.prepared.path else {
        return Ok(Vec::new());
    };
    let given = schema.fields().iter().zip(&request.params);
    let given: Map<String, Json> = given.map(|(field, text)| (field.name.clone(), json!(text))).collect();
    let instance = validated(schema, Json::Object(given), Some("path"))?;
    values(&instance, schema.fields().len())
}

/// What the query holds, as an object of this model.
///
/// # Errors
///
/// 422 with everything that does not fit.
pub fn query(request: &Request, schema: &Arc<Schema>) -> Result<Instance, HttpError> {
    validated(schema, object(schema, percent::pairs(request.query())), Some("query"))
}

/// What the headers hold, as an object of this model: `x_token` is the header `x-token`.
///
/// # Errors
///
/// 422 with everything that does not fit.
pub fn header(request: &Request, schema: &Arc<Schema>) -> Result<Instance, HttpError> {
    let mut pairs = Vec::new();
    for field in schema.fields() {
        let name = header_name(field);
        let values = request.headers_named(&name).map(|value| (field.input_name().to_owned(), value.into_owned()));
        pairs.extend(values);
    }
    let problems = validated(schema, object(schema, pairs), Some("header"));
    problems.map_err(|mut error| {
        let mut problems = error.take_problems();
        for problem in &mut problems {
            // The place is named as the header is, not as the field.
            if let Some(Json::String(name)) = problem.loc.get_mut(1) {
                *name = name.replace('_', "-");
            }
        }
        if problems.is_empty() { error } else { HttpError::problems(problems) }
    })
}

/// The header that a model's field reads.
pub(crate) fn header_name(field: &dynamic::Field) -> String {
    match field.input_name() {
        name if name == field.name => name.replace('_', "-"),
        alias => alias.to_owned(),
    }
}

/// What a form's body holds, as an object of this model.
///
/// # Errors
///
/// 422 with everything that does not fit.
pub fn form(request: &Request, schema: &Arc<Schema>) -> Result<Instance, HttpError> {
    let kind = media_type(request);
    if kind != "application/x-www-form-urlencoded" && !request.body().is_empty() {
        return validated(schema, Json::Object(Map::new()), Some("body"));
    }
    let text = String::from_utf8_lossy(request.body());
    validated(schema, object(schema, percent::pairs(&text)), Some("body"))
}

/// The body in JSON, as a value of this type.
///
/// # Errors
///
/// 422 where it is missing, is no JSON or does not fit; 400 where it is no text.
pub fn json(request: &Request, item: &ItemType) -> Result<Value, HttpError> {
    let Some(json) = body(request)? else {
        let (kind, msg) = ("missing", "Field required".to_owned());
        return Err(HttpError::problems(vec![Problem {
            kind,
            loc: vec![json!("body")],
            msg,
            input: Json::Null,
            ctx: None,
        }]));
    };
    if let (ColumnType::Model(target), false) = (&item.column_type, item.optional) {
        let schema = target.get().expect("a handler's models exist");
        return validated(&schema, json, Some("body")).map(Value::Model);
    }
    let schema = request.prepared.body.as_ref().expect("the operation says that it reads this");
    let instance = validated(schema, json!({ BODY: json }), None)?;
    values(&instance, 1).map(|mut values| values.pop().unwrap_or_default())
}

/// The body: read as JSON where it says that it is, the text as it stands where not; none where it is empty.
pub(crate) fn body(request: &Request) -> Result<Option<Json>, HttpError> {
    if request.body().is_empty() {
        return Ok(None);
    }
    let kind = media_type(request);
    let is_json = kind.strip_prefix("application/").is_some_and(|kind| kind == "json" || kind.ends_with("+json"));
    if !is_json {
        return Ok(Some(json!(String::from_utf8_lossy(request.body()))));
    }
    match reader::read(request.body()) {
        Ok(json) => Ok(Some(json)),
        Err(Invalid::Unreadable) => Err(bad_request("There was an error parsing the body")),
        Err(Invalid::Syntax { msg, at }) => Err(HttpError::problems(vec![Problem {
            kind: "json_invalid",
            loc: vec![json!("body"), json!(at)],
            msg: "JSON decode error".to_owned(),
            input: json!({}),
            ctx: Some(json!({"error": msg})),
        }])),
    }
}

/// The type of the body in lower case, without its parameters; of two the last counts.
fn media_type(request: &Request) -> String {
    let header = request.header("content-type").unwrap_or_default();
    header.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Pairs of texts as the object that a model reads: lists get every value of a name, others the last.
fn object(schema: &Schema, pairs: Vec<(String, String)>) -> Json {
    let mut map = Map::new();
    for (name, value) in pairs {
        let field = schema.fields().iter().find(|field| field.input_name() == name);
        let is_list = field.is_some_and(|field| matches!(field.column_type, ColumnType::List(_) | ColumnType::Set(_)));
        match map.get_mut(&name) {
            Some(Json::Array(values)) if is_list => values.push(json!(value)),
            _ if is_list => drop(map.insert(name, json!([value]))),
            _ => drop(map.insert(name, json!(value))),
        }
    }
    Json::Object(map)
}

/// An object of this model, or every problem with where it is.
fn validated(schema: &Arc<Schema>, json: Json, part: Option<&str>) -> Result<Instance, HttpError> {
    dynamic::validate(schema, &Unvalidated::Read(json), None).map_err(|error| {
        let mut problems = error.problems().to_vec();
        if problems.is_empty() {
            return error.into();
        }
        for problem in &mut problems {
            problem.loc.splice(0..0, part.map(Json::from));
        }
        HttpError::problems(problems)
    })
}

fn values(instance: &Instance, count: usize) -> Result<Vec<Value>, HttpError> {
    (0..count).map(|index| instance.get(index).map_err(HttpError::from)).collect()
}
