//! JSON Schema in the form that FastAPI publishes.

use fieldbook::SchemaMode;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[derive(FieldEnum, Clone)]
enum Power {
    Flight,
    #[field(value = "super strength")]
    Strength,
}

/// A team as others see it.
#[model]
struct TeamPublic {
    id: i64,
}

fn label(hero: &HeroPublic) -> String {
    format!("#{}", hero.id())
}

#[model(title = "Hero")]
struct HeroPublic {
    id: i64,
    /// What everyone calls them.
    #[field(min_length = 1, max_length = 20, pattern = "^[A-Z]")]
    name: String,
    #[field(gt = 0, le = 150)]
    age: Option<i32>,
    #[field(default = Power::Flight)]
    power: Power,
    team: Option<TeamPublic>,
    #[field(max_length = 3)]
    tags: Vec<String>,
    #[field(ge = 0, max_digits = 5, decimal_places = 2, default = Decimal::ONE)]
    pay: Decimal,
    #[field(alias = "bornOn", title = "Birthday")]
    born: Option<civil::Date>,
    #[field(exclude)]
    notes: Option<serde_json::Value>,
    #[field(computed = label)]
    label: String,
}

#[test]
fn a_model_has_the_schema_of_its_requests() {
    assert_eq!(
        HeroPublic::model_json_schema(),
        json!({
            "$defs": {
                "Power": {"enum": ["Flight", "super strength"], "title": "Power", "type": "string"},
                "TeamPublic": {
                    "description": "A team as others see it.",
                    "properties": {"id": {"title": "Id", "type": "integer"}},
                    "required": ["id"],
                    "title": "TeamPublic",
                    "type": "object"
                }
            },
            "properties": {
                "id": {"title": "Id", "type": "integer"},
                "name": {
                    "description": "What everyone calls them.",
                    "maxLength": 20, "minLength": 1, "pattern": "^[A-Z]", "title": "Name", "type": "string"
                },
                "age": {
                    "anyOf": [{"exclusiveMinimum": 0, "maximum": 150, "type": "integer"}, {"type": "null"}],
                    "default": null,
                    "title": "Age"
                },
                "power": {"$ref": "#/$defs/Power", "default": "Flight"},
                "team": {"anyOf": [{"$ref": "#/$defs/TeamPublic"}, {"type": "null"}], "default": null},
                "tags": {"items": {"type": "string"}, "maxItems": 3, "title": "Tags", "type": "array"},
                "pay": {
                    "anyOf": [
                        {"minimum": 0, "type": "number"},
                        {"pattern": "^(?!^[-+.]*$)[+-]?0*(?:\\d{0,3}|(?=[\\d.]{1,6}0*$)\\d{0,3}\\.\\d{0,2}0*$)", "type": "string"}
                    ],
                    "default": "1",
                    "title": "Pay"
                },
                "bornOn": {
                    "anyOf": [{"format": "date", "type": "string"}, {"type": "null"}],
                    "default": null,
                    "title": "Birthday"
                },
                "notes": {"default": null, "title": "Notes"}
            },
            "required": ["id", "name", "tags"],
            "title": "Hero",
            "type": "object"
        })
    );
}

#[test]
fn a_response_has_computed_fields_and_no_excluded_ones() {
    let schema = HeroPublic::model_json_schema_for(SchemaMode::Serialization);
    let properties = schema["properties"].as_object().unwrap();
    assert!(!properties.contains_key("notes"));
    assert_eq!(properties["label"], json!({"readOnly": true, "title": "Label", "type": "string"}));
    assert_eq!(properties["pay"]["type"], "string");
}

#[model]
struct Node {
    name: String,
    children: Vec<Node>,
}

#[test]
fn a_model_that_contains_itself_is_a_reference() {
    let schema = Node::model_json_schema();
    assert_eq!(schema["$ref"], "#/$defs/Node");
    let children = &schema["$defs"]["Node"]["properties"]["children"];
    assert_eq!(children["items"], json!({"$ref": "#/$defs/Node"}));
    let node = Node::model_validate(json!({"name": "a", "children": [{"name": "b", "children": []}]})).unwrap();
    assert_eq!(node.children()[0].name(), "b");
}

/// As Pydantic 2.14.3 has them: without limits and without a default, which are those of the field's own type.
#[test]
fn what_a_serializer_gives_is_what_is_serialized() {
    #[model]
    struct Hero {
        #[field(max_length = 9, serialize = |name| name.to_uppercase())]
        name: String,
        #[field(ge = 0, description = "in years", title = "Years", serialize = in_words)]
        age: Option<i32>,
        #[field(default_factory = Vec::new, serialize = |tags: Vec<String>| Some(tags.len() as i64))]
        tags: Vec<String>,
    }

    fn in_words(age: Option<i32>) -> String {
        age.map_or("unknown".to_owned(), |age| format!("{age} years"))
    }

    assert_eq!(
        Hero::model_json_schema_for(SchemaMode::Serialization),
        json!({
            "properties": {
                "age": {"description": "in years", "title": "Years", "type": "string"},
                "name": {"title": "Name", "type": "string"},
                "tags": {"anyOf": [{"type": "integer"}, {"type": "null"}], "title": "Tags"},
            },
            "required": ["name"],
            "title": "Hero",
            "type": "object",
        })
    );
    let accepted = Hero::model_json_schema();
    assert_eq!(accepted["properties"]["name"]["maxLength"], json!(9));
    assert_eq!(accepted["properties"]["tags"]["type"], json!("array"));
}
