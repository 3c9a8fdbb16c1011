//! From a declaration's Rust types to the core's descriptions.

use std::borrow::Borrow;
use std::fmt::Display;
use std::sync::{Arc, OnceLock};

use serde_json::Value as Json;

use super::inherit::FieldOf;
use super::relation::{RelationOf, TargetOf};
use crate::dynamic::{
    Computed, Declaration, Field, ForeignKey, Instance, ItemType, JoinCondition, ModelEvent, ModelListener,
    ModelValidator, OnDelete, Relationship, Schema, SchemaRef, Serializer, Validator,
};
use crate::typed::{Column, Condition, Model};
use crate::value::Value;
use crate::{FieldValue, IntoField, Result};

/// Where a model keeps its schema.
pub struct SchemaCell(OnceLock<Arc<Schema>>);

impl SchemaCell {
    /// Not made yet.
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        SchemaCell(OnceLock::new())
    }

    /// The schema, made on first use.
    pub fn get_or_init(&self, declare: fn() -> Declaration) -> &Arc<Schema> {
        self.0.get_or_init(|| declare().build().unwrap_or_else(|error| panic!("{error}")))
    }
}

/// A reference to a model.
pub fn schema_ref<M: Model>(name: &str) -> SchemaRef {
    SchemaRef::new(name, || Some(M::schema().clone()))
}

/// A field of a Rust type.
pub fn field<T: FieldValue>(name: &str) -> Field {
    let field = Field::new(name, T::column_type());
    if T::OPTIONAL { field.optional() } else { field }
}

/// A field of a Rust type that is not the language's own: its values are checked by making the type of them.
pub fn field_of<M: FieldOf<FIELD>, const FIELD: usize>(name: &str) -> Field {
    field::<M::Type>(name).validator(Validator::of_type::<M::Type>())
}

/// That a relationship is ordered by a column of the model that it leads to.
pub fn ordered_by<M: Model, T: FieldValue>(_: Column<M, T>) {}

/// What connects the two sides of a relationship.
pub fn primary_join(make: impl Fn() -> Condition + Send + Sync + 'static) -> JoinCondition {
    JoinCondition::new(move || make().into_ast())
}

/// A relationship to a model.
pub fn relationship<M: RelationOf<INDEX>, const INDEX: usize>(name: &str, target: &str, list: bool) -> Relationship {
    let target = schema_ref::<TargetOf<M, INDEX>>(target);
    match list {
        true => Relationship::to_many(name, target),
        false => Relationship::to_one(name, target),
    }
}

/// A computed field.
pub fn computed_field<M: Model, T: FieldValue, V: IntoField<T> + 'static>(
    field: Field,
    compute: fn(&M) -> V,
) -> Computed {
    Computed::new(field, move |instance: &Instance| -> Result<_> {
        Ok(compute(&M::from_instance(instance.clone())).into_field().into_value())
    })
}

/// A field's options that speak of its Rust type.
pub trait DeclareField {
    /// `default = value`
    fn default_of<T: FieldValue>(self, value: impl IntoField<T>) -> Self;
    /// `default_factory = function`
    fn default_by<T: FieldValue, V: IntoField<T> + 'static>(self, make: fn() -> V) -> Self;
    /// `validate = function`
    fn validate<T: FieldValue + 'static, Style>(self, check: impl ValidateField<T, Style>) -> Self;
    /// `validate_before = function`
    fn validate_before<E: Display>(
        self,
        check: impl Fn(Json) -> std::result::Result<Json, E> + Send + Sync + 'static,
    ) -> Self;
    /// `serialize = function`
    fn serialize<T: FieldValue + 'static, V: FieldValue + 'static>(self, serialize: fn(T) -> V) -> Self;
    /// `onupdate = function`
    fn on_update<T: FieldValue, V: IntoField<T> + 'static>(self, make: fn() -> V) -> Self;
    /// `foreign_key = Model.field`
    fn foreign_key<T: FieldValue, M: Model, U: FieldValue>(
        self,
        target: &str,
        field: &str,
        column: fn() -> Column<M, U>,
        on_delete: Option<OnDelete>,
    ) -> Self
    where
        T::Base: RefersTo<U::Base>;
}

impl DeclareField for Field {
    fn default_of<T: FieldValue>(self, value: impl IntoField<T>) -> Self {
        self.default_value_of(value.into_field().into_value())
    }

    fn default_by<T: FieldValue, V: IntoField<T> + 'static>(self, make: fn() -> V) -> Self {
        self.default_made_by(move || make().into_field().into_value())
    }

    fn validate<T: FieldValue + 'static, Style>(self, check: impl ValidateField<T, Style>) -> Self {
        let check = check.into_check();
        self.validator(Validator::new(move |value| check(T::from_value(value)?).map(T::into_value)))
    }

    fn validate_before<E: Display>(
        self,
        check: impl Fn(Json) -> std::result::Result<Json, E> + Send + Sync + 'static,
    ) -> Self {
        self.validator_before(before(check))
    }

    fn serialize<T: FieldValue + 'static, V: FieldValue + 'static>(mut self, serialize: fn(T) -> V) -> Self {
        let serialize = move |value: Value| match T::from_value(value.clone()) {
            Ok(value) => serialize(value).into_value(),
            Err(_) => value,
        };
        self.serializer = Some(Serializer::new(ItemType::of::<V>(), serialize));
        self
    }

    fn on_update<T: FieldValue, V: IntoField<T> + 'static>(self, make: fn() -> V) -> Self {
        self.updated_by(move || make().into_field().into_value())
    }

    fn foreign_key<T: FieldValue, M: Model, U: FieldValue>(
        self,
        target: &str,
        field: &str,
        _: fn() -> Column<M, U>,
        on_delete: Option<OnDelete>,
    ) -> Self
    where
        T::Base: RefersTo<U::Base>,
    {
        self.references(ForeignKey { target: schema_ref::<M>(target), field: field.to_owned(), on_delete })
    }
}

