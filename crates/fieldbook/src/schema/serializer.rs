//! How a field is written where the program says it itself.

use std::fmt;
use std::sync::Arc;

use super::ItemType;
use crate::value::Value;

type Serialize = dyn Fn(Value) -> Value + Send + Sync;

/// What dumps say in a field's place (Pydantic's `field_serializer`).
#[derive(Clone)]
pub struct Serializer {
    /// The type of what is said.
    pub gives: ItemType,
    serialize: Arc<Serialize>,
}

impl Serializer {
    /// What this function makes of the field's value, which has this type.
    pub fn new(gives: ItemType, serialize: impl Fn(Value) -> Value + Send + Sync + 'static) -> Self {
        Serializer { gives, serialize: Arc::new(serialize) }
    }

    /// What is said of a value.
    pub fn serialize(&self, value: Value) -> Value {
        (self.serialize)(value)
    }
}

impl fmt::Debug for Serializer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "serializer to {}", self.gives)
    }
}
