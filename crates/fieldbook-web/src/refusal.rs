//! Which failures are the client's fault, and what it is told of them; the rest is the server's, and only logged.

use fieldbook::{ConstraintKind, Error, Problem};
use serde_json::{Value as Json, json};

use crate::decode;
use crate::error::{Cause, HttpError};
use crate::operation::{Answers, Input, Operation};
use crate::request::Request;
use crate::response::Response;
use crate::status::Status;

/// The answer to a request that was refused or failed.
pub(crate) fn answer(
    mut error: HttpError,
    operation: &Operation,
    request: &Request,
    tell: impl FnOnce(&str),
) -> Response {
    let Some(cause) = error.take_cause() else {
        return error.response();
    };
    if let Cause::Library(cause) = &cause
        && let Some(refusal) = of_client(cause, operation, request)
    {
        log::info!(target: "fieldbook::web", "{} refused: {cause}", operation.name);
        return refusal.response();
    }
    let why = match &cause {
        Cause::Library(cause) => format!("{} failed: {cause:?}", operation.name),
        Cause::Other(cause) => format!("{} failed: {}", operation.name, chain(&**cause)),
    };
    log::error!(target: "fieldbook::web", "{why}");
    tell(&why);
    error.response()
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!("\n  caused by: {error}"));
        cause = error.source();
    }
    text
}

/// The refusal that an error of the library comes to, where what the client sent caused it.
fn of_client(error: &Error, operation: &Operation, request: &Request) -> Option<HttpError> {
    let part = operation.inputs.iter().find_map(|input| match input {
        Input::Json(_) | Input::Form(_) => Some("body"),
        _ => None,
    });
    if error.is_validation() {
        let part = part?;
        // An answer that does not fit its own model was not the client's doing.
        if is_answer(error, operation) {
            return None;
        }
        let mut problems = error.problems().to_vec();
        problems.iter_mut().for_each(|problem| problem.loc.insert(0, json!(part)));
        return Some(HttpError::problems(problems));
    }
    if error.is_stale() {
        return Some(HttpError::new(Status::CONFLICT, "changed by somebody else in the meantime"));
    }
    if !error.is_integrity() && !error.is_database() {
        return None;
    }
    let mut violated = violation(error)?;
    if violated.status == Status::UNPROCESSABLE_CONTENT && part.is_none() {
        return None;
    }
    let sent = decode::body(request).ok().flatten().unwrap_or_default();
    if violated.columns.is_empty()
        && violated.kind == "datatype_mismatch"
        && let Some(sent) = sent.as_object()
    {
        // SQLite does not say which column; only a key can be what no other type fits, and only null gets this far.
        violated.columns.extend(sent.iter().filter(|(_, value)| value.is_null()).map(|(name, _)| name.clone()).take(1));
    }
    let columns: Vec<Json> = violated.columns.iter().map(|column| json!(column)).collect();
    let input = violated.columns.first().map_or(Json::Null, |column| sent[column.as_str()].clone());
    let loc = part.map(|part| json!(part)).into_iter().chain(columns).collect();
    let problem = Problem { kind: violated.kind, loc, msg: violated.msg.to_owned(), input, ctx: None };
    Some(match violated.status {
        Status::CONFLICT => HttpError::new(Status::CONFLICT, json!([problem])),
        _ => HttpError::problems(vec![problem]),
    })
}

/// Whether the model that did not fit is the one that is answered with, and not read as well.
fn is_answer(error: &Error, operation: &Operation) -> bool {
    let Answers::Data(item) = &operation.answers else {
        return false;
    };
    let message = error.to_string();
    let Some(name) = message.lines().next().and_then(|line| line.rsplit(" for ").next()) else {
        return false;
    };
    let named = |item: &fieldbook::dynamic::ItemType| crate::openapi::models(item).iter().any(|it| it.name() == name);
    let read = operation.inputs.iter().any(|input| matches!(input, Input::Json(item) if named(item)));
    named(item) && !read
}

/// A constraint of the database that was violated.
struct Violation {
    status: Status,
    kind: &'static str,
    msg: &'static str,
    columns: Vec<String>,
}

/// Reads it from what the database says, the same of every database.
fn violation(error: &Error) -> Option<Violation> {
    let found = error.constraint();
    let (status, kind, msg) = match found.map(|found| found.kind) {
        Some(ConstraintKind::NotNull) => (Status::UNPROCESSABLE_CONTENT, "null_forbidden", "Input should not be null"),
        Some(ConstraintKind::Unique | ConstraintKind::PrimaryKey) => {
            (Status::CONFLICT, "unique", "Another one has this value already")
        }
        Some(ConstraintKind::ForeignKey) => {
            (Status::CONFLICT, "foreign_key", "What this refers to is not there, or is still referred to")
        }
        Some(ConstraintKind::Check) => (Status::UNPROCESSABLE_CONTENT, "check", "The values do not fit each other"),
        // SQLite's word for what is no key.
        _ if error.to_string().contains("datatype mismatch") => {
            (Status::UNPROCESSABLE_CONTENT, "datatype_mismatch", "Input is no value of this type")
        }
        _ => return None,
    };
    // Not every database names the columns of a foreign key.
    let columns = match found {
        Some(found) if kind != "foreign_key" => found.columns.clone(),
        _ => Vec::new(),
    };
    Some(Violation { status, kind, msg, columns })
}
