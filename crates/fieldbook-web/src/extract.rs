//! What a handler's arguments may be, and how each is made of a request.

use std::any::TypeId;

use fieldbook::dynamic::{ItemType, Value};
use fieldbook::{FieldValue, Model, Session};

use crate::decode;
use crate::error::HttpError;
use crate::operation::Input;
use crate::request::Request;

/// A type that a handler's argument can have.
///
/// Implement it for what several handlers ask: who is asking, which page. `M` is for the crate's own types; leave it out.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook_web::prelude::*;
///
/// struct User(String);
///
/// impl FromRequest for User {
///     fn from_request(request: &Request) -> Answer<Self> {
///         match request.header("x-user") {
///             Some(name) => Ok(User(name)),
///             None => Err(unauthorized("who is asking?")),
///         }
///     }
/// }
///
/// fn greet(User(name): User) -> String {
///     format!("hello, {name}")
/// }
///
/// let client = TestClient::new(Api::new(&create_engine("sqlite://")?).route("/", get(greet)));
/// assert_eq!(client.get("/").send().status(), 401);
/// assert_eq!(client.get("/").header("x-user", "Ada").send().json(), "hello, Ada");
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of a request",
    label = "an argument of a handler is a `Session`, `Path`, `Query`, `Json`, `Form`, `Header`, `State` or a type that implements `FromRequest`"
)]
pub trait FromRequest<M = ()>: Sized {
    /// The value, or why there is none.
    ///
    /// # Errors
    ///
    /// What the client is told instead of an answer.
    fn from_request(request: &Request) -> Result<Self, HttpError>;

    /// What it reads, for the document. A type that asks others for what it needs says what they read.
    fn inputs() -> Vec<Input> {
        Vec::new()
    }
}

/// The value of a path's name: `Path(hero_id): Path<i64>`; of several a tuple, in their order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Path<T>(pub T);

/// The query as an object of a data model: `Query(page): Query<Page>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Query<M>(pub M);

/// The body in JSON: `Json(hero): Json<HeroCreate>`, or a list of them, or a plain value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Json<T>(pub T);

/// The body of a form as an object of a data model: `Form(login): Form<Login>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form<M>(pub M);

/// Headers as an object of a data model, whose field `x_token` is the header `x-token`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header<M>(pub M);

/// A value that the application was given by [`Api::state`](crate::Api::state).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State<T>(pub T);

impl FromRequest for Session {
    fn from_request(request: &Request) -> Result<Self, HttpError> {
        Ok(request.context().session())
    }
}

impl<T: FieldValue> FromRequest for Path<T> {
    fn from_request(request: &Request) -> Result<Self, HttpError> {
        typed(decode::path(request, &T::column_type())?).map(Path)
    }

    fn inputs() -> Vec<Input> {
        vec![Input::Path(decode::path_items(item::<T>()))]
    }
}

macro_rules! models {
    ($($name:ident $read:ident;)*) => {$(
        impl<M: Model> FromRequest for $name<M> {
            fn from_request(request: &Request) -> Result<Self, HttpError> {
                decode::$read(request, M::schema()).map(M::from_instance).map($name)
            }

            fn inputs() -> Vec<Input> {
                vec![Input::$name(M::schema().clone())]
            }
        }
    )*};
}

models! {
    Query query;
    Form form;
    Header header;
}

impl<T: FieldValue> FromRequest for Json<T> {
    fn from_request(request: &Request) -> Result<Self, HttpError> {
        decode::json(request, &item::<T>()).and_then(typed).map(Json)
    }

    fn inputs() -> Vec<Input> {
        vec![Input::Json(item::<T>())]
    }
}

impl<T: Clone + Send + Sync + 'static> FromRequest for State<T> {
    fn from_request(request: &Request) -> Result<Self, HttpError> {
        let value = request.context().states.get(&TypeId::of::<T>()).and_then(|value| value.downcast_ref::<T>());
        let missing = || {
            let name = std::any::type_name::<T>();
            let message = format!("the application has no state of type {name}; give it one by `Api::state`");
            HttpError::from(fieldbook::Error::new(fieldbook::ErrorKind::Configuration, message))
        };
        value.cloned().map(State).ok_or_else(missing)
    }
}

/// A type as the core knows it.
pub(crate) fn item<T: FieldValue>() -> ItemType {
    ItemType { column_type: T::column_type(), optional: T::OPTIONAL }
}

fn typed<T: FieldValue>(value: Value) -> Result<T, HttpError> {
    T::from_value(value).map_err(|message| fieldbook::Error::new(fieldbook::ErrorKind::Value, message).into())
}
