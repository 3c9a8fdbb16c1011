//! Validation: what does not fit a model, in Pydantic's shape.

use serde::Serialize;

/// One thing that is wrong with data, as Pydantic reports it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// The kind of problem: `missing`, `int_parsing`, …
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Where: names of fields and indices of items, outermost first.
    pub loc: Vec<serde_json::Value>,
    /// What is wrong, for people.
    pub msg: String,
    /// The value that was given.
    pub input: serde_json::Value,
    /// The bounds that were violated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ctx: Option<serde_json::Value>,
}
