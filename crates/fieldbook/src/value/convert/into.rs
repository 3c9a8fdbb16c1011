//! What may be written where a field's type is expected.

use std::path::{Path, PathBuf};

use super::FieldValue;
use crate::typed::Model;

/// What may be written where a field of type `T` is expected: a `T`, and for text, bytes, options and lists the usual
/// shorter forms (`"text"`, `48` for an `Option<i32>`).
#[diagnostic::on_unimplemented(message = "a field of type `{T}` cannot be set to `{Self}`", label = "expected `{T}`")]
pub trait IntoField<T> {
    /// The field's value.
    fn into_field(self) -> T;
}

impl<T> IntoField<T> for T {
    fn into_field(self) -> T {
        self
    }
}

impl<T: FieldValue> IntoField<Option<T>> for T {
    fn into_field(self) -> Option<T> {
        Some(self)
    }
}

/// A nested model by reference: the same object, as any clone of a handle is.
impl<M: Model> IntoField<M> for &M {
    fn into_field(self) -> M {
        self.clone()
    }
}

impl<M: Model> IntoField<Option<M>> for &M {
    fn into_field(self) -> Option<M> {
        Some(self.clone())
    }
}

impl<T: FieldValue, const N: usize> IntoField<Vec<T>> for [T; N] {
    fn into_field(self) -> Vec<T> {
        self.into()
    }
}

impl<T: FieldValue, const N: usize> IntoField<Option<Vec<T>>> for [T; N] {
    fn into_field(self) -> Option<Vec<T>> {
        Some(self.into())
    }
}

macro_rules! short_forms {
    ($($from:ty => $to:ty;)*) => {$(
        impl IntoField<$to> for $from {
            fn into_field(self) -> $to {
                self.into()
            }
        }

        impl IntoField<Option<$to>> for $from {
            fn into_field(self) -> Option<$to> {
                Some(self.into())
            }
        }
    )*};
}

short_forms! {
    &str => String;
    &String => String;
    &[u8] => Vec<u8>;
    &str => PathBuf;
    &Path => PathBuf;
}

impl<const N: usize> IntoField<Vec<u8>> for &[u8; N] {
    fn into_field(self) -> Vec<u8> {
        self.to_vec()
    }
}

impl<const N: usize> IntoField<Option<Vec<u8>>> for &[u8; N] {
    fn into_field(self) -> Option<Vec<u8>> {
        Some(self.to_vec())
    }
}
