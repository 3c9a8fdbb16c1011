//! What rustc says with `--error-format=json`, as far as a comparison needs it.

use serde_json::{Value, json};

/// One error: rustc's code, where it has one, and the line of the primary span.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    pub line: u64,
    pub code: Option<String>,
}

/// The errors that rustc wrote, as an array that [`read`] takes.
pub fn written(stderr: Vec<u8>) -> Value {
    let messages = String::from_utf8(stderr).expect("rustc writes UTF-8");
    messages.lines().filter_map(with_place).collect()
}

/// The errors of such an array, in the order in which rustc reports them.
pub fn read(json: &str) -> Vec<Complaint> {
    let complaints: Value = serde_json::from_str(json).expect("written by `written`");
    let complaints = complaints.as_array().expect("written by `written`").iter();
    let complaint = |one: &Value| Complaint {
        line: one["line"].as_u64().unwrap_or_default(),
        code: one["code"].as_str().map(str::to_owned),
    };
    complaints.map(complaint).collect()
}

/// An error with a place; the closing "aborting due to …" has none.
fn with_place(line: &str) -> Option<Value> {
    let message: Value = serde_json::from_str(line).expect("rustc writes JSON");
    let is_error = message["level"] == "error";
    let spans = message["spans"].as_array().filter(|_| is_error)?;
    let mut primary = spans.iter().find(|span| span["is_primary"] == true)?;
    // In a macro of the standard library: where the program calls it.
    let is_library = |span: &Value| span["file_name"].as_str().is_some_and(|name| name.contains("/library/"));
    while is_library(primary) && primary["expansion"].is_object() {
        primary = &primary["expansion"]["span"];
    }
    Some(json!({
        "line": primary["line_start"],
        "code": message["code"]["code"],
        "message": message["message"],
    }))
}
