//! A field that is computed from the others: no column, no input, but part of every dump.

use std::fmt;
use std::sync::Arc;

use super::Field;
use crate::error::Result;
use crate::instance::Instance;
use crate::value::Value;

type Compute = dyn Fn(&Instance) -> Result<Value> + Send + Sync;

/// A computed field (Pydantic's `computed_field`).
#[derive(Clone)]
pub struct Computed {
    /// Its name, type and what dumps and the JSON Schema say about it.
    pub field: Field,
    compute: Arc<Compute>,
}

impl Computed {
    /// A field with this function's value.
    pub fn new(field: Field, compute: impl Fn(&Instance) -> Result<Value> + Send + Sync + 'static) -> Self {
        Computed { field, compute: Arc::new(compute) }
    }

    /// The field's name.
    pub fn name(&self) -> &str {
        &self.field.name
    }

    /// The value for this object.
    ///
    /// # Errors
    ///
    /// Those of the fields that it reads, where they are expired and cannot be loaded.
    pub fn compute(&self, instance: &Instance) -> Result<Value> {
        (self.compute)(instance)
    }
}

impl fmt::Debug for Computed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.field.fmt(f)
    }
}
