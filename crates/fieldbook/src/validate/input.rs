//! What is validated: JSON, or another model's object with its attributes.

use std::borrow::Cow;

use serde_json::Value as Json;

use crate::error::Result;
use crate::instance::Instance;
use crate::schema::{ColumnType, ItemType, Schema};
use crate::typed::Model;
use crate::value::{FieldValue, Value};

/// What is to be validated: JSON, the attributes of an object, of a table model or not, or a value that holds such.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Unvalidated {
    /// Keys and values.
    Json(Json),
    /// Keys and values that somebody else has read, as FastAPI reads a body: problems are told in Pydantic's words for
    /// Python's objects, not for JSON.
    Read(Json),
    /// Fields, computed fields and relationships of an object.
    Object(Instance),
    /// A value of the core with its type.
    Value(Value, ItemType),
}

impl Unvalidated {
    /// Any value that can be data.
    pub fn value<T: FieldValue>(value: T) -> Self {
        match value.into_value() {
            Value::Model(instance) => Unvalidated::Object(instance),
            value => Unvalidated::Value(value, ItemType::of::<T>()),
        }
    }

    /// As JSON, as problems show it.
    pub(crate) fn to_json(&self) -> Json {
        match self {
            Unvalidated::Json(json) | Unvalidated::Read(json) => json.clone(),
            Unvalidated::Object(instance) => crate::dump::shown(instance),
            Unvalidated::Value(value, of) => crate::dump::json(value, Some(&of.column_type)),
        }
    }
}

/// What validation takes: JSON, an object of any model, or a list of objects.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be validated",
    label = "expected JSON such as `json!({{…}})`, a model, or a list of models"
)]
pub trait IntoData {
    /// The data.
    fn into_data(self) -> Unvalidated;
}

impl IntoData for Unvalidated {
    fn into_data(self) -> Unvalidated {
        self
    }
}

impl IntoData for Json {
    fn into_data(self) -> Unvalidated {
        Unvalidated::Json(self)
    }
}

impl IntoData for &Json {
    fn into_data(self) -> Unvalidated {
        Unvalidated::Json(self.clone())
    }
}

impl IntoData for Instance {
    fn into_data(self) -> Unvalidated {
        Unvalidated::Object(self)
    }
}

impl<M: Model> IntoData for &M {
    fn into_data(self) -> Unvalidated {
        Unvalidated::Object(self.instance().clone())
    }
}

/// Each object's attributes, for a list of another model.
impl<M: Model + FieldValue> IntoData for Vec<M> {
    fn into_data(self) -> Unvalidated {
        Unvalidated::value(self)
    }
}

impl<M: Model + FieldValue> IntoData for &Vec<M> {
    fn into_data(self) -> Unvalidated {
        Unvalidated::value(self.clone())
    }
}

impl<M: Model + FieldValue> IntoData for &[M] {
    fn into_data(self) -> Unvalidated {
        Unvalidated::value(self.to_vec())
    }
}

/// One value on its way in.
#[derive(Clone, Copy)]
pub(crate) enum Input<'a> {
    Json(&'a Json),
    /// A value of the core with the type that it has, where it has one.
    Value(&'a Value, Option<&'a ColumnType>),
}

