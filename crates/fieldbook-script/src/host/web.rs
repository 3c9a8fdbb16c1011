//! Web APIs: what `prelude/web.rs` leaves to the core, which is `fieldbook-web`'s own.
//!
//! The core finds a request's handler and says its number; the program's functions run on the machine that sent the
//! request; the core makes the answer of what they return.

mod routes;
mod serve;
mod told;

use std::cell::RefCell;

use fieldbook::dynamic::Value as Core;
use fieldbook_web::dynamic::{Answers, Begun, Call, Gather, Input, form, header, json, nothing, path, query, respond};
use fieldbook_web::{Api, HttpError, Request, Response, Status};

use super::convert::{from_field, to_field};
use super::data::{from_json, to_json};
use super::session::session;
use crate::native::{Table, arg};
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

pub(super) use routes::TABLE as ROUTES;
pub(super) use serve::TABLE as SERVE;
pub(super) use told::TABLE as TOLD;

/// A request from its arrival to its answer.
struct Pending(RefCell<Option<Begun>>);

/// An error until it is told.
struct Refusal(RefCell<Option<HttpError>>);

pub(super) const TABLE: Table = &[
    ("web_reason", |_, args, _| Ok(Value::str(Status(args[0].as_int() as u16).reason()))),
    ("web_begin", |_, args, _| {
        let api =
            args[0].as_host::<Api>().map_or_else(|| panic("this value is no application"), |api| Ok(api.clone()))?;
        let mut request = Request::new(args[1].as_str(), args[2].as_str());
        for header in args[3].as_slice() {
            request = request.with_header(header.field(0).as_str(), bytes(&header.field(1)));
        }
        let begun = api.begin(request.with_body(bytes(&args[4])));
        Ok(Value::host(Pending(RefCell::new(Some(begun)))))
    }),
    ("web_number", |_, args, _| Ok(Value::option(call(&args[0], |call| Value::usize(call.number())).ok()))),
    ("web_answered", |_, args, _| match take(&args[0])? {
        Begun::Answered(response) => Ok(Value::host(response)),
        Begun::Call(_) => panic("this request has a handler"),
    }),
    ("web_set_session", |_, args, _| {
        let session = session(&args[1])?.share();
        match args[0].as_host::<Pending>().map(|pending| pending.0.borrow_mut()).as_deref_mut() {
            Some(Some(Begun::Call(call))) => call.set_session(session),
            _ => return panic("this request is answered already"),
        }
        Ok(Value::Unit)
    }),
    ("web_finish", |vm, args, _| {
        let Begun::Call(call) = take(&args[0])? else {
            return panic("this request is answered already");
        };
        let answered = match args[1].variant() {
            0 => Ok(response(&args[1].field(0))?.clone()),
            _ => Err(refusal(&args[1].field(0))?),
        };
        let mut failure = None;
        let response = call.finish_telling(answered, |why| failure = Some(why.to_owned()));
        vm.host_events();
        // A server's log is what the reader has of a failure, for the client is told nothing.
        if let Some(why) = failure.filter(|_| vm.answers_request()) {
            vm.print(format!("{why}\n"), true)?;
        }
        Ok(Value::host(response))
    }),
    ("web_run", |vm, args, _| {
        let (run, request) = (arg(args, 0), args[1].clone());
        let pending = request.field(0);
        match vm.call_caught(run, vec![request])? {
            Ok(answered) => Ok(answered),
            Err(message) => call(&pending, |call| told(call.panicked(&message).map(Value::host))),
        }
    }),
    ("web_method", |_, args, _| call(&args[0], |call| Value::str(call.request().method()))),
    ("web_path", |_, args, _| call(&args[0], |call| Value::str(call.request().path()))),
    ("web_target", |_, args, _| call(&args[0], |call| Value::str(call.request().target()))),
    ("web_query", |_, args, _| call(&args[0], |call| Value::str(call.request().query()))),
    ("web_body", |_, args, _| call(&args[0], |call| of_bytes(call.request().body()))),
    ("web_header", |_, args, _| {
        call(&args[0], |call| Value::option(call.request().header(args[1].as_str()).map(Value::str)))
    }),
    ("web_session", |_, args, _| call(&args[0], |call| Value::host(call.request().context().session()))),
    ("web_path_value", |vm, args, info| {
        let item = super::schema::item_type(vm, of(info))?;
        let value = call(&args[0], |call| path(call.request(), &item.column_type))?;
        answer(vm, value, info)
    }),
    ("web_model", |vm, args, info| {
        let schema = routes::schema(vm, info)?;
        let read = match args[1].as_str() {
            "query" => query,
            "header" => header,
            _ => form,
        };
        let model = call(&args[0], |call| read(call.request(), &schema))?;
        Ok(told(model.map(Value::host)))
    }),
    ("web_json", |vm, args, info| {
        let item = super::schema::item_type(vm, of(info))?;
        let value = call(&args[0], |call| json(call.request(), &item))?;
        answer(vm, value, info)
    }),
    ("web_respond", |vm, args, info| {
        let value = to_field(&vm.program.host, &args[1], of(info))?;
        let made = call(&args[0], |call| respond(call.request(), value))?;
        vm.host_events();
        Ok(told(made.map(Value::host)))
    }),
    ("web_nothing", |_, args, _| call(&args[0], |call| Value::host(nothing(call.request())))),
    ("web_gathered", |_, args, _| {
        let mut gather = Gather::default();
        for error in args[0].as_slice() {
            gather.take::<()>(Err(refusal(error)?));
        }
        Ok(of_refusal(gather.error()))
    }),
    ("web_error", |_, args, _| Ok(of_refusal(HttpError::new(Status(args[0].as_int() as u16), to_json(&args[1]))))),
    ("web_error_header", |_, args, _| {
        Ok(of_refusal(refusal(&args[0])?.with_header(args[1].as_str(), args[2].as_str())))
    }),
    ("web_error_status", |_, args, _| seen(&args[0], |error| Value::Int(error.status().0.into()))),
    ("web_error_detail", |_, args, _| seen(&args[0], |error| from_json(&error.detail()))),
    ("web_error_debug", |_, args, _| seen(&args[0], |error| Value::str(format!("{error:?}")))),
    ("web_error_of", |_, args, _| {
        let text = args[1].as_str().to_owned();
        let Value::Host(held) = arg(args, 0) else {
            return Ok(of_refusal(std::io::Error::other(text).into()));
        };
        Ok(of_refusal(match held.downcast::<fieldbook::Error>() {
            // The program may keep the error that it gave away.
            Ok(error) => error.copied().into(),
            Err(_) => std::io::Error::other(text).into(),
        }))
    }),
    ("web_response", |_, args, _| {
        let status = Status(args[0].as_int() as u16);
        Ok(Value::host(Response::new(status, args[1].as_str(), bytes(&args[2]))))
    }),
    ("web_empty", |_, args, _| Ok(Value::host(Response::empty(Status(args[0].as_int() as u16))))),
    ("web_json_response", |_, args, _| {
        Ok(Value::host(Response::json(Status(args[0].as_int() as u16), &to_json(&args[1]))))
    }),
    ("web_with_header", |_, args, _| {
        let with = response(&args[0])?.clone().try_with_header(args[1].as_str(), args[2].as_str());
        with.map(Value::host).or_else(panic)
    }),
    ("web_status", |_, args, _| Ok(Value::Int(response(&args[0])?.status().0.into()))),
    ("web_with_status", |_, args, _| {
        Ok(Value::host(response(&args[0])?.clone().with_status(Status(args[1].as_int() as u16))))
    }),
    ("web_response_header", |_, args, _| {
        Ok(Value::option(response(&args[0])?.header(args[1].as_str()).map(Value::str)))
    }),
    ("web_response_body", |_, args, _| Ok(of_bytes(response(&args[0])?.body()))),
    ("web_text", |_, args, _| Ok(Value::str(String::from_utf8_lossy(response(&args[0])?.body())))),
    ("web_response_json", |_, args, _| {
        let body = response(&args[0])?.body();
        match serde_json::from_slice(body) {
            Ok(json) => Ok(from_json(&json)),
            Err(error) => panic(format!("the answer is no JSON: {error}: {}", String::from_utf8_lossy(body))),
        }
    }),
];

