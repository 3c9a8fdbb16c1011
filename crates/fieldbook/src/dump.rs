//! Dumps: an object's data as JSON, as Pydantic's `model_dump(mode="json")` gives it.

mod duration;
mod filter;
mod value;

use serde_json::{Map, Value as Json};

use crate::error::Result;
use crate::instance::Instance;
use crate::schema::{ColumnType, Field, ItemType, Schema};
use crate::value::Value;

use filter::Names;
pub(crate) use value::{json, key};

/// An object on its way to JSON; say what to leave out, then call [`Dump::to_json`].
///
/// Made by `model_dump`. Relationships are never dumped, and an expired object dumps as `{}`, for dumping does no I/O:
/// validate it into a data model to have either.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model]
/// struct HeroUpdate {
///     name: Option<String>,
///     age: Option<i32>,
/// }
///
/// let update = HeroUpdate::builder().age(None).build();
/// assert_eq!(update.model_dump().to_json(), json!({"name": null, "age": null}));
/// assert_eq!(update.model_dump().exclude_unset().to_json(), json!({"age": null}));
/// ```
#[derive(Clone, Debug)]
#[must_use = "a dump makes nothing until `to_json()`"]
pub struct Dump {
    what: What,
    rules: Rules,
}

/// What is dumped.
#[derive(Clone, Debug)]
enum What {
    Object(Instance),
    Value(Value, ItemType),
}

/// What to leave out, at every level.
#[derive(Clone, Debug, Default)]
struct Rules {
    unset: bool,
    none: bool,
    defaults: bool,
    by_alias: bool,
    include: Option<Names>,
    exclude: Names,
}

impl Dump {
    /// The dump of an object, of everything.
    pub fn new(instance: &Instance) -> Self {
        Dump { what: What::Object(instance.clone()), rules: Rules::default() }
    }

    /// The dump of a value of the core that has this type, of everything.
    pub fn of(value: Value, item: ItemType) -> Self {
        Dump { what: What::Value(value, item), rules: Rules::default() }
    }

    /// Without fields that were not given.
    pub fn exclude_unset(mut self) -> Self {
        self.rules.unset = true;
        self
    }

    /// Without fields that are `None`.
    pub fn exclude_none(mut self) -> Self {
        self.rules.none = true;
        self
    }

    /// Without fields that have their default.
    pub fn exclude_defaults(mut self) -> Self {
        self.rules.defaults = true;
        self
    }

    /// With the names that JSON has for the fields.
    pub fn by_alias(mut self) -> Self {
        self.rules.by_alias = true;
        self
    }

    /// Only these fields; `"team.name"` reaches into a nested model, or into each of a list.
    pub fn include<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.rules.include.get_or_insert_default().extend(names);
        self
    }

    /// Without these fields; `"team.name"` reaches into a nested model, or into each of a list.
    pub fn exclude<'a>(mut self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.rules.exclude.extend(names);
        self
    }

    /// The JSON, fields in the order of declaration, computed ones last.
    pub fn to_json(&self) -> Json {
        match &self.what {
            What::Object(instance) => Json::Object(self.rules.object(instance)),
            What::Value(value, of) => self.rules.value(value, &of.column_type),
        }
    }
}

impl Rules {
    fn object(&self, instance: &Instance) -> Map<String, Json> {
        let schema = instance.schema();
        let mut map = Map::new();
        let (values, given, expired) = {
            let data = instance.data();
            (data.values.clone(), data.given.clone(), data.expired.clone())
        };
        for (index, field) in schema.fields().iter().enumerate() {
            let unset = self.unset && !given.contains(index);
            if !unset && !expired.contains(index) {
                self.add(&mut map, field, &values[index]);
            }
        }
        if expired.is_empty() {
            self.add_computed(&mut map, schema, instance);
        }
        map
    }