/// The type of a foreign key is that of the column that it refers to, apart from `Option`.
#[diagnostic::on_unimplemented(
    message = "a foreign key of type `{Self}` cannot refer to a column of type `{T}`",
    label = "give the field the type `{T}`, or an `Option` of it"
)]
pub trait RefersTo<T> {}

impl<T> RefersTo<T> for T {}

/// A model's options that speak of its Rust type.
pub trait DeclareModel {
    /// `validate = function`
    fn validate<M: Model, E: Display + 'static>(self, check: fn(&M) -> Result<(), E>) -> Self;
    /// `validate_before = function`
    fn validate_before<E: Display>(
        self,
        check: impl Fn(Json) -> std::result::Result<Json, E> + Send + Sync + 'static,
    ) -> Self;
    /// `before_insert = function`
    fn listen<M: Model, R: Told + 'static>(self, event: ModelEvent, tell: fn(&M) -> R) -> Self;
}

/// What a function that is told of an event returns: nothing, or what failed.
#[diagnostic::on_unimplemented(
    message = "a function that is told of an event returns nothing or `fieldbook::Result<()>`, not `{Self}`",
    label = "expected `fn(&Model)` or `fn(&Model) -> Result<()>`"
)]
pub trait Told {
    /// As a result.
    fn told(self) -> Result<()>;
}

impl Told for () {
    fn told(self) -> Result<()> {
        Ok(())
    }
}

impl Told for Result<()> {
    fn told(self) -> Result<()> {
        self
    }
}

impl DeclareModel for Declaration {
    fn validate<M: Model, E: Display + 'static>(self, check: fn(&M) -> Result<(), E>) -> Self {
        self.validator(ModelValidator::new(move |instance: &Instance| {
            check(&M::from_instance(instance.clone())).map_err(|error| error.to_string())
        }))
    }

    fn validate_before<E: Display>(
        self,
        check: impl Fn(Json) -> std::result::Result<Json, E> + Send + Sync + 'static,
    ) -> Self {
        self.validator_before(before(check))
    }

    fn listen<M: Model, R: Told + 'static>(self, event: ModelEvent, tell: fn(&M) -> R) -> Self {
        self.listener(ModelListener::new(event, move |instance: &Instance| {
            tell(&M::from_instance(instance.clone())).told()
        }))
    }
}

/// A function of JSON as the core calls it.
fn before<E: Display>(check: impl Fn(Json) -> std::result::Result<Json, E> + Send + Sync + 'static) -> Validator {
    Validator::new(move |value| {
        let json = match value {
            Value::Json(json) => *json,
            _ => Json::Null,
        };
        check(json).map(|json| Value::Json(Box::new(json))).map_err(|error| error.to_string())
    })
}

/// A function that checks a value in one of two styles: it takes the value and returns it, possibly changed, or it
/// looks at a reference.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot validate a field of type `{T}`",
    label = "expected `fn(&{T}) -> Result<(), E>` or `fn({T}) -> Result<{T}, E>`, where `E` can be displayed"
)]
pub trait ValidateField<T, Style>: Send + Sync + 'static {
    /// The check in the style that takes and returns.
    fn into_check(self) -> Box<dyn Fn(T) -> Result<T, String> + Send + Sync>;
}

/// The style of a function that takes and returns the value.
pub struct Takes<E>(std::marker::PhantomData<E>);

/// The style of a function that looks at the value: at a `String` as a `&str` too.
pub struct Looks<E, U: ?Sized>(std::marker::PhantomData<(E, Box<U>)>);

impl<T: 'static, E: Display, F> ValidateField<T, Takes<E>> for F
where
    F: Fn(T) -> Result<T, E> + Send + Sync + 'static,
{
    fn into_check(self) -> Box<dyn Fn(T) -> Result<T, String> + Send + Sync> {
        Box::new(move |value| self(value).map_err(|error| error.to_string()))
    }
}

impl<T: Borrow<U> + 'static, U: ?Sized, E: Display, F> ValidateField<T, Looks<E, U>> for F
where
    F: Fn(&U) -> Result<(), E> + Send + Sync + 'static,
{
    fn into_check(self) -> Box<dyn Fn(T) -> Result<T, String> + Send + Sync> {
        Box::new(move |value| match self(value.borrow()) {
            Ok(()) => Ok(value),
            Err(error) => Err(error.to_string()),
        })
    }
}
