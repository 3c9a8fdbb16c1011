//! JSON Schema of models, in the form that Pydantic generates and FastAPI publishes (draft 2020-12, OpenAPI 3.1).

mod scalar;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use crate::schema::{ColumnType, Constraints, Default, EnumNames, Field, ItemType, Schema};

/// Which data a JSON Schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, std::default::Default)]
pub enum SchemaMode {
    /// What validation accepts: FastAPI's request bodies.
    #[default]
    Validation,
    /// What dumps produce, computed fields included: FastAPI's responses.
    Serialization,
}

/// The model's JSON Schema; models and enums inside it stand under `$defs`.
pub fn json_schema(schema: &Arc<Schema>, mode: SchemaMode) -> Json {
    let mut writer = Schemas { nulls: true, ..Schemas::new(mode, "#/$defs/") };
    let mut object = writer.object(schema);
    // A model that contains itself refers to its own definition.
    let own = writer.referred.remove(schema.name());
    if own.is_some() {
        writer.definitions.insert(schema.name().to_owned(), object.clone());
        object = json!({"$ref": format!("#/$defs/{}", schema.name())});
    } else {
        writer.definitions.remove(schema.name());
    }
    if !writer.definitions.is_empty() {
        object["$defs"] = writer.definitions.into_iter().collect();
    }
    object
}

/// The JSON Schema of a value of this type; models and enums inside it stand under `$defs`.
pub fn json_schema_of(item: &ItemType, mode: SchemaMode) -> Json {
    if let (ColumnType::Model(target), false) = (&item.column_type, item.optional)
        && let Some(schema) = target.get()
    {
        return json_schema(&schema, mode);
    }
    let mut schemas = Schemas { nulls: true, ..Schemas::new(mode, "#/$defs/") };
    let mut schema = schemas.of(item);
    if !schemas.definitions.is_empty() {
        schema["$defs"] = schemas.definitions.into_iter().collect();
    }
    schema
}

/// Definitions of several models for one document, by name: `components.schemas` of an OpenAPI document, with
/// references that begin with this prefix.
pub fn definitions(
    schemas: impl IntoIterator<Item = Arc<Schema>>,
    mode: SchemaMode,
    prefix: &str,
) -> Map<String, Json> {
    let mut writer = Schemas::new(mode, prefix);
    for schema in schemas {
        writer.define(&schema);
    }
    writer.into_definitions()
}

/// Writes the JSON Schemas of several types for one document, such as an OpenAPI document: models and enums are
/// referred to, and defined once.
#[derive(Clone, Debug)]
pub struct Schemas {
    mode: SchemaMode,
    prefix: String,
    definitions: BTreeMap<String, Json>,
    /// Names that a reference leads to.
    referred: BTreeMap<String, ()>,
    /// Whether a default of null is said, which FastAPI leaves out of an OpenAPI document.
    nulls: bool,
}

impl Schemas {
    /// Nothing yet; references will begin with this prefix: `#/components/schemas/`.
    pub fn new(mode: SchemaMode, prefix: impl Into<String>) -> Self {
        Schemas { mode, prefix: prefix.into(), definitions: BTreeMap::new(), referred: BTreeMap::new(), nulls: false }
    }

    /// The schema of a type: of a model, a reference to its definition.
    pub fn of(&mut self, item: &ItemType) -> Json {
        let schema = self.typed(&item.column_type, &Constraints::default());
        match item.optional && item.column_type != ColumnType::Json {
            true => json!({"anyOf": [schema, {"type": "null"}]}),
            false => schema,
        }
    }

    /// What the references lead to, by name.
    pub fn into_definitions(self) -> Map<String, Json> {
        self.definitions.into_iter().collect()
    }

    fn define(&mut self, schema: &Arc<Schema>) {
        if !self.definitions.contains_key(schema.name()) {
            // Held open while its fields are written, so that a circle ends here.
            self.definitions.insert(schema.name().to_owned(), Json::Null);
            let object = self.object(schema);
            self.definitions.insert(schema.name().to_owned(), object);
        }
    }

