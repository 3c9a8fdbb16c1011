//! One operation of the document: its parameters, its body, its answers.

use fieldbook::SchemaMode;
use fieldbook::dynamic::{ColumnType, ItemType};
use serde_json::{Map, Value as Json, json};

use super::components::Components;
use crate::decode::header_name;
use crate::operation::{Answers, Input, Operation};
use crate::text;

/// What the document says of a handler.
pub(super) fn describe(pattern: &str, method: &str, operation: &Operation, components: &mut Components) -> Json {
    let about = &operation.about;
    let id = text::operation_id(&operation.name, pattern, method);
    let mut described = Map::new();
    let mut put = |name: &str, value: Json| drop(described.insert(name.to_owned(), value));
    if !about.tags.is_empty() {
        put("tags", json!(about.tags));
    }
    put("summary", json!(about.summary.clone().unwrap_or_else(|| text::title(&operation.name))));
    if let Some(description) = &about.description {
        put("description", json!(description));
    }
    put("operationId", json!(id));
    if about.deprecated {
        put("deprecated", json!(true));
    }
    let parameters = parameters(pattern, operation, components);
    let body = body(operation, components);
    let reads = !parameters.is_empty() || body.is_some();
    if !parameters.is_empty() {
        put("parameters", Json::Array(parameters));
    }
    if let Some(body) = body {
        put("requestBody", body);
    }
    put("responses", responses(operation, &id, reads, components));
    Json::Object(described)
}

fn parameters(pattern: &str, operation: &Operation, components: &Components) -> Vec<Json> {
    let mut parameters = Vec::new();
    let mut names = pattern.split('{').skip(1).map(|part| {
        let name = part.split('}').next().unwrap_or_default();
        name.trim_start_matches('*')
    });
    for item in operation.path_types() {
        let name = names.next().unwrap_or_default();
        let schema = components.schema(item, name, SchemaMode::Validation);
        parameters.push(json!({"name": name, "in": "path", "required": true, "schema": schema}));
    }
    for (place, schema) in operation.inputs.iter().filter_map(|input| match input {
        Input::Query(schema) => Some(("query", schema)),
        Input::Header(schema) => Some(("header", schema)),
        _ => None,
    }) {
        let mut properties = components.properties(schema);
        for field in schema.fields() {
            let property = properties.remove(field.input_name()).unwrap_or_default();
            let name = if place == "header" { header_name(field) } else { field.input_name().to_owned() };
            let mut parameter = json!({"name": name, "in": place, "required": field.is_required(), "schema": property});
            if let Some(description) = &field.description {
                parameter["description"] = json!(description);
            }
            parameters.push(parameter);
        }
    }
    parameters
}

fn body(operation: &Operation, components: &Components) -> Option<Json> {
    let (kind, schema) = operation.inputs.iter().find_map(|input| match input {
        Input::Json(item) => Some(("application/json", components.schema(item, "body", SchemaMode::Validation))),
        Input::Form(schema) => {
            let target = fieldbook::dynamic::SchemaRef::new(schema.name(), {
                let schema = schema.clone();
                move || Some(schema.clone())
            });
            let item = ItemType { column_type: ColumnType::Model(target), optional: false };
            let schema = components.schema(&item, "body", SchemaMode::Validation);
            Some(("application/x-www-form-urlencoded", schema))
        }
        _ => None,
    })?;
    let mut content = json!({"schema": schema});
    if let Some(example) = &operation.about.example {
        content["example"] = example.clone();
    }
    Some(json!({"required": true, "content": {kind: content}}))
}

fn responses(operation: &Operation, id: &str, reads: bool, components: &mut Components) -> Json {
    let mut responses = Map::new();
    let status = operation.status();
    let mut answer = json!({"description": "Successful Response"});
    if !status.is_bodiless() {
        answer["content"] = json!({"application/json": {"schema": answer_schema(operation, id, components)}});
    }
    responses.insert(status.0.to_string(), answer);
    for (status, description, item) in &operation.about.responses {
        let mut response = json!({"description": description});
        if let Some(item) = item {
            let name = format!("Response {} {}", status.0, text::title(id));
            let schema = titled(components.schema(item, "answer", SchemaMode::Serialization), &name);
            response["content"] = json!({"application/json": {"schema": schema}});
        }
        responses.insert(status.0.to_string(), response);
    }
    if reads && !responses.contains_key("422") {
        let content = json!({"application/json": {"schema": components.refusal()}});
        responses.insert("422".to_owned(), json!({"description": "Validation Error", "content": content}));
    }
    Json::Object(responses)
}

fn answer_schema(operation: &Operation, id: &str, components: &Components) -> Json {
    match &operation.answers {
        Answers::Anything => json!({}),
        Answers::Data(ItemType { column_type: ColumnType::Json, .. }) => json!({}),
        Answers::Data(item) => {
            let schema = components.schema(item, "answer", SchemaMode::Serialization);
            titled(schema, &format!("Response {}", text::title(id)))
        }
    }
}

/// A schema that stands by itself has the title of what it stands for; a reference leads to one that has.
fn titled(mut schema: Json, title: &str) -> Json {
    if schema.get("$ref").is_none() {
        schema["title"] = json!(title);
    }
    schema
}
