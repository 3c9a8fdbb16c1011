//! Sets, maps and tuples as fields; a table has them as JSON.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, Hash};

use jiff::civil::Date;
use uuid::Uuid;

use super::{FieldValue, mismatch};
use crate::schema::{ColumnType, ItemType, MapType};
use crate::value::Value;

/// What a key of a map can be: text, an integer, a UUID or a date, which are texts in JSON.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use fieldbook::prelude::*;
///
/// #[model]
/// struct Votes {
///     by_year: BTreeMap<i32, u32>,
/// }
///
/// let votes = Votes::model_validate(json!({"by_year": {"2024": 3, "2025": "4"}}))?;
/// assert_eq!(votes.by_year().get(&2025), Some(&4));
/// assert_eq!(votes.model_dump().to_json(), json!({"by_year": {"2024": 3, "2025": 4}}));
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map in JSON",
    label = "expected `String`, an integer, `Uuid` or `civil::Date`"
)]
pub trait MapKey: FieldValue {}

macro_rules! keys {
    ($($ty:ty)*) => {$(
        impl MapKey for $ty {}
    )*};
}

keys!(String Uuid Date i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

fn set<T: FieldValue>() -> ColumnType {
    ColumnType::Set(Box::new(ItemType::of::<T>()))
}

fn items<C: FromIterator<T>, T: FieldValue>(value: Value) -> Result<C, String> {
    match value {
        Value::List(items) => items.into_iter().map(T::from_value).collect(),
        other => mismatch(&other),
    }
}

fn map<K: MapKey, V: FieldValue>() -> ColumnType {
    ColumnType::Map(Box::new(MapType { key: K::column_type(), value: ItemType::of::<V>() }))
}

fn pairs<C: FromIterator<(K, V)>, K: MapKey, V: FieldValue>(value: Value) -> Result<C, String> {
    match value {
        Value::Map(pairs) => {
            pairs.into_iter().map(|(key, value)| Ok((K::from_value(key)?, V::from_value(value)?))).collect()
        }
        other => mismatch(&other),
    }
}

fn into_map<K: MapKey, V: FieldValue>(pairs: impl IntoIterator<Item = (K, V)>) -> Value {
    Value::map(pairs.into_iter().map(|(key, value)| (key.into_value(), value.into_value())).collect())
}

impl<T: FieldValue + Ord> FieldValue for BTreeSet<T> {
    type Base = Self;
    const COLUMN: bool = T::COLUMN;

    fn column_type() -> ColumnType {
        set::<T>()
    }

    fn into_value(self) -> Value {
        Value::set(self.into_iter().map(T::into_value).collect())
    }

    fn from_value(value: Value) -> Result<Self, String> {
        items(value)
    }
}

impl<T: FieldValue + Eq + Hash, S: BuildHasher + Default> FieldValue for HashSet<T, S> {
    type Base = Self;
    const COLUMN: bool = T::COLUMN;

    fn column_type() -> ColumnType {
        set::<T>()
    }

    fn into_value(self) -> Value {
        Value::set(self.into_iter().map(T::into_value).collect())
    }

    fn from_value(value: Value) -> Result<Self, String> {
        items(value)
    }
}

impl<K: MapKey + Ord, V: FieldValue> FieldValue for BTreeMap<K, V> {
    type Base = Self;
    const COLUMN: bool = V::COLUMN;

    fn column_type() -> ColumnType {
        map::<K, V>()
    }

    fn into_value(self) -> Value {
        into_map(self)
    }

    fn from_value(value: Value) -> Result<Self, String> {
        pairs(value)
    }
}

impl<K: MapKey + Eq + Hash, V: FieldValue, S: BuildHasher + Default> FieldValue for HashMap<K, V, S> {
    type Base = Self;
    const COLUMN: bool = V::COLUMN;

    fn column_type() -> ColumnType {
        map::<K, V>()
    }

    fn into_value(self) -> Value {
        into_map(self)
    }

    fn from_value(value: Value) -> Result<Self, String> {
        pairs(value)
    }
}

macro_rules! tuples {
    ($($count:literal: $($part:ident)*;)*) => {$(
        #[allow(non_snake_case, reason = "each part is named as its type")]
        impl<$($part: FieldValue),*> FieldValue for ($($part,)*) {
            type Base = Self;
            const COLUMN: bool = $($part::COLUMN)&&*;

            fn column_type() -> ColumnType {
                ColumnType::Tuple(Box::new([$(ItemType::of::<$part>()),*]))
            }

            fn into_value(self) -> Value {
                let ($($part,)*) = self;
                Value::List(Box::new(vec![$($part.into_value()),*]))
            }

            fn from_value(value: Value) -> Result<Self, String> {
                match value {
                    Value::List(items) if items.len() == $count => {
                        let mut items = items.into_iter();
                        $(let $part = $part::from_value(items.next().unwrap_or_default())?;)*
                        Ok(($($part,)*))
                    }
                    other => mismatch(&other),
                }
            }
        }
    )*};
}

tuples! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
}