/// The first of the call's types.
fn of(info: &NativeInfo) -> &Ty {
    info.tys.first().unwrap_or(&Ty::Error)
}

fn bytes(value: &Value) -> Vec<u8> {
    value.as_slice().iter().map(|byte| byte.as_int() as u8).collect()
}

fn of_bytes(bytes: &[u8]) -> Value {
    Value::vec(bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect())
}

/// Looks at a request whose handler runs.
fn call<T>(value: &Value, look: impl FnOnce(&Call) -> T) -> Run<T> {
    match value.as_host::<Pending>().map(|pending| pending.0.borrow()).as_deref() {
        Some(Some(Begun::Call(call))) => Ok(look(call)),
        _ => panic("this request is answered already"),
    }
}

fn take(value: &Value) -> Run<Begun> {
    match value.as_host::<Pending>().and_then(|pending| pending.0.take()) {
        Some(begun) => Ok(begun),
        None => panic("this request is answered already"),
    }
}

fn response(value: &Value) -> Run<&Response> {
    value.as_host().map_or_else(|| panic("this value is no answer"), Ok)
}

fn of_refusal(error: HttpError) -> Value {
    Value::host(Refusal(RefCell::new(Some(error))))
}

fn refusal(value: &Value) -> Run<HttpError> {
    match value.as_host::<Refusal>().and_then(|error| error.0.take()) {
        Some(error) => Ok(error),
        None => panic("this error was told already"),
    }
}

fn seen(value: &Value, look: impl FnOnce(&HttpError) -> Value) -> Run<Value> {
    match value.as_host::<Refusal>().map(|error| error.0.borrow()).as_deref() {
        Some(Some(error)) => Ok(look(error)),
        _ => panic("this error was told already"),
    }
}

fn told(result: Result<Value, HttpError>) -> Value {
    match result {
        Ok(value) => Value::ok(value),
        Err(error) => Value::err(of_refusal(error)),
    }
}

/// A value of the core as one of the program's, or what the client is told.
fn answer(vm: &mut Vm<'_>, value: Result<Core, HttpError>, info: &NativeInfo) -> Run<Value> {
    Ok(match value {
        Ok(value) => Value::ok(from_field(&vm.program.host, value, of(info))?),
        Err(error) => Value::err(of_refusal(error)),
    })
}

/// What handlers say of themselves, until there is a route.
#[derive(Clone)]
struct Said<T>(T);

impl Said<Answers> {
    fn of(value: &Value) -> Answers {
        value.as_host::<Said<Answers>>().map_or(Answers::Anything, |said| said.0.clone())
    }
}

impl Said<Input> {
    fn all(value: &Value) -> Vec<Input> {
        value.as_slice().iter().filter_map(|input| Some(input.as_host::<Said<Input>>()?.0.clone())).collect()
    }
}
