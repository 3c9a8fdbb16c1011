//! What can be data at all: validated, dumped and described, whether it is a model or holds some.

use crate::dump::Dump;
use crate::error::Result;
use crate::json_schema::{self, SchemaMode};
use crate::schema::ItemType;
use crate::validate::{self as core, IntoData};
use crate::value::FieldValue;

/// Data: a model, a list or an option of data, or any value that a field can have.
///
/// It is implemented for all of them, so there is nothing to implement: what can be a field can be data. With it a
/// function takes or gives back whatever JSON can carry, as Pydantic's `TypeAdapter` does.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model]
/// struct Hero {
///     name: String,
///     age: Option<i32>,
/// }
///
/// let heroes = Vec::<Hero>::validate(json!([{"name": "Deadpond", "age": "48"}]))?;
/// assert_eq!(heroes[0].age(), Some(48));
/// assert_eq!(heroes.dump().to_json(), json!([{"name": "Deadpond", "age": 48}]));
/// assert_eq!(Vec::<i64>::json_schema(), json!({"items": {"type": "integer"}, "type": "array"}));
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub trait Data: FieldValue + Clone {
    /// What the type is to the core.
    fn data_type() -> ItemType {
        ItemType::of::<Self>()
    }

    /// A value with the data of JSON, of an object, or of a list of objects.
    ///
    /// # Errors
    ///
    /// `is_validation` with every problem. Those of the database, where the data has objects whose attributes must be
    /// loaded.
    fn validate(data: impl IntoData) -> Result<Self> {
        let of = Self::data_type();
        let value = core::validate_value(&of, &data.into_data())?;
        Self::from_value(value.clone()).map_err(|message| core::refused(&of, &value, &message))
    }

    /// The value on its way to JSON: `heroes.dump().exclude_unset().to_json()`.
    fn dump(&self) -> Dump {
        Dump::of(self.clone().into_value(), Self::data_type())
    }

    /// The JSON Schema of what validation accepts.
    fn json_schema() -> serde_json::Value {
        Self::json_schema_for(SchemaMode::Validation)
    }

    /// The JSON Schema of what is validated or of what is dumped.
    fn json_schema_for(mode: SchemaMode) -> serde_json::Value {
        json_schema::json_schema_of(&Self::data_type(), mode)
    }
}

impl<T: FieldValue + Clone> Data for T {}

/// A value of any type that can be data, validated.
///
/// ```
/// use fieldbook::prelude::*;
///
/// assert_eq!(validate::<Vec<i64>>(json!([1, "2", 3.0]))?, [1, 2, 3]);
///
/// let error = validate::<Vec<i64>>(json!([1, "two"])).unwrap_err();
/// assert_eq!(error.problems()[0].loc, [json!(1)]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
///
/// # Errors
///
/// `is_validation` with every problem. Those of the database, where the data has objects whose attributes must be
/// loaded.
pub fn validate<T: Data>(data: impl IntoData) -> Result<T> {
    T::validate(data)
}
