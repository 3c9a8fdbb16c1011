//! Traits that every model and every field enum has, written once for all of them.

use std::sync::{Arc, OnceLock};

use crate::FieldValue;
use crate::dynamic::{ColumnType, EnumNames, Value, Variant, misfit};
use crate::typed::Model;

/// An enum that derives `FieldEnum`.
pub trait FieldEnum: Sized {
    /// The enum's name.
    const NAME: &'static str;
    /// Each variant's name in Rust, the name that is stored and the text in JSON.
    const VARIANTS: &'static [(&'static str, &'static str, &'static str)];

    /// Which variant this is.
    fn index(&self) -> usize;

    /// The variant with this index.
    fn nth(index: usize) -> Option<Self>;
}

/// The column type of an enum, made once.
pub fn enum_type<E: FieldEnum>(cell: &OnceLock<Arc<EnumNames>>) -> ColumnType {
    let names = cell.get_or_init(|| {
        let variants = E::VARIANTS.iter().map(|(name, stored, value)| Variant {
            name: (*name).to_owned(),
            stored: (*stored).to_owned(),
            value: (*value).to_owned(),
        });
        Arc::new(EnumNames { name: E::NAME.to_owned(), variants: variants.collect() })
    });
    ColumnType::Enum(names.clone())
}

/// The core's value of a variant.
pub fn enum_into_value<E: FieldEnum>(value: &E) -> Value {
    Value::text(E::VARIANTS[value.index()].1)
}

/// The variant of the core's value.
pub fn enum_from_value<E: FieldEnum + FieldValue>(value: Value) -> Result<E, String> {
    let Value::Text(stored) = &value else {
        return crate::value::mismatch(&value);
    };
    let index = E::VARIANTS.iter().position(|(_, name, _)| **name == **stored);
    index.and_then(E::nth).ok_or_else(|| match E::column_type() {
        ColumnType::Enum(names) => names.unknown(stored),
        _ => misfit(&value, E::NAME),
    })
}

/// The model of a nested value.
pub fn model_from_value<M: Model>(value: Value) -> Result<M, String> {
    match value {
        Value::Model(instance) if instance.schema() == M::schema() => Ok(M::from_instance(instance)),
        other => crate::value::mismatch(&other),
    }
}

/// The traits of an enum that derives `FieldEnum`.
#[doc(hidden)]
#[macro_export]
macro_rules! __enum_traits {
    ($name:ident) => {
        impl $crate::FieldValue for $name {
            type Base = $name;

            fn column_type() -> $crate::dynamic::ColumnType {
                static NAMES: ::std::sync::OnceLock<::std::sync::Arc<$crate::dynamic::EnumNames>> =
                    ::std::sync::OnceLock::new();
                $crate::__private::enum_type::<$name>(&NAMES)
            }

            fn into_value(self) -> $crate::dynamic::Value {
                $crate::__private::enum_into_value(&self)
            }

            fn from_value(value: $crate::dynamic::Value) -> ::core::result::Result<Self, ::std::string::String> {
                $crate::__private::enum_from_value(value)
            }
        }

        impl $crate::Operand<$name> for $name {
            fn into_operand(self) -> $crate::dynamic::Expr {
                $crate::__private::enum_operand(&self)
            }
        }

        impl $crate::Operand<$name> for &$name {
            fn into_operand(self) -> $crate::dynamic::Expr {
                $crate::__private::enum_operand(self)
            }
        }
    };
}

/// A variant as an operand of a comparison.
pub fn enum_operand<E: FieldEnum>(value: &E) -> crate::ast::Expr {
    crate::ast::Expr::Value(enum_into_value(value))
}

/// The traits that every model has.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_traits {
    ($name:ident) => {
        impl $crate::FieldValue for $name {
            type Base = $name;
            const COLUMN: bool = false;

            fn column_type() -> $crate::dynamic::ColumnType {
                $crate::dynamic::ColumnType::Model($crate::__private::schema_ref::<$name>(stringify!($name)))
            }

            fn into_value(self) -> $crate::dynamic::Value {
                $crate::dynamic::Value::Model(self.instance)
            }

            fn from_value(value: $crate::dynamic::Value) -> ::core::result::Result<Self, ::std::string::String> {
                $crate::__private::model_from_value(value)
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize(&self.instance, serializer)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}

/// An object in one of serde's formats.
pub fn serialize<S: serde::Serializer>(instance: &crate::dynamic::Instance, serializer: S) -> Result<S::Ok, S::Error> {
    use serde::{Serialize, ser::Error as _};
    let json = crate::dump::serialized(instance).map_err(S::Error::custom)?;
    json.serialize(serializer)
}

/// An object from one of serde's self-describing formats, validated.
pub fn deserialize<'de, M: Model, D: serde::Deserializer<'de>>(deserializer: D) -> Result<M, D::Error> {
    use serde::Deserialize;
    let json = serde_json::Value::deserialize(deserializer)?;
    M::model_validate(json).map_err(serde::de::Error::custom)
}

pub use serde;

pub use crate::{__enum_traits as enum_traits, __model_traits as model_traits};
