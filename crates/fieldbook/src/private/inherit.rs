//! What a model takes over from the one that it extends.

use crate::dynamic::Field;
use crate::typed::Model;

/// The type of a model's field by index, for models that extend it in modules where its name means something else.
pub trait Inherited<const FIELD: usize> {
    /// The field's type.
    type Type;
}

/// `T` of `Option<T>`, where the option is known by another name.
pub trait OptionType {
    /// The type inside.
    type Inner;
}

impl<T> OptionType for Option<T> {
    type Inner = T;
}

/// A field of an extended model with all of its options, or, where every field is to be optional, with those that
/// speak of a value that was given.
pub fn inherited<M: Model>(field: usize, all_optional: bool) -> Field {
    let mut field = M::schema().fields()[field].clone();
    if all_optional {
        field.optional = true;
        field.nullable = true;
        field.primary_key = false;
        field.default = None;
        field.server_default = None;
    }
    field
}