    fn add_computed(&self, map: &mut Map<String, Json>, schema: &Schema, instance: &Instance) {
        for computed in schema.computed() {
            // Nothing is expired here, so what it reads is there.
            if let Ok(value) = computed.compute(instance) {
                self.add(map, &computed.field, &value);
            }
        }
    }

    fn add(&self, map: &mut Map<String, Json>, field: &Field, value: &Value) {
        let name = field.name.as_str();
        let included = self.include.as_ref().is_none_or(|include| include.has(name));
        if field.exclude || !included || self.exclude.has_whole(name) {
            return;
        }
        if self.none && value.is_null() || self.defaults && is_default(field, value) {
            return;
        }
        let key = if self.by_alias { field.output_name() } else { name };
        let shown = match &field.serializer {
            None => self.nested(field, value, &field.column_type),
            Some(serializer) => self.nested(field, &serializer.serialize(value.clone()), &serializer.gives.column_type),
        };
        map.insert(key.to_owned(), shown);
    }

    /// A value, with the rules for the level inside.
    fn nested(&self, field: &Field, value: &Value, column_type: &ColumnType) -> Json {
        match value {
            Value::Model(_) | Value::List(_) | Value::Map(_) => {
                let inner = Rules {
                    include: self.include.as_ref().and_then(|names| names.inside(&field.name)),
                    exclude: self.exclude.inside(&field.name).unwrap_or_default(),
                    ..*self
                };
                inner.value(value, column_type)
            }
            value => json(value, Some(column_type)),
        }
    }

    /// A value that holds models somewhere, or does not.
    fn value(&self, value: &Value, column_type: &ColumnType) -> Json {
        match (value, column_type) {
            (Value::Model(instance), _) => Json::Object(self.object(instance)),
            (Value::List(items), ColumnType::List(of) | ColumnType::Set(of)) => {
                items.iter().map(|item| self.value(item, &of.column_type)).collect()
            }
            (Value::List(items), ColumnType::Tuple(parts)) => {
                items.iter().zip(parts).map(|(item, of)| self.value(item, &of.column_type)).collect()
            }
            (Value::Map(pairs), ColumnType::Map(of)) => {
                let pairs = pairs.iter().map(|(key, value)| (value::key(key), value));
                Json::Object(pairs.filter_map(|(key, value)| self.entry(key, value, &of.value.column_type)).collect())
            }
            (value, column_type) => json(value, Some(column_type)),
        }
    }
}

impl Rules {
    /// An entry of a map, unless it is left out by its key.
    fn entry(&self, key: String, value: &Value, of: &ColumnType) -> Option<(String, Json)> {
        let included = self.include.as_ref().is_none_or(|include| include.has(&key));
        if !included || self.exclude.has_whole(&key) {
            return None;
        }
        let inner = Rules {
            include: self.include.as_ref().and_then(|names| names.inside(&key)),
            exclude: self.exclude.inside(&key).unwrap_or_default(),
            ..*self
        };
        let shown = inner.value(value, of);
        Some((key, shown))
    }
}

fn is_default(field: &Field, value: &Value) -> bool {
    match &field.default {
        // What is said in its place has no default, as in Pydantic.
        _ if field.serializer.is_some() => false,
        Some(crate::schema::Default::Value(default)) => default == value,
        Some(crate::schema::Default::Factory(_)) => false,
        None => field.optional && value.is_null(),
    }
}

/// Everything by alias, loaded first where it is expired: how an object is serialized, so that it can be read back.
///
/// # Errors
///
/// As reading the expired fields: `is_detached` where they cannot be loaded.
pub fn serialized(instance: &Instance) -> Result<Json> {
    let expired = instance.data().expired.clone();
    for field in (0..instance.schema().fields().len()).filter(|field| expired.contains(*field)) {
        instance.get(field)?;
    }
    Ok(Dump::new(instance).by_alias().to_json())
}

/// An object as problems show it.
pub(crate) fn shown(instance: &Instance) -> Json {
    Dump::new(instance).to_json()
}
