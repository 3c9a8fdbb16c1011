//! What a handler may return, and how it becomes an answer.

use fieldbook::dynamic::{Instance, Value, validate_for_flush};
use fieldbook::{Dump, FieldValue};
use serde_json::Value as Json;

use crate::error::{Cause, HttpError};
use crate::extract::item;
use crate::operation::{ANSWER, Answers};
use crate::request::Request;
use crate::response::Response;
use crate::status::Status;

/// What a handler returns that may refuse: `Answer<HeroPublic>`.
pub type Answer<T> = Result<T, HttpError>;

/// A type that a handler can return: a model, a list or an option of models, a plain value, JSON, `()`, a [`Response`],
/// a [`Status`] with one of these, an [`Answer`] of one of these.
///
/// Models answer with what they declare and nothing else. `M` tells the kinds apart.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no answer",
    label = "expected a model, a list of models, a plain value, JSON, `()`, a `Response`, or an `Answer` of one of these"
)]
pub trait IntoAnswer<M> {
    /// What the document says of it.
    fn answers() -> Answers;

    /// The answer.
    ///
    /// # Errors
    ///
    /// What the client is told instead; the server's fault where a model does not fit its own constraints.
    fn into_answer(self, request: &Request) -> Result<Response, HttpError>;
}

/// Tells data from other answers.
#[doc(hidden)]
pub struct Data;
/// Tells what may refuse from other answers.
#[doc(hidden)]
pub struct Fallible<M>(M);
/// Tells an answer with a status of its own from others.
#[doc(hidden)]
pub struct WithStatus<M>(M);
/// Tells answers that are made from others.
#[doc(hidden)]
pub struct Made;

impl<T: FieldValue> IntoAnswer<Data> for T {
    fn answers() -> Answers {
        Answers::Data(item::<T>())
    }

    fn into_answer(self, request: &Request) -> Result<Response, HttpError> {
        respond(request, self.into_value())
    }
}

impl<T: IntoAnswer<M>, M, E: Into<HttpError>> IntoAnswer<Fallible<M>> for Result<T, E> {
    fn answers() -> Answers {
        T::answers()
    }

    fn into_answer(self, request: &Request) -> Result<Response, HttpError> {
        self.map_err(Into::into)?.into_answer(request)
    }
}

impl<T: IntoAnswer<M>, M> IntoAnswer<WithStatus<M>> for (Status, T) {
    fn answers() -> Answers {
        T::answers()
    }

    fn into_answer(self, request: &Request) -> Result<Response, HttpError> {
        let response = self.1.into_answer(request)?;
        Ok(response.with_status(self.0))
    }
}

impl IntoAnswer<Made> for Response {
    fn answers() -> Answers {
        Answers::Anything
    }

    fn into_answer(self, _: &Request) -> Result<Response, HttpError> {
        Ok(self)
    }
}

impl IntoAnswer<Made> for &str {
    fn answers() -> Answers {
        Answers::Data(item::<String>())
    }

    fn into_answer(self, request: &Request) -> Result<Response, HttpError> {
        respond(request, Value::text(self))
    }
}

impl IntoAnswer<Made> for () {
    fn answers() -> Answers {
        Answers::Anything
    }

    fn into_answer(self, request: &Request) -> Result<Response, HttpError> {
        Ok(nothing(request))
    }
}

/// The answer where there is nothing to tell.
pub fn nothing(request: &Request) -> Response {
    Response::json(request.prepared.status.unwrap_or(Status::OK), &Json::Null)
}

/// The answer of a value: checked against its own constraints, by the names that JSON has for its fields.
///
/// # Errors
///
/// The server's fault, where the value does not fit.
pub fn respond(request: &Request, value: Value) -> Result<Response, HttpError> {
    let schema = request.prepared.answer.as_ref().expect("the operation says that it answers data");
    let json = dumped(schema, value)?;
    Ok(Response::json(request.prepared.status.unwrap_or(Status::OK), &json))
}

/// A value on its way to JSON, as the one field of a model.
///
/// # Errors
///
/// The server's fault, where the value does not fit.
fn dumped(schema: &std::sync::Arc<fieldbook::dynamic::Schema>, value: Value) -> Result<Json, HttpError> {
    check(&value).map_err(|error| HttpError::failed(Cause::Other(error.into())))?;
    let json = match value {
        Value::Model(instance) => return Ok(Dump::new(&loaded(instance)?).by_alias().to_json()),
        Value::Json(json) => return Ok(*json),
        value => Dump::new(&Instance::new(schema, [(0, all_loaded(value)?)])).by_alias().to_json(),
    };
    match json {
        Json::Object(mut map) => Ok(map.remove(ANSWER).unwrap_or_default()),
        other => Ok(other),
    }
}

/// A value whose objects have all of their attributes.
fn all_loaded(value: Value) -> Result<Value, HttpError> {
    Ok(match value {
        Value::Model(instance) => Value::Model(loaded(instance)?),
        Value::List(items) => {
            let items: Result<Vec<Value>, HttpError> = items.into_iter().map(all_loaded).collect();
            Value::List(Box::new(items?))
        }
        Value::Map(pairs) => {
            let pairs = pairs.into_iter().map(|(key, value)| Ok((key, all_loaded(value)?)));
            Value::Map(Box::new(pairs.collect::<Result<_, HttpError>>()?))
        }
        value => value,
    })
}

/// An object whose attributes are all there: what a commit made expire is loaded now.
fn loaded(instance: Instance) -> Result<Instance, HttpError> {
    if instance.schema().table_name().is_some() && !instance.schema().fields().is_empty() {
        instance.get(0)?;
    }
    Ok(instance)
}

/// Whether every model in a value keeps its own constraints.
fn check(value: &Value) -> fieldbook::Result<()> {
    match value {
        // What a table holds was checked when it was written, and its objects hold no others.
        Value::Model(instance) if instance.schema().table_name().is_some() => Ok(()),
        Value::Model(instance) => {
            validate_for_flush(instance)?;
            let mut nested = (0..instance.schema().fields().len()).map(|index| instance.get(index));
            nested.try_for_each(|value| check(&value?))
        }
        Value::List(items) => items.iter().try_for_each(check),
        Value::Map(pairs) => pairs.iter().try_for_each(|(_, value)| check(value)),
        _ => Ok(()),
    }
}