    fn object(&mut self, schema: &Arc<Schema>) -> Json {
        self.definitions.entry(schema.name().to_owned()).or_insert(Json::Null);
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for field in schema.fields() {
            let name = match self.mode {
                SchemaMode::Validation => field.input_name(),
                SchemaMode::Serialization if field.exclude => continue,
                SchemaMode::Serialization => field.output_name(),
            };
            properties.insert(name.to_owned(), self.property(field, name));
            if field.is_required() {
                required.push(Json::from(name));
            }
        }
        if self.mode == SchemaMode::Serialization {
            for computed in schema.computed() {
                let name = computed.field.output_name();
                let mut property = self.property(&computed.field, name);
                property["readOnly"] = json!(true);
                properties.insert(name.to_owned(), property);
                required.push(Json::from(name));
            }
        }
        let mut object = json!({"properties": properties, "title": schema.title(), "type": "object"});
        if schema.forbids_extra() {
            object["additionalProperties"] = json!(false);
        }
        if !required.is_empty() {
            object["required"] = Json::Array(required);
        }
        if let Some(description) = schema.description() {
            object["description"] = json!(description);
        }
        object
    }

    fn property(&mut self, field: &Field, name: &str) -> Json {
        let serialized = field.serializer.as_ref().filter(|_| self.mode == SchemaMode::Serialization);
        let mut schema = match serialized {
            Some(serializer) => self.of(&serializer.gives),
            None => self.typed(&field.column_type, &field.constraints),
        };
        if serialized.is_none() && field.optional && field.column_type != ColumnType::Json {
            schema = json!({"anyOf": [schema, {"type": "null"}]});
        }
        let column_type = serialized.map_or(&field.column_type, |serializer| &serializer.gives.column_type);
        match &field.title {
            Some(title) => schema["title"] = json!(title),
            None if schema.get("$ref").is_none() && !is_referred(column_type) => {
                schema["title"] = json!(title(name));
            }
            None => {}
        }
        if let Some(description) = &field.description {
            schema["description"] = json!(description);
        }
        match &field.default {
            // Nor has what is said in its place a default.
            _ if serialized.is_some() => {}
            Some(Default::Value(value)) if !value.is_null() => {
                schema["default"] = crate::dump::json(value, Some(&field.column_type));
            }
            Some(Default::Factory(_)) => {}
            _ if self.nulls && field.optional && !field.is_required() => schema["default"] = Json::Null,
            _ => {}
        }
        schema
    }

    fn typed(&mut self, column_type: &ColumnType, constraints: &Constraints) -> Json {
        match column_type {
            ColumnType::Enum(names) => self.variants(names),
            ColumnType::Model(target) => {
                if let Some(schema) = target.get() {
                    self.define(&schema);
                }
                self.reference(target.name())
            }
            ColumnType::List(item) => {
                let items = self.of(item);
                let mut list = json!({"items": items, "type": "array"});
                scalar::counts(&mut list, constraints, "minItems", "maxItems");
                list
            }
            ColumnType::Set(item) => {
                let items = self.of(item);
                let mut set = json!({"items": items, "type": "array", "uniqueItems": true});
                scalar::counts(&mut set, constraints, "minItems", "maxItems");
                set
            }
            ColumnType::Map(of) => {
                let values = self.of(&of.value);
                let mut map = json!({"additionalProperties": values});
                // A key is a text anyway; what else is said of it is its format.
                if let Some(format) = scalar::scalar(&of.key, &Constraints::default(), self.mode).get("format") {
                    map["propertyNames"] = json!({"format": format});
                }
                map["type"] = json!("object");
                scalar::counts(&mut map, constraints, "minProperties", "maxProperties");
                map
            }
            ColumnType::Tuple(parts) => {
                let parts: Vec<Json> = parts.iter().map(|part| self.of(part)).collect();
                json!({"maxItems": parts.len(), "minItems": parts.len(), "prefixItems": parts, "type": "array"})
            }
            column_type => scalar::scalar(column_type, constraints, self.mode),
        }
    }

    fn variants(&mut self, names: &EnumNames) -> Json {
        let values: Vec<&str> = names.variants.iter().map(|variant| variant.value.as_str()).collect();
        let definition = json!({"enum": values, "title": names.name, "type": "string"});
        self.definitions.insert(names.name.clone(), definition);
        self.reference(&names.name)
    }

    fn reference(&mut self, name: &str) -> Json {
        self.referred.insert(name.to_owned(), ());
        json!({"$ref": format!("{}{name}", self.prefix)})
    }
}

/// What stands elsewhere has its own title.
fn is_referred(column_type: &ColumnType) -> bool {
    matches!(column_type, ColumnType::Model(_) | ColumnType::Enum(_))
}

/// `secret_name` → `Secret Name`
fn title(name: &str) -> String {
    let mut title = String::with_capacity(name.len());
    let mut start = true;
    for letter in name.chars() {
        match (letter, start) {
            ('_', _) => title.push(' '),
            (letter, true) => title.extend(letter.to_uppercase()),
            (letter, false) => title.extend(letter.to_lowercase()),
        }
        start = !letter.is_alphabetic();
    }
    title
}
