//! Rust's values as JavaScript's, in the shape that `docs/events.md` gives them as JSON.

use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A value as plain objects, lists, strings, numbers and null.
pub(crate) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// A value from what JavaScript gave; `expected` says what that had to be.
pub(crate) fn from_js<T: DeserializeOwned>(value: JsValue, expected: &str) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| js_sys::TypeError::new(&format!("expected {expected}: {error}")).into())
}
