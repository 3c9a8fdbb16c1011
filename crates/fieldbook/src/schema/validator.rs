//! Checks that a program writes itself, of a field or of a whole model.

use std::fmt;
use std::sync::Arc;

use crate::instance::Instance;
use crate::value::Value;

type CheckField = dyn Fn(Value) -> Result<Value, String> + Send + Sync;
type CheckModel = dyn Fn(&Instance) -> Result<(), String> + Send + Sync;

/// A check of one field (Pydantic's `field_validator`): the value, possibly changed, or what is wrong with it.
#[derive(Clone)]
pub struct Validator(Arc<CheckField>);

/// A check of a whole model (Pydantic's `model_validator`).
#[derive(Clone)]
pub struct ModelValidator(Arc<CheckModel>);

impl Validator {
    /// A check by this function.
    pub fn new(check: impl Fn(Value) -> Result<Value, String> + Send + Sync + 'static) -> Self {
        Validator(Arc::new(check))
    }

    /// The value as the check leaves it.
    ///
    /// # Errors
    ///
    /// What is wrong with the value, in the program's own words.
    pub fn check(&self, value: Value) -> Result<Value, String> {
        (self.0)(value)
    }
}

impl ModelValidator {
    /// A check by this function.
    pub fn new(check: impl Fn(&Instance) -> Result<(), String> + Send + Sync + 'static) -> Self {
        ModelValidator(Arc::new(check))
    }

    /// Whether the object passes.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in the program's own words.
    pub fn check(&self, instance: &Instance) -> Result<(), String> {
        (self.0)(instance)
    }
}

impl fmt::Debug for Validator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("validator")
    }
}

impl fmt::Debug for ModelValidator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("validator")
    }
}
