//! What the code that `#[model]` generates calls. Not for programs: it may change at any time.

use std::sync::Arc;

use crate::dynamic::{ColumnType, Default, Field, Instance, Schema};
use crate::typed::{Model, Table, unwrap};
use crate::value::Value;
use crate::{FieldValue, IntoField, Result, error::error};

/// A required field that the builder still waits for.
pub struct Missing;

/// A required field that was given to the builder.
pub struct Given;

/// What a builder was given so far.
#[derive(std::default::Default)]
pub struct Given_(Vec<(usize, Value)>);

impl Given_ {
    /// One more field.
    pub fn with<T: FieldValue>(mut self, field: usize, value: impl IntoField<T>) -> Self {
        self.0.push((field, value.into_field().into_value()));
        self
    }

    /// The object.
    pub fn build(self, schema: &Arc<Schema>) -> Instance {
        Instance::new(schema, self.0)
    }
}

/// A schema that the macro declared.
pub fn declared(schema: Result<Arc<Schema>>) -> Arc<Schema> {
    schema.unwrap_or_else(|error| panic!("{error}"))
}

/// The schema of a table constant.
pub fn schema_of<T: Table>(_: T) -> Option<Arc<Schema>> {
    Some(T::Model::schema().clone())
}

/// A field of a Rust type.
pub fn field<T: FieldValue>(name: &str) -> Field {
    let field = Field::new(name, T::column_type());
    if T::OPTIONAL { field.optional() } else { field }
}

/// `default = value`
pub fn default_value<T: FieldValue>(field: &mut Field, value: impl IntoField<T>) {
    field.default = Some(Default::Value(value.into_field().into_value()));
}

/// `default_factory = function`
pub fn default_factory<T: FieldValue, V: IntoField<T> + 'static>(
    field: &mut Field,
    make: fn() -> V,
) {
    field.default = Some(Default::Factory(Arc::new(move || {
        make().into_field().into_value()
    })));
}

/// `max_length = n`
pub fn max_length(field: &mut Field, length: usize) {
    field.constraints.max_length = Some(length);
    if let ColumnType::Text { max_length } = &mut field.column_type {
        *max_length = u32::try_from(length).ok();
    }
}

/// A getter that returns its error.
pub fn try_get<T: FieldValue>(instance: &Instance, field: usize) -> Result<T> {
    T::from_value(instance.get(field)?).map_err(|message| {
        let schema = instance.schema();
        error!(
            Value,
            "{}.{} cannot be read: {message}",
            schema.name(),
            schema.fields()[field].name
        )
    })
}

/// A getter.
#[track_caller]
pub fn get<T: FieldValue>(instance: &Instance, field: usize) -> T {
    unwrap(try_get(instance, field))
}

/// A setter that returns its error.
pub fn try_set<T: FieldValue>(
    instance: &Instance,
    field: usize,
    value: impl IntoField<T>,
) -> Result<()> {
    instance.set(field, value.into_field().into_value())
}

/// A setter.
#[track_caller]
pub fn set<T: FieldValue>(instance: &Instance, field: usize, value: impl IntoField<T>) {
    unwrap(try_set(instance, field, value));
}
