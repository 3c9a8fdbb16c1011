//! Between Rust's types and values: which types a field can have.

mod collections;
mod into;
mod list;
mod types;

use super::Value;
use crate::schema::ColumnType;

pub use collections::MapKey;
pub use into::IntoField;

/// A Rust type that a field of a model can have.
///
/// Implemented for integers, floats, `bool`, `String`, `Vec<u8>`, [`Decimal`](rust_decimal::Decimal),
/// [`Uuid`](uuid::Uuid), jiff's dates and times, [`serde_json::Value`], paths, IP addresses, `Option` of each, enums that
/// derive `FieldEnum`, and `Vec`, `HashSet`, `BTreeSet`, `HashMap`, `BTreeMap` and tuples of these, which a table has as
/// JSON; for data models, other models too. Implement it for a newtype of your own by passing on to the type inside. Comparing its columns takes [`Operand`](crate::Operand), too.
///
/// ```
/// use fieldbook::dynamic::{ColumnType, Value};
/// use fieldbook::prelude::*;
/// use fieldbook::FieldValue;
///
/// #[derive(Clone, Debug, PartialEq)]
/// struct Email(String);
///
/// impl FieldValue for Email {
///     type Base = Email;
///
///     fn column_type() -> ColumnType {
///         String::column_type()
///     }
///
///     fn into_value(self) -> Value {
///         self.0.into_value()
///     }
///
///     fn from_value(value: Value) -> Result<Self, String> {
///         let text = String::from_value(value)?;
///         if text.contains('@') { Ok(Email(text)) } else { Err("an email address has an @".into()) }
///     }
/// }
///
/// #[model]
/// struct Contact {
///     email: Email,
/// }
///
/// let error = Contact::model_validate(json!({"email": "nobody"})).unwrap_err();
/// assert_eq!(error.problems()[0].msg, "Value error, an email address has an @");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no column type",
    label = "a field of a model cannot have this type",
    note = "derive `FieldEnum` for an enum, implement `fieldbook::FieldValue` for a type of your own, or declare a relationship"
)]
pub trait FieldValue: Sized {
    /// The type without `Option`: what the column is compared with.
    type Base;

    /// Whether `None` is a value of this type; such a column is nullable unless it says otherwise.
    const OPTIONAL: bool = false;

    /// Whether a column of a table can hold it; other models, and what holds them, are for data models alone.
    const COLUMN: bool = true;

    /// How the column stores it.
    fn column_type() -> ColumnType;

    /// The value of the dynamic core.
    fn into_value(self) -> Value;

    /// Back from the core's value.
    ///
    /// # Errors
    ///
    /// What does not fit.
    fn from_value(value: Value) -> Result<Self, String>;

    /// Whether the type has this value, where that is told without making it: `false` says only that it must be tried.
    #[doc(hidden)]
    fn surely_has(_: &Value) -> bool {
        false
    }

    /// How a `Vec` of these is stored.
    #[doc(hidden)]
    fn list_type() -> ColumnType {
        list::column_type::<Self>()
    }

    /// A `Vec` of these as a value.
    #[doc(hidden)]
    fn list_into_value(items: Vec<Self>) -> Value {
        list::into_value(items)
    }

    /// A `Vec` of these back from the value.
    #[doc(hidden)]
    fn list_from_value(value: Value) -> Result<Vec<Self>, String> {
        list::from_value(value)
    }
}

/// What `from_value` says of a value that the type of this name does not have.
///
/// ```
/// use fieldbook::dynamic::{Value, misfit};
///
/// assert_eq!(misfit(&Value::Null, "i64"), "it is None, and a i64 is expected");
/// assert_eq!(misfit(&Value::Int(300), "u8"), "300 does not fit into u8");
/// assert_eq!(misfit(&Value::Int(300), "String"), "Int(300) is not a String");
/// ```
pub fn misfit(value: &Value, ty: &str) -> String {
    match value {
        Value::Null => format!("it is None, and a {ty} is expected"),
        Value::Int(value) if types::is_integer(ty) => format!("{value} does not fit into {ty}"),
        Value::Decimal(value) if types::is_integer(ty) => format!("{value} does not fit into {ty}"),
        value => format!("{value:?} is not a {ty}"),
    }
}

/// [`misfit`] with the name of a type.
pub(crate) fn mismatch<T>(value: &Value) -> Result<T, String> {
    Err(misfit(value, &without_paths(std::any::type_name::<T>())))
}

/// A type's name without the ways that lead to it: `Vec<String>`.
fn without_paths(name: &str) -> String {
    let mut parts = name.split("::").peekable();
    let mut short = String::new();
    while let Some(part) = parts.next() {
        let is_way = parts.peek().is_some();
        short += if is_way { part.trim_end_matches(|it: char| it.is_alphanumeric() || it == '_') } else { part };
    }
    short
}

impl<T: FieldValue> FieldValue for Option<T> {
    type Base = T::Base;
    const OPTIONAL: bool = true;
    const COLUMN: bool = T::COLUMN;

    fn column_type() -> ColumnType {
        T::column_type()
    }

    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }

    fn from_value(value: Value) -> Result<Self, String> {
        if value.is_null() { Ok(None) } else { T::from_value(value).map(Some) }
    }

    fn surely_has(value: &Value) -> bool {
        value.is_null() || T::surely_has(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Int(value)
    }
}
