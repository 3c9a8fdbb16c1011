//! Refusals and answers that a program takes apart or puts together itself.

use std::cell::RefCell;
use std::collections::HashSet;

use fieldbook::{Error, ErrorKind, Problem};
use fieldbook_web::{HttpError, Response, Status};
use serde_json::json;

use super::{bytes, of_refusal, response, seen};
use crate::host::data::to_json;
use crate::native::Table;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// More kinds of problems than a program of this size has names for.
const MOST_KINDS: usize = 10_000;

pub(crate) const TABLE: Table = &[
    ("web_error_problems", |_, args, _| {
        let problems: Run<Vec<Problem>> = args[0].as_slice().iter().map(problem).collect();
        Ok(of_refusal(HttpError::problems(problems?)))
    }),
    ("web_error_response", |_, args, _| seen(&args[0], |error| Value::host(error.response()))),
    ("web_no_state", |_, args, _| {
        let message = format!("the application has no state of type {}; give it one by `Api::state`", args[0].as_str());
        Ok(of_refusal(Error::new(ErrorKind::Configuration, message).into()))
    }),
    ("web_limit_met", |_, args, _| {
        let status = Status(args[0].as_int() as u16);
        Ok(Value::host(Response::json(status, &json!({"detail": status.reason()}))))
    }),
    ("web_try_with_header", |_, args, _| {
        let with = response(&args[0])?.clone().try_with_header(args[1].as_str(), args[2].as_str());
        Ok(with.map_or_else(|why| Value::err(Value::str(why)), |response| Value::ok(Value::host(response))))
    }),
    ("web_with_body", |_, args, _| Ok(Value::host(response(&args[0])?.clone().with_body(bytes(&args[1]))))),
    ("web_headers", |_, args, _| {
        let header = |(name, value): &(String, String)| Value::tuple(vec![Value::str(name), Value::str(value)]);
        Ok(Value::vec(response(&args[0])?.headers().iter().map(header).collect()))
    }),
];

/// A problem as the program wrote it down.
fn problem(value: &Value) -> Run<Problem> {
    let ctx = value.field(4);
    Ok(Problem {
        kind: kind(value.field(0).as_str())?,
        loc: value.field(1).as_slice().iter().map(to_json).collect(),
        msg: value.field(2).as_str().to_owned(),
        input: to_json(&value.field(3)),
        ctx: (!ctx.is_none()).then(|| to_json(&ctx.payload())),
    })
}

/// The text of a kind, which lives as long as the program's own texts do in Rust: each is kept once.
fn kind(text: &str) -> Run<&'static str> {
    thread_local! {
        static KINDS: RefCell<HashSet<&'static str>> = RefCell::default();
    }
    KINDS.with_borrow_mut(|kinds| {
        if let Some(known) = kinds.get(text) {
            return Ok(*known);
        }
        if kinds.len() >= MOST_KINDS {
            return panic("there are too many kinds of problems");
        }
        let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
        kinds.insert(kept);
        Ok(kept)
    })
}
