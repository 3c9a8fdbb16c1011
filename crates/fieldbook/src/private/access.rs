//! Getters and setters.

use super::inherit::FieldOf;
use crate::dynamic::Instance;
use crate::typed::unwrap;
use crate::{FieldValue, IntoField, Result};

/// A getter that returns its error.
pub fn try_get<T: FieldValue>(instance: &Instance, field: usize) -> Result<T> {
    T::from_value(instance.get(field)?).map_err(|message| {
        let schema = instance.schema();
        schema.unreadable(&schema.fields()[field].name, &message)
    })
}

/// A getter.
#[track_caller]
pub fn get<T: FieldValue>(instance: &Instance, field: usize) -> T {
    unwrap(try_get(instance, field))
}

/// A setter that returns its error.
pub fn try_set<T: FieldValue>(instance: &Instance, field: usize, value: impl IntoField<T>) -> Result<()> {
    instance.set(field, value.into_field().into_value())
}

/// A setter.
#[track_caller]
pub fn set<T: FieldValue>(instance: &Instance, field: usize, value: impl IntoField<T>) {
    unwrap(try_set(instance, field, value));
}

/// [`try_get`] of a field known by its place.
pub fn try_get_of<M: FieldOf<FIELD>, const FIELD: usize>(instance: &Instance, field: usize) -> Result<M::Type> {
    try_get(instance, field)
}

/// [`get`] of a field known by its place.
#[track_caller]
pub fn get_of<M: FieldOf<FIELD>, const FIELD: usize>(instance: &Instance, field: usize) -> M::Type {
    get(instance, field)
}

/// [`try_set`] of a field known by its place.
pub fn try_set_of<M: FieldOf<FIELD>, const FIELD: usize>(
    instance: &Instance,
    field: usize,
    value: impl IntoField<M::Type>,
) -> Result<()> {
    try_set::<M::Type>(instance, field, value)
}

/// [`set`] of a field known by its place.
#[track_caller]
pub fn set_of<M: FieldOf<FIELD>, const FIELD: usize>(
    instance: &Instance,
    field: usize,
    value: impl IntoField<M::Type>,
) {
    set::<M::Type>(instance, field, value);
}

/// The getter of a computed field.
#[track_caller]
pub fn computed<T: FieldValue>(instance: &Instance, name: &str) -> T {
    let schema = instance.schema();
    let computed = schema.computed().iter().find(|it| it.name() == name).expect("the macro declared it");
    let value = unwrap(computed.compute(instance));
    unwrap(T::from_value(value).map_err(|message| schema.unreadable(computed.name(), &message)))
}
