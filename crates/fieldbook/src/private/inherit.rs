//! What a model takes over from the one that it extends.

use crate::FieldValue;
use crate::dynamic::Field;
use crate::typed::Model;

/// The type of a model's field by index: for models that extend it in modules where its name means something else, and
/// so that a type that no field can have is reported once.
pub trait FieldOf<const FIELD: usize>: Model {
    /// The field's type.
    type Type: FieldValue;
}

/// `T` of `Option<T>`, where the option is known by another name.
pub trait OptionType {
    /// The type inside.
    type Inner;
}

impl<T> OptionType for Option<T> {
    type Inner = T;
}

/// The type of a model's field by index.
pub type FieldType<M, const FIELD: usize> = <M as FieldOf<FIELD>>::Type;

/// The same without its `Option`.
pub type InnerType<M, const FIELD: usize> = <FieldType<M, FIELD> as OptionType>::Inner;

/// A field of an extended model with all of its options, or, where every field is to be optional, with those that
/// speak of a value that was given.
pub fn inherited<M: Model>(field: usize, all_optional: bool) -> Field {
    let mut field = M::schema().fields()[field].clone();
    if all_optional {
        field.optional = true;
        field.required = false;
        field.nullable = true;
        field.primary_key = false;
        field.default = None;
        field.version = false;
        field.server_default = None;
    }
    field
}
