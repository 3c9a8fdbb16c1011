//! Validation: from data to an instance of a model, or every problem with it, in Pydantic's shape.

mod bounds;
mod check;
mod collection;
mod date;
mod decimal;
mod digits;
mod duration;
mod fault;
mod flush;
mod input;
mod model;
mod number;
mod text;
mod time;
mod value;

use std::fmt::Write;

use serde::Serialize;

use crate::error::{Error, ErrorKind};

pub use flush::validate_for_flush;
pub(crate) use flush::{check_stored, validate_for};
pub(crate) use input::Input;
pub use input::{IntoData, Unvalidated};
pub use model::validate;
pub use value::validate_value;
pub(crate) use value::{convert, frozen, refused, scalar};

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

/// The error that carries these problems with data for this model.
fn failed(model: &str, problems: Vec<Problem>) -> Error {
    let count = problems.len();
    let plural = if count == 1 { "" } else { "s" };
    let mut message = format!("{count} validation error{plural} for {model}");
    for problem in &problems {
        let place = problem.loc.iter().map(|step| match step {
            serde_json::Value::String(name) => name.clone(),
            index => index.to_string(),
        });
        let place = place.collect::<Vec<_>>().join(".");
        let line = if place.is_empty() { "" } else { "\n" };
        let _ = write!(message, "{line}{place}\n  {} [type={}]", problem.msg, problem.kind);
    }
    Error::new(ErrorKind::Validation, message).with_problems(problems)
}