impl<'a> Input<'a> {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Input::Json(Json::Null) | Input::Value(Value::Null, _))
    }

    /// As JSON, borrowed where it is.
    pub(super) fn json(&self) -> Cow<'a, Json> {
        match self {
            Input::Json(json) => Cow::Borrowed(*json),
            Input::Value(value, column_type) => Cow::Owned(crate::dump::json(value, *column_type)),
        }
    }

    pub(super) fn to_json(self) -> Json {
        self.json().into_owned()
    }

    /// The value itself, where it is of this very type already.
    pub(super) fn as_is(&self, to: &ColumnType) -> Option<Value> {
        let Input::Value(value, Some(from)) = self else {
            return None;
        };
        if value.is_null() {
            return None;
        }
        let same = match (from, to) {
            (ColumnType::Enum(from), ColumnType::Enum(to)) => from.name == to.name && from.variants == to.variants,
            (ColumnType::Int { .. }, ColumnType::Int { .. })
            | (ColumnType::Text { .. }, ColumnType::Text { .. })
            | (ColumnType::Decimal { .. }, ColumnType::Decimal { .. }) => true,
            (from, to) => *from == to,
        };
        same.then(|| (*value).clone())
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Option<Vec<Input<'a>>> {
        match self {
            Input::Json(Json::Array(items)) => Some(items.iter().map(Input::Json).collect()),
            Input::Value(Value::List(items), from) => {
                let parts = from.map_or(&[][..], ColumnType::parts);
                let of = |at| parts.get(at).or(parts.last()).map(|part| &part.column_type);
                Some(items.iter().enumerate().map(|(at, value)| Input::Value(value, of(at))).collect())
            }
            _ => None,
        }
    }

    /// The entries of a map, with the texts that are their keys in JSON.
    pub(super) fn entries(&self) -> Option<Vec<(String, Input<'a>)>> {
        match self {
            Input::Json(Json::Object(pairs)) => {
                Some(pairs.iter().map(|(key, value)| (key.clone(), Input::Json(value))).collect())
            }
            Input::Value(Value::Map(pairs), from) => {
                let of = from.and_then(|from| from.parts().first()).map(|of| &of.column_type);
                Some(pairs.iter().map(|(key, value)| (crate::dump::key(key), Input::Value(value, of))).collect())
            }
            _ => None,
        }
    }
}

/// Where a model's fields are looked up.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    Object(&'a serde_json::Map<String, Json>),
    Instance(&'a Instance),
}

/// What was found for a name.
pub(super) enum Found<'a> {
    Json(&'a Json),
    Value(Value, Option<ColumnType>),
}

impl Found<'_> {
    pub(super) fn input(&self) -> Input<'_> {
        match self {
            Found::Json(json) => Input::Json(json),
            Found::Value(value, column_type) => Input::Value(value, column_type.as_ref()),
        }
    }
}

impl<'a> Source<'a> {
    /// The value under one of the names.
    ///
    /// # Errors
    ///
    /// As reading the attribute.
    pub(super) fn find(&self, names: [&str; 2]) -> Result<Option<Found<'a>>> {
        match self {
            Source::Object(map) => Ok(map.get(names[0]).map(Found::Json)),
            Source::Instance(instance) => {
                let schema = instance.schema().clone();
                for name in names {
                    if let Some(found) = attribute(instance, &schema, name)? {
                        return Ok(Some(found));
                    }
                }
                Ok(None)
            }
        }
    }

    /// The whole input, as problems show it.
    pub(super) fn to_json(self) -> Json {
        match self {
            Source::Object(map) => Json::Object(map.clone()),
            Source::Instance(instance) => crate::dump::shown(instance),
        }
    }
}

/// An object's field, computed field or relationship.
fn attribute<'a>(instance: &Instance, schema: &Schema, name: &str) -> Result<Option<Found<'a>>> {
    if let Some(index) = schema.field_index(name) {
        let column_type = schema.fields()[index].column_type.clone();
        return Ok(Some(Found::Value(instance.get(index)?, Some(column_type))));
    }
    if let Some(computed) = schema.computed().iter().find(|computed| computed.name() == name) {
        let column_type = computed.field.column_type.clone();
        return Ok(Some(Found::Value(computed.compute(instance)?, Some(column_type))));
    }
    let Some(index) = schema.relationship_index(name) else {
        return Ok(None);
    };
    let value = if schema.relationships()[index].list {
        let items = instance.list(index)?;
        Value::List(Box::new(items.into_iter().map(Value::Model).collect()))
    } else {
        instance.related(index)?.map_or(Value::Null, Value::Model)
    };
    Ok(Some(Found::Value(value, None)))
}
