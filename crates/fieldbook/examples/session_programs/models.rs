//! The models of a program, as its data describes them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use fieldbook::Result;
use fieldbook::dynamic::{ColumnType, Field, ForeignKey, OnDelete, PassiveDeletes, Relationship, Schema, SchemaRef};
use fieldbook::serde_json::Value as Json;

use crate::text;

/// The models by name.
pub type Models = Arc<Mutex<HashMap<String, Arc<Schema>>>>;

fn reference(models: &Models, name: &str) -> SchemaRef {
    let (models, key) = (Arc::downgrade(models), name.to_owned());
    SchemaRef::new(name, move || models.upgrade()?.lock().ok()?.get(&key).cloned())
}

/// Every model, in the order of its table.
pub fn schemas(program: &Json, models: &Models) -> Result<Vec<Arc<Schema>>> {
    let mut all = Vec::new();
    for model in program["schema"].as_array().into_iter().flatten() {
        let name = text(model, "name");
        let fields = model["columns"].as_array().into_iter().flatten().map(|column| field(column, models));
        let relationships = model["relationships"].as_array().into_iter().flatten();
        let relationships = relationships.map(|relation| relationship(relation, models));
        let schema = Schema::table(name, name.to_lowercase(), fields.collect(), relationships.collect())?;
        models.lock().expect("no thread panics").insert(name.to_owned(), schema.clone());
        all.push(schema);
    }
    Ok(all)
}

fn field(column: &Json, models: &Models) -> Field {
    let is_text = text(column, "kind") == "str";
    let kind = match is_text {
        true => ColumnType::Text { max_length: None },
        false => ColumnType::Int { min: i64::MIN, max: i64::MAX },
    };
    let mut field = Field::new(text(column, "name"), kind);
    if column["version"] == true {
        return field.version();
    }
    field.constraints.max_length = column["max_length"].as_u64().map(|length| length as usize);
    if !is_text {
        field = field.optional();
    }
    if column["primary_key"] == true {
        field = field.primary_key();
    }
    if column["unique"] == true {
        field = field.unique();
    }
    if column["notnull"] == true {
        field.nullable = false;
    }
    if let Some(target) = column["fk"].as_str() {
        let on_delete = match text(column, "ondelete") {
            "Cascade" => Some(OnDelete::Cascade),
            "SetNull" => Some(OnDelete::SetNull),
            _ => None,
        };
        field.foreign_key = Some(ForeignKey {
            target: reference(models, target),
            field: column["fkcol"].as_str().unwrap_or("id").into(),
            on_delete,
        });
    }
    field
}

fn relationship(relation: &Json, models: &Models) -> Relationship {
    let target = reference(models, text(relation, "target"));
    let mut relationship = Relationship::to_one(text(relation, "name"), target);
    relationship.list = relation["list"] == true;
    relationship.back_populates = relation["bp"].as_str().map(str::to_owned);
    relationship.cascade_delete = relation["cascade"] == true;
    relationship.passive_deletes = match text(relation, "passive") {
        "On" => PassiveDeletes::On,
        "All" => PassiveDeletes::All,
        _ => PassiveDeletes::Off,
    };
    let keys = relation["fks"].as_array().into_iter().flatten();
    relationship.foreign_keys = keys.filter_map(|key| key.as_str().map(str::to_owned)).collect();
    relationship.link_model = relation["link"].as_str().map(|link| reference(models, link));
    relationship
}
