//! The document that describes an application, as FastAPI writes it: OpenAPI 3.1.

mod components;
mod operation;

use std::sync::Arc;

use fieldbook::dynamic::{ColumnType, ItemType, Schema};
use serde_json::{Map, Value as Json, json};

use crate::api::Info;
use crate::router::Router;

use components::Components;

/// The whole document.
pub(crate) fn document(info: &Info, router: &Router) -> Json {
    let mut components = Components::of(router);
    let mut paths = Map::new();
    for path in &router.paths {
        let mut item = Map::new();
        for entry in path.entries.iter().filter(|entry| !entry.operation.about.hidden) {
            let described = operation::describe(&path.pattern, &entry.method, &entry.operation, &mut components);
            item.insert(entry.method.to_lowercase(), described);
        }
        if !item.is_empty() {
            paths.insert(path.pattern.replace("{*", "{"), Json::Object(item));
        }
    }
    let mut about = json!({"title": info.title, "version": info.version});
    if let Some(description) = &info.description {
        about["description"] = json!(description);
    }
    let mut document = json!({"openapi": "3.1.0", "info": about, "paths": paths});
    let schemas = components.into_schemas();
    if !schemas.is_empty() {
        document["components"] = json!({"schemas": schemas});
    }
    document
}

/// The models that a type names.
pub(crate) fn models(item: &ItemType) -> Vec<Arc<Schema>> {
    match &item.column_type {
        ColumnType::Model(target) => target.get().into_iter().collect(),
        holder => holder.parts().iter().flat_map(models).collect(),
    }
}
