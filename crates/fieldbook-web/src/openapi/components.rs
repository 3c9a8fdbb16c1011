//! Schemas that stand once for the whole document, under the names of their models.

use std::collections::BTreeMap;
use std::sync::Arc;

use fieldbook::SchemaMode;
use fieldbook::dynamic::{ItemType, Schema, definitions};
use serde_json::{Map, Value as Json, json};

use crate::operation::{Answers, Input, data, field};
use crate::router::Router;

const PREFIX: &str = "#/components/schemas/";
/// The name that a type's schema has while it is taken out of a model made for it.
const HOLDER: &str = " ";

/// The schemas of an application's models, as they are read and as they are written.
pub(super) struct Components {
    read: Map<String, Json>,
    written: Map<String, Json>,
    refusals: bool,
}

impl Components {
    pub(super) fn of(router: &Router) -> Self {
        let (mut read, mut written) = (Vec::new(), Vec::new());
        let entries = router.paths.iter().flat_map(|path| &path.entries);
        for operation in entries.map(|entry| &entry.operation).filter(|operation| !operation.about.hidden) {
            for input in &operation.inputs {
                match input {
                    Input::Json(item) => read.push(holder(item)),
                    Input::Path(items) => read.extend(items.iter().map(holder)),
                    Input::Form(schema) => read.push(schema.clone()),
                    // Their fields are parameters; only what these refer to is a component.
                    Input::Query(schema) | Input::Header(schema) => {
                        read.push(data(HOLDER, schema.fields().iter().cloned()));
                    }
                }
            }
            if let Answers::Data(item) = &operation.answers {
                written.push(holder(item));
            }
            written.extend(operation.about.responses.iter().filter_map(|(_, _, item)| item.as_ref()).map(holder));
        }
        Components {
            read: collected(&read, SchemaMode::Validation),
            written: collected(&written, SchemaMode::Serialization),
            refusals: false,
        }
    }

    /// The schema of a type where it stands, with references to the components.
    pub(super) fn schema(&self, item: &ItemType, name: &str, mode: SchemaMode) -> Json {
        let holder = data(HOLDER, [field(name, item)]);
        let mut all = definitions([holder], mode, PREFIX);
        let mut schema = all.remove(HOLDER).unwrap_or_default();
        let mut schema = schema["properties"][name].take();
        self.refer(&mut schema, mode);
        schema
    }

    /// The properties of a model, for parameters.
    pub(super) fn properties(&self, schema: &Arc<Schema>) -> Map<String, Json> {
        let mut all = definitions([schema.clone()], SchemaMode::Validation, PREFIX);
        let mut object = all.remove(schema.name()).unwrap_or_default();
        self.refer(&mut object, SchemaMode::Validation);
        match object["properties"].take() {
            Json::Object(properties) => properties,
            _ => Map::new(),
        }
    }

    /// A reference to what a refusal for bad data looks like.
    pub(super) fn refusal(&mut self) -> Json {
        self.refusals = true;
        json!({"$ref": format!("{PREFIX}HTTPValidationError")})
    }

    /// A model that is written otherwise than it is read stands twice, under names of its own.
    fn is_split(&self, name: &str) -> bool {
        matches!((self.read.get(name), self.written.get(name)), (Some(read), Some(written)) if read != written)
    }

    fn refer(&self, schema: &mut Json, mode: SchemaMode) {
        match schema {
            Json::Object(map) => {
                if let Some(Json::String(target)) = map.get_mut("$ref")
                    && let Some(name) = target.strip_prefix(PREFIX)
                    && self.is_split(name)
                {
                    *target = format!("{PREFIX}{name}{}", suffix(mode));
                }
                map.values_mut().for_each(|value| self.refer(value, mode));
            }
            Json::Array(items) => items.iter_mut().for_each(|item| self.refer(item, mode)),
            _ => {}
        }
    }

    pub(super) fn into_schemas(self) -> BTreeMap<String, Json> {
        let mut schemas = BTreeMap::new();
        for (mode, own) in [(SchemaMode::Validation, &self.read), (SchemaMode::Serialization, &self.written)] {
            for (name, schema) in own {
                let mut schema = schema.clone();
                self.refer(&mut schema, mode);
                let name = if self.is_split(name) { format!("{name}{}", suffix(mode)) } else { name.clone() };
                schemas.insert(name, schema);
            }
        }
        if self.refusals {
            schemas.extend(refusals());
        }
        schemas
    }
}

fn suffix(mode: SchemaMode) -> &'static str {
    if mode == SchemaMode::Validation { "-Input" } else { "-Output" }
}

/// A model with one field of this type, so that what the type refers to is found.
fn holder(item: &ItemType) -> Arc<Schema> {
    data(HOLDER, [field("it", item)])
}

fn collected(schemas: &[Arc<Schema>], mode: SchemaMode) -> Map<String, Json> {
    let mut all = Map::new();
    for schema in schemas {
        all.extend(definitions([schema.clone()], mode, PREFIX));
    }
    all.remove(HOLDER);
    all
}

/// What a refusal for bad data looks like.
fn refusals() -> [(String, Json); 2] {
    let place = json!({"anyOf": [{"type": "string"}, {"type": "integer"}]});
    let problem = json!({
        "properties": {
            "loc": {"items": place, "type": "array", "title": "Location"},
            "msg": {"type": "string", "title": "Message"},
            "type": {"type": "string", "title": "Error Type"},
            "input": {"title": "Input"},
            "ctx": {"type": "object", "title": "Context"}
        },
        "type": "object",
        "required": ["loc", "msg", "type"],
        "title": "ValidationError"
    });
    let items = json!({"$ref": format!("{PREFIX}ValidationError")});
    let all = json!({
        "properties": {"detail": {"items": items, "type": "array", "title": "Detail"}},
        "type": "object",
        "title": "HTTPValidationError"
    });
    [("ValidationError".to_owned(), problem), ("HTTPValidationError".to_owned(), all)]
}
