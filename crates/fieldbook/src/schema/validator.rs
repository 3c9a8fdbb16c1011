//! Checks that a program writes itself, of a field or of a whole model.

use std::fmt;
use std::sync::Arc;

use crate::instance::Instance;
use crate::value::{FieldValue, Value};

type CheckField = dyn Fn(Value) -> Result<Value, String> + Send + Sync;
type CheckModel = dyn Fn(&Instance) -> Result<(), String> + Send + Sync;

/// A check of one field (Pydantic's `field_validator`): the value, possibly changed, or what is wrong with it.
#[derive(Clone)]
pub struct Validator {
    check: Arc<CheckField>,
    /// Which values pass as they are, where that is known without the check.
    passes: fn(&Value) -> bool,
}

/// A check of a whole model (Pydantic's `model_validator`).
#[derive(Clone)]
pub struct ModelValidator(Arc<CheckModel>);

impl Validator {
    /// A check by this function.
    pub fn new(check: impl Fn(Value) -> Result<Value, String> + Send + Sync + 'static) -> Self {
        Validator { check: Arc::new(check), passes: |_| false }
    }

    /// A check that the value is one of this Rust type.
    pub(crate) fn of_type<T: FieldValue>() -> Self {
        let check = |value: Value| T::from_value(value.clone()).map(|_| value);
        Validator { check: Arc::new(check), passes: T::surely_has }
    }

    /// Whether it is known, without the check, that it leaves the value as it is.
    pub(crate) fn passes(&self, value: &Value) -> bool {
        (self.passes)(value)
    }

    /// The value as the check leaves it.
    ///
    /// # Errors
    ///
    /// What is wrong with the value, in the program's own words.
    pub fn check(&self, value: Value) -> Result<Value, String> {
        if self.passes(&value) {
            return Ok(value);
        }
        (self.check)(value)
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

#[cfg(test)]
mod tests {
    use jiff::civil::{DateTime, date};

    use super::*;

    #[test]
    fn a_check_of_a_type_lets_its_values_pass_and_tries_all_others() {
        let check = Validator::of_type::<Option<DateTime>>();
        let at = Value::DateTime(date(2026, 1, 2).at(3, 4, 5, 0));
        assert!(check.passes(&Value::Null) && check.passes(&at));
        assert_eq!(check.check(at.clone()), Ok(at));
        assert!(!check.passes(&Value::text("2026")));
        assert!(check.check(Value::text("2026")).unwrap_err().contains("is not a DateTime"));
    }
}
