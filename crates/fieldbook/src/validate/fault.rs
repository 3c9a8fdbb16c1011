//! What is wrong with one value: Pydantic's type and message, before it is known where the value stands.

use serde_json::{Value as Json, json};

/// What is wrong with a value.
#[derive(Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) kind: &'static str,
    pub(crate) msg: String,
    pub(crate) ctx: Option<Json>,
}

impl Fault {
    pub(crate) fn new(kind: &'static str, msg: impl Into<String>) -> Self {
        Fault { kind, msg: msg.into(), ctx: None }
    }

    pub(crate) fn with(self, ctx: Json) -> Self {
        Fault { ctx: Some(ctx), ..self }
    }

    /// `…_parsing`: the text is of the right type, but cannot be read.
    pub(crate) fn parsing(kind: &'static str, what: &str, error: &str) -> Self {
        Fault::new(kind, format!("Input should be {what}, {error}")).with(json!({"error": error}))
    }

    /// What a check that the program wrote says.
    pub(crate) fn value(error: String) -> Self {
        let msg = format!("Value error, {error}");
        Fault::new("value_error", msg).with(json!({"error": error}))
    }
}
