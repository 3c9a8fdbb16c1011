//! What a builder was given so far, and the object that it makes.

use super::inherit::FieldOf;
use super::relation::Related;
use crate::dynamic::Instance;
use crate::typed::{Model, unwrap};
use crate::value::Value;
use crate::{FieldValue, IntoField};

/// A required field that the builder still waits for.
pub struct Missing;

/// A required field that was given to the builder.
pub struct Given;

/// As many fields as most builders are given.
const USUAL: usize = 8;

/// What a builder was given so far.
#[derive(Default)]
pub struct Builder {
    fields: Vec<(usize, Value)>,
    pub(super) related: Vec<Related>,
}

impl Builder {
    /// One more field.
    pub fn with<T: FieldValue>(mut self, field: usize, value: impl IntoField<T>) -> Self {
        if self.fields.is_empty() {
            self.fields.reserve(USUAL);
        }
        self.fields.push((field, value.into_field().into_value()));
        self
    }

    /// One more field, known by its place.
    pub fn with_of<M: FieldOf<FIELD>, const FIELD: usize>(self, field: usize, value: impl IntoField<M::Type>) -> Self {
        self.with::<M::Type>(field, value)
    }

    /// The object.
    #[track_caller]
    pub fn build<M: Model>(self) -> M {
        let instance = Instance::new(M::schema(), self.fields);
        for related in self.related {
            unwrap(related.apply(&instance));
        }
        M::from_instance(instance)
    }
}
