//! Web APIs as programs see them, over the core that `crates/fieldbook-web` is. One file because it mirrors one crate.

use fieldbook::{Engine, Error, FieldValue, Model, Problem, Result as LibraryResult, Value};
use std::any::Any;
use std::error::Error as StdError;
use std::fmt::{self, Debug, Display, Formatter};
use std::rc::Rc;
use std::time::{Duration, Instant};

pub use fieldbook::Session;

pub mod prelude {
    pub use crate::{
        Answer, Api, Form, FromRequest, Header, HttpError, Json, Path, Query, Request, Response, Route, State, Status,
        TestClient, bad_request, conflict, forbidden, get, not_found, patch, post, put, too_many_requests, unauthorized,
        unprocessable,
    };
}
pub mod dynamic { pub use crate::Input; }

/// A status of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(pub u16);
impl Status {
    pub const OK: Status = Status(200);
    pub const CREATED: Status = Status(201);
    pub const ACCEPTED: Status = Status(202);
    pub const NO_CONTENT: Status = Status(204);
    pub const SEE_OTHER: Status = Status(303);
    pub const NOT_MODIFIED: Status = Status(304);
    pub const TEMPORARY_REDIRECT: Status = Status(307);
    pub const BAD_REQUEST: Status = Status(400);
    pub const UNAUTHORIZED: Status = Status(401);
    pub const FORBIDDEN: Status = Status(403);
    pub const NOT_FOUND: Status = Status(404);
    pub const METHOD_NOT_ALLOWED: Status = Status(405);
    pub const REQUEST_TIMEOUT: Status = Status(408);
    pub const CONFLICT: Status = Status(409);
    pub const CONTENT_TOO_LARGE: Status = Status(413);
    pub const IM_A_TEAPOT: Status = Status(418);
    pub const UNPROCESSABLE_CONTENT: Status = Status(422);
    pub const TOO_MANY_REQUESTS: Status = Status(429);
    pub const INTERNAL_SERVER_ERROR: Status = Status(500);
    pub const SERVICE_UNAVAILABLE: Status = Status(503);
    pub const GATEWAY_TIMEOUT: Status = Status(504);
    /// The words that go with the number.
    pub fn reason(self) -> &str { web_reason(self.0) }
}
fn web_reason(status: u16) -> &str {}
impl Display for Status { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { write!(f, "{} {}", self.0, self.reason()) } }
impl PartialEq<u16> for Status { fn eq(&self, other: &u16) -> bool { self.0 == *other } }

/// A request on its way to a handler.
pub struct Request { call: Handle, states: Rc<Vec<Box<dyn Any>>> }
struct Handle { handle: () }
impl Request {
    /// The method, in capitals.
    pub fn method(&self) -> &str { web_method(&self.call) }
    /// The path, decoded.
    pub fn path(&self) -> &str { web_path(&self.call) }
    /// The path and the query as they were sent.
    pub fn target(&self) -> &str { web_target(&self.call) }
    /// The query as it was sent.
    pub fn query(&self) -> &str { web_query(&self.call) }
    /// The first header of this name, in whatever case.
    pub fn header(&self, name: &str) -> Option<String> { web_header(&self.call, name) }
    /// The body, as it was sent.
    pub fn body(&self) -> &[u8] { web_body(&self.call) }
}
fn web_method(call: &Handle) -> &str {}
fn web_path(call: &Handle) -> &str {}
fn web_target(call: &Handle) -> &str {}
fn web_query(call: &Handle) -> &str {}
fn web_header(call: &Handle, name: &str) -> Option<String> {}
fn web_body(call: &Handle) -> &[u8] {}

/// What a client is sent.
#[derive(Clone)]
pub struct Response { handle: () }
impl Response {
    /// An answer with a body of this type.
    pub fn new<B: Into<Vec<u8>>>(status: Status, content_type: &str, body: B) -> Response { web_response(status.0, content_type, body.into()) }
    /// An answer without a body.
    pub fn empty(status: Status) -> Response { web_empty(status.0) }
    /// An answer in JSON.
    pub fn json(status: Status, body: &Value) -> Response { web_json_response(status.0, body) }
    /// The same answer with one more header.
    pub fn with_header<S: Into<String>>(self, name: &str, value: S) -> Response { web_with_header(self, name, value.into()) }
    pub fn status(&self) -> Status { Status(web_status(self)) }
    /// The same answer with another status.
    pub fn with_status(self, status: Status) -> Response { web_with_status(self, status.0) }
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> { web_response_header(self, name) }
    pub fn body(&self) -> &[u8] { web_response_body(self) }
    /// The same answer with one more header; where the name or the value holds what no header can, why.
    pub fn try_with_header<S: Into<String>>(self, name: &str, value: S) -> std::result::Result<Response, String> { web_try_with_header(self, name, value.into()) }
    /// The same answer with another body.
    pub fn with_body<B: Into<Vec<u8>>>(self, body: B) -> Response { web_with_body(self, body.into()) }
    /// Every header, names in lower case, in order.
    pub fn headers(&self) -> &[(String, String)] { web_headers(self) }
    /// The parts of the answer.
    pub fn into_parts(self) -> (Status, Vec<(String, String)>, Vec<u8>) { let (status, headers, body) = (self.status(), self.headers().to_vec(), self.body().to_vec()); (status, headers, body) }
}
fn web_try_with_header(response: Response, name: &str, value: String) -> std::result::Result<Response, String> {}
fn web_with_body(response: Response, body: Vec<u8>) -> Response {}
fn web_headers(response: &Response) -> &[(String, String)] {}
fn web_response(status: u16, kind: &str, body: Vec<u8>) -> Response {}
fn web_empty(status: u16) -> Response {}
fn web_json_response(status: u16, body: &Value) -> Response {}
fn web_with_header(response: Response, name: &str, value: String) -> Response {}
fn web_status(response: &Response) -> u16 {}
fn web_with_status(response: Response, status: u16) -> Response {}
fn web_response_header(response: &Response, name: &str) -> Option<&str> {}
fn web_response_body(response: &Response) -> &[u8] {}

/// A request that is refused, or that failed.
pub struct HttpError { handle: () }
impl HttpError {
    /// An error of this status that tells the client this.
    pub fn new<D: Into<Value>>(status: Status, detail: D) -> HttpError { web_error(status.0, detail.into()) }
    /// 422 with every problem; the first step of each place says what it is in.
    pub fn problems(problems: Vec<Problem>) -> HttpError { web_error_problems(problems) }
    /// The same error with one more header.
    pub fn with_header<S: Into<String>>(self, name: &str, value: S) -> HttpError { web_error_header(self, name, value.into()) }
    pub fn status(&self) -> Status { Status(web_error_status(self)) }
    /// What the client is told.
    pub fn detail(&self) -> Value { web_error_detail(self) }
    /// The answer that tells it.
    pub fn response(&self) -> Response { web_error_response(self) }
}
fn web_error_problems(problems: Vec<Problem>) -> HttpError {}
fn web_error_response(error: &HttpError) -> Response {}
fn web_error(status: u16, detail: Value) -> HttpError {}
fn web_error_header(error: HttpError, name: &str, value: String) -> HttpError {}
fn web_error_status(error: &HttpError) -> u16 {}
fn web_error_detail(error: &HttpError) -> Value {}
fn web_error_of<E>(error: E, text: String) -> HttpError {}
fn web_error_debug(error: &HttpError) -> String {}
impl Debug for HttpError { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.write_str(&web_error_debug(self)) } }
impl<E: StdError + Send + Sync + 'static> From<E> for HttpError { fn from(error: E) -> HttpError { let text = error.to_string(); web_error_of(error, text) } }
/// 400: the request makes no sense.
pub fn bad_request<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::BAD_REQUEST, detail) }
/// 401: nobody knows who asks.
pub fn unauthorized<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::UNAUTHORIZED, detail).with_header("www-authenticate", "Bearer") }
/// 403: who asks may not have it.
pub fn forbidden<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::FORBIDDEN, detail) }
/// 404: what is asked for is not there.
pub fn not_found<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::NOT_FOUND, detail) }
/// 409: what is asked for contradicts what is stored.
pub fn conflict<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::CONFLICT, detail) }
/// 422: the request's data does not fit.
pub fn unprocessable<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::UNPROCESSABLE_CONTENT, detail) }
/// 429: who asks has asked too often.
pub fn too_many_requests<D: Into<Value>>(detail: D) -> HttpError { HttpError::new(Status::TOO_MANY_REQUESTS, detail) }

/// The value of a path's name, or a tuple of several.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Path<T>(pub T);
/// The query as an object of a data model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Query<M>(pub M);
/// The body in JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Json<T>(pub T);
/// The body of a form as an object of a data model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form<M>(pub M);
/// Headers as an object of a data model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header<M>(pub M);
/// A value that the application was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State<T>(pub T);
/// What an argument reads from a request.
#[derive(Clone)]
pub struct Input { handle: () }
/// A type that a handler's argument can have.
pub trait FromRequest<M = ()>: Sized {
    /// The value, or why there is none.
    fn from_request(request: &Request) -> Answer<Self>;
    /// What it reads, for the document.
    fn inputs() -> Vec<Input> { Vec::new() }
}
impl FromRequest for Session { fn from_request(request: &Request) -> Answer<Session> { Ok(web_session(&request.call)) } }
impl<T: FieldValue> FromRequest for Path<T> {
    fn from_request(request: &Request) -> Answer<Path<T>> { web_path_value(&request.call).map(|value| Path(value)) }
    fn inputs() -> Vec<Input> { vec![web_path_input::<T>()] }
}
impl<M: Model> FromRequest for Query<M> {
    fn from_request(request: &Request) -> Answer<Query<M>> { web_model(&request.call, "query").map(|model| Query(model)) }
    fn inputs() -> Vec<Input> { vec![web_model_input::<M>("query")] }
}
impl<M: Model> FromRequest for Header<M> {
    fn from_request(request: &Request) -> Answer<Header<M>> { web_model(&request.call, "header").map(|model| Header(model)) }
    fn inputs() -> Vec<Input> { vec![web_model_input::<M>("header")] }
}
impl<M: Model> FromRequest for Form<M> {
    fn from_request(request: &Request) -> Answer<Form<M>> { web_model(&request.call, "form").map(|model| Form(model)) }
    fn inputs() -> Vec<Input> { vec![web_model_input::<M>("form")] }
}
impl<T: FieldValue> FromRequest for Json<T> {
    fn from_request(request: &Request) -> Answer<Json<T>> { web_json(&request.call).map(|value| Json(value)) }
    fn inputs() -> Vec<Input> { vec![web_json_input::<T>()] }
}
impl<T: Clone + Send + Sync + 'static> FromRequest for State<T> {
    fn from_request(request: &Request) -> Answer<State<T>> {
        for state in request.states.iter() {
            if let Some(value) = state.downcast_ref::<T>() { return Ok(State(value.clone())); }
        }
        Err(web_no_state(std::any::type_name::<T>()))
    }
}
fn web_no_state(name: &str) -> HttpError {}
fn web_session(call: &Handle) -> Session {}
fn web_path_value<T>(call: &Handle) -> Answer<T> {}
fn web_model<M>(call: &Handle, part: &str) -> Answer<M> {}
fn web_json<T>(call: &Handle) -> Answer<T> {}
fn web_path_input<T>() -> Input {}
fn web_model_input<M>(part: &str) -> Input {}
fn web_json_input<T>() -> Input {}

/// What a handler returns that may refuse.
pub type Answer<T> = std::result::Result<T, HttpError>;
pub struct Data;
pub struct Made;
pub struct Fallible<M> { kind: M }
pub struct WithStatus<M> { kind: M }
/// A type that a handler can return.
pub trait IntoAnswer<M> {
    fn answers() -> Answers;
    fn into_answer(self, request: &Request) -> Answer<Response>;
}
pub struct Answers { handle: () }
impl<T: FieldValue> IntoAnswer<Data> for T {
    fn answers() -> Answers { web_answers::<T>() }
    fn into_answer(self, request: &Request) -> Answer<Response> { web_respond(&request.call, self) }
}
impl<T: IntoAnswer<M>, M, E: Into<HttpError>> IntoAnswer<Fallible<M>> for std::result::Result<T, E> {
    fn answers() -> Answers { T::answers() }
    fn into_answer(self, request: &Request) -> Answer<Response> { match self { Ok(value) => value.into_answer(request), Err(error) => Err(error.into()) } }
}
impl<T: IntoAnswer<M>, M> IntoAnswer<WithStatus<M>> for (Status, T) {
    fn answers() -> Answers { T::answers() }
    fn into_answer(self, request: &Request) -> Answer<Response> { let response = self.1.into_answer(request)?; Ok(response.with_status(self.0)) }
}
impl IntoAnswer<Made> for Response {
    fn answers() -> Answers { web_anything() }
    fn into_answer(self, request: &Request) -> Answer<Response> { Ok(self) }
}
impl IntoAnswer<Made> for &str {
    fn answers() -> Answers { web_answers::<String>() }
    fn into_answer(self, request: &Request) -> Answer<Response> { web_respond(&request.call, self.to_string()) }
}
impl IntoAnswer<Made> for () {
    fn answers() -> Answers { web_anything() }
    fn into_answer(self, request: &Request) -> Answer<Response> { Ok(web_nothing(&request.call)) }
}
fn web_answers<T>() -> Answers {}
fn web_anything() -> Answers {}
fn web_respond<T>(call: &Handle, value: T) -> Answer<Response> {}
fn web_nothing(call: &Handle) -> Response {}

/// A function that answers requests.
pub trait Handler<M> { fn into_operation(self) -> Operation; }
pub struct Operation { name: String, inputs: Vec<Input>, answers: Answers, run: Run }
pub type Run = Rc<dyn Fn(&Request) -> Answer<Response>>;
fn taken<T>(argument: Answer<T>, errors: &mut Vec<HttpError>) -> Option<T> { match argument { Ok(value) => Some(value), Err(error) => { errors.push(error); None } } }
fn web_gathered(errors: Vec<HttpError>) -> HttpError {}
impl<Function, R, RM> Handler<(RM,)> for Function where Function: Fn() -> R + Send + Sync + 'static, R: IntoAnswer<RM> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new();
        let run: Run = Rc::new(move |request: &Request| { self().into_answer(request) });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA> Handler<(RM, (A, MA),)> for Function where Function: Fn(A) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); match a { Some(a) => self(a).into_answer(request), None => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB> Handler<(RM, (A, MA), (B, MB),)> for Function where Function: Fn(A, B) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); match (a, b) { (Some(a), Some(b)) => self(a, b).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB, C, MC> Handler<(RM, (A, MA), (B, MB), (C, MC),)> for Function where Function: Fn(A, B, C) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB>, C: FromRequest<MC> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs()); inputs.extend(C::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); let c = taken(C::from_request(request), &mut errors); match (a, b, c) { (Some(a), Some(b), Some(c)) => self(a, b, c).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB, C, MC, D, MD> Handler<(RM, (A, MA), (B, MB), (C, MC), (D, MD),)> for Function where Function: Fn(A, B, C, D) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB>, C: FromRequest<MC>, D: FromRequest<MD> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs()); inputs.extend(C::inputs()); inputs.extend(D::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); let c = taken(C::from_request(request), &mut errors); let d = taken(D::from_request(request), &mut errors); match (a, b, c, d) { (Some(a), Some(b), Some(c), Some(d)) => self(a, b, c, d).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB, C, MC, D, MD, E, ME> Handler<(RM, (A, MA), (B, MB), (C, MC), (D, MD), (E, ME),)> for Function where Function: Fn(A, B, C, D, E) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB>, C: FromRequest<MC>, D: FromRequest<MD>, E: FromRequest<ME> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs()); inputs.extend(C::inputs()); inputs.extend(D::inputs()); inputs.extend(E::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); let c = taken(C::from_request(request), &mut errors); let d = taken(D::from_request(request), &mut errors); let e = taken(E::from_request(request), &mut errors); match (a, b, c, d, e) { (Some(a), Some(b), Some(c), Some(d), Some(e)) => self(a, b, c, d, e).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB, C, MC, D, MD, E, ME, F, MF> Handler<(RM, (A, MA), (B, MB), (C, MC), (D, MD), (E, ME), (F, MF),)> for Function where Function: Fn(A, B, C, D, E, F) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB>, C: FromRequest<MC>, D: FromRequest<MD>, E: FromRequest<ME>, F: FromRequest<MF> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs()); inputs.extend(C::inputs()); inputs.extend(D::inputs()); inputs.extend(E::inputs()); inputs.extend(F::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); let c = taken(C::from_request(request), &mut errors); let d = taken(D::from_request(request), &mut errors); let e = taken(E::from_request(request), &mut errors); let f = taken(F::from_request(request), &mut errors); match (a, b, c, d, e, f) { (Some(a), Some(b), Some(c), Some(d), Some(e), Some(f)) => self(a, b, c, d, e, f).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB, C, MC, D, MD, E, ME, F, MF, G, MG> Handler<(RM, (A, MA), (B, MB), (C, MC), (D, MD), (E, ME), (F, MF), (G, MG),)> for Function where Function: Fn(A, B, C, D, E, F, G) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB>, C: FromRequest<MC>, D: FromRequest<MD>, E: FromRequest<ME>, F: FromRequest<MF>, G: FromRequest<MG> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs()); inputs.extend(C::inputs()); inputs.extend(D::inputs()); inputs.extend(E::inputs()); inputs.extend(F::inputs()); inputs.extend(G::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); let c = taken(C::from_request(request), &mut errors); let d = taken(D::from_request(request), &mut errors); let e = taken(E::from_request(request), &mut errors); let f = taken(F::from_request(request), &mut errors); let g = taken(G::from_request(request), &mut errors); match (a, b, c, d, e, f, g) { (Some(a), Some(b), Some(c), Some(d), Some(e), Some(f), Some(g)) => self(a, b, c, d, e, f, g).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
impl<Function, R, RM, A, MA, B, MB, C, MC, D, MD, E, ME, F, MF, G, MG, H, MH> Handler<(RM, (A, MA), (B, MB), (C, MC), (D, MD), (E, ME), (F, MF), (G, MG), (H, MH),)> for Function where Function: Fn(A, B, C, D, E, F, G, H) -> R + Send + Sync + 'static, R: IntoAnswer<RM>, A: FromRequest<MA>, B: FromRequest<MB>, C: FromRequest<MC>, D: FromRequest<MD>, E: FromRequest<ME>, F: FromRequest<MF>, G: FromRequest<MG>, H: FromRequest<MH> {
    fn into_operation(self) -> Operation {
        let mut inputs = Vec::new(); inputs.extend(A::inputs()); inputs.extend(B::inputs()); inputs.extend(C::inputs()); inputs.extend(D::inputs()); inputs.extend(E::inputs()); inputs.extend(F::inputs()); inputs.extend(G::inputs()); inputs.extend(H::inputs());
        let run: Run = Rc::new(move |request: &Request| { let mut errors = Vec::new(); let a = taken(A::from_request(request), &mut errors); let b = taken(B::from_request(request), &mut errors); let c = taken(C::from_request(request), &mut errors); let d = taken(D::from_request(request), &mut errors); let e = taken(E::from_request(request), &mut errors); let f = taken(F::from_request(request), &mut errors); let g = taken(G::from_request(request), &mut errors); let h = taken(H::from_request(request), &mut errors); match (a, b, c, d, e, f, g, h) { (Some(a), Some(b), Some(c), Some(d), Some(e), Some(f), Some(g), Some(h)) => self(a, b, c, d, e, f, g, h).into_answer(request), _ => Err(web_gathered(errors)) } });
        Operation { name: web_name(std::any::type_name::<Function>()), inputs, answers: R::answers(), run }
    }
}
fn web_name(path: &str) -> String {}

/// The handlers of one path, by method.
#[derive(Clone)]
pub struct Route { route: RouteHandle, runs: Vec<Run> }
#[derive(Clone)]
pub struct RouteHandle { handle: () }
fn web_route() -> RouteHandle {}
fn web_on(route: RouteHandle, method: &str, name: String, inputs: Vec<Input>, answers: Answers, number: usize) -> RouteHandle {}
fn web_about(route: RouteHandle, what: &str, text: &str, status: u16) -> RouteHandle {}
fn web_example(route: RouteHandle, body: Value) -> RouteHandle {}
fn web_response_of<T>(route: RouteHandle, status: u16, text: &str) -> RouteHandle {}
fn empty_route() -> Route { Route { route: web_route(), runs: Vec::new() } }
pub fn get<M, H: Handler<M>>(handler: H) -> Route { empty_route().get(handler) }
pub fn post<M, H: Handler<M>>(handler: H) -> Route { empty_route().post(handler) }
pub fn put<M, H: Handler<M>>(handler: H) -> Route { empty_route().put(handler) }
pub fn patch<M, H: Handler<M>>(handler: H) -> Route { empty_route().patch(handler) }
pub fn delete<M, H: Handler<M>>(handler: H) -> Route { empty_route().delete(handler) }
impl Route {
    pub fn get<M, H: Handler<M>>(self, handler: H) -> Route { self.add("GET", handler.into_operation()) }
    pub fn post<M, H: Handler<M>>(self, handler: H) -> Route { self.add("POST", handler.into_operation()) }
    pub fn put<M, H: Handler<M>>(self, handler: H) -> Route { self.add("PUT", handler.into_operation()) }
    pub fn patch<M, H: Handler<M>>(self, handler: H) -> Route { self.add("PATCH", handler.into_operation()) }
    pub fn delete<M, H: Handler<M>>(self, handler: H) -> Route { self.add("DELETE", handler.into_operation()) }
    fn add(self, method: &str, operation: Operation) -> Route {
        let Route { route, mut runs } = self;
        let Operation { name, inputs, answers, run } = operation;
        let route = web_on(route, method, name, inputs, answers, runs.len());
        runs.push(run);
        Route { route, runs }
    }
    /// The status of its answers, where it is not 200.
    pub fn status(self, status: Status) -> Route { self.about("status", "", status.0) }
    /// One line on what it does.
    pub fn summary(self, text: &str) -> Route { self.about("summary", text, 0) }
    /// What it does, in as many lines as it takes.
    pub fn description(self, text: &str) -> Route { self.about("description", text, 0) }
    /// A heading that it stands under.
    pub fn tag(self, tag: &str) -> Route { self.about("tag", tag, 0) }
    /// Says that it should not be used any more.
    pub fn deprecated(self) -> Route { self.about("deprecated", "", 0) }
    /// Leaves it out of the document.
    pub fn hidden(self) -> Route { self.about("hidden", "", 0) }
    /// A body that makes sense, for the document.
    pub fn example(self, body: Value) -> Route { let Route { route, runs } = self; Route { route: web_example(route, body), runs } }
    /// Another answer that it may give, for the document.
    pub fn response(self, status: Status, description: &str) -> Route { self.about("response", description, status.0) }
    /// Another answer that it may give, with data of this type.
    pub fn response_of<T: FieldValue>(self, status: Status, description: &str) -> Route { let Route { route, runs } = self; Route { route: web_response_of::<T>(route, status.0, description), runs } }
    fn about(self, what: &str, text: &str, status: u16) -> Route { let Route { route, runs } = self; Route { route: web_about(route, what, text, status), runs } }
}

/// An application: its routes, and what its handlers share.
#[derive(Clone)]
pub struct Api { api: ApiHandle, runs: Vec<Run>, states: Rc<Vec<Box<dyn Any>>>, session: Option<Rc<dyn Fn() -> Session>> }
#[derive(Clone)]
pub struct ApiHandle { handle: () }
fn web_api(engine: &Engine) -> ApiHandle {}
fn web_info(api: ApiHandle, what: &str, text: &str) -> ApiHandle {}
fn web_add_route(api: ApiHandle, path: &str, route: RouteHandle, first: usize) -> ApiHandle {}
fn web_try_route(api: ApiHandle, path: &str, route: RouteHandle, first: usize) -> std::result::Result<ApiHandle, String> {}
fn web_openapi(api: &ApiHandle) -> Value {}
fn web_overlaps(api: &ApiHandle, path: &str) -> Vec<String> {}
fn web_begin(api: &ApiHandle, method: &str, target: &str, headers: Vec<(String, Vec<u8>)>, body: Vec<u8>) -> Handle {}
fn web_run(run: Run, request: &Request) -> Answer<Response> {}
fn web_number(call: &Handle) -> Option<usize> {}
fn web_set_session(call: &Handle, session: Session) {}
fn web_finish(call: &Handle, answered: Answer<Response>) -> Response {}
fn web_answered(call: &Handle) -> Response {}
fn web_serve(api: &ApiHandle, address: &str) -> LibraryResult<()> {}
fn web_next() -> Option<Option<(String, String, Vec<(String, Vec<u8>)>, Vec<u8>)>> {}
fn web_sent(response: Response) {}
impl Api {
    /// An application without routes, over this database.
    pub fn new(engine: &Engine) -> Api { Api { api: web_api(engine), runs: Vec::new(), states: Rc::new(Vec::new()), session: None } }
    /// The application's name, for the document.
    pub fn title(self, title: &str) -> Api { self.info("title", title) }
    /// The application's version, for the document.
    pub fn version(self, version: &str) -> Api { self.info("version", version) }
    /// What the application is for, for the document.
    pub fn description(self, text: &str) -> Api { self.info("description", text) }
    fn info(self, what: &str, text: &str) -> Api { let Api { api, runs, states, session } = self; Api { api: web_info(api, what, text), runs, states, session } }
    /// Adds the handlers of a path.
    pub fn route(self, path: &str, route: Route) -> Api {
        let Api { api, mut runs, states, session } = self;
        let api = web_add_route(api, path, route.route, runs.len());
        runs.extend(route.runs);
        Api { api, runs, states, session }
    }
    /// `Api::route`, with what it panics with returned.
    pub fn try_route(self, path: &str, route: Route) -> std::result::Result<Api, String> {
        let Api { api, mut runs, states, session } = self;
        let api = web_try_route(api, path, route.route, runs.len())?;
        runs.extend(route.runs);
        Ok(Api { api, runs, states, session })
    }
    /// A value that handlers get as `State`.
    pub fn state<T: Clone + Send + Sync + 'static>(self, value: T) -> Api {
        let Api { api, runs, states, session } = self;
        let mut all: Vec<Box<dyn Any>> = match Rc::try_unwrap(states) { Ok(states) => states, Err(_) => panic!("state is given before an application is cloned") };
        all.insert(0, Box::new(value));
        Api { api, runs, states: Rc::new(all), session }
    }
    /// Gives every request this session in place of one of its own.
    pub fn session<F: Fn() -> Session + Send + Sync + 'static>(self, session: F) -> Api { let Api { api, runs, states, .. } = self; Api { api, runs, states, session: Some(Rc::new(session)) } }
    /// The routes that share paths with this one, each in a sentence that says which of the two has them.
    pub fn overlaps(&self, path: &str) -> Vec<String> { web_overlaps(&self.api, path) }
    /// The document that describes the application.
    pub fn openapi(&self) -> Value { web_openapi(&self.api) }
    /// Serves the application at this address until it is told to stop, as a `Server` with the usual limits does.
    pub fn serve(&self, address: &str) -> LibraryResult<()> { Server::new(self.clone()).serve(address) }
    fn answer(&self, method: &str, target: &str, headers: Vec<(String, Vec<u8>)>, body: Vec<u8>) -> Response {
        let call = web_begin(&self.api, method, target, headers, body);
        let Some(number) = web_number(&call) else { return web_answered(&call); };
        if let Some(session) = &self.session { web_set_session(&call, session()); }
        let request = Request { call, states: self.states.clone() };
        let run = self.runs[number].clone();
        let answered = web_run(run, &request);
        web_finish(&request.call, answered)
    }
}

/// A server before it serves. Here one request is answered at a time, so nothing waits: of its limits those hold that a
/// single request can meet.
pub struct Server { api: Api, body: usize, time: Duration }
impl Server {
    /// A server of this application with the usual limits: bodies of 2 MiB, 30 seconds for each request.
    pub fn new(api: Api) -> Server { Server { api, body: 2 * 1024 * 1024, time: Duration::from_secs(30) } }
    /// How many handlers may run at once; here it is one.
    pub fn workers(self, count: usize) -> Server { self }
    /// How many requests may wait for a worker; here none has to.
    pub fn queue(self, count: usize) -> Server { self }
    /// How many bytes a body may have; a larger one is answered with 413.
    pub fn body_limit(self, bytes: usize) -> Server { Server { body: bytes, ..self } }
    /// How long a request may take. One whose handler takes longer is answered with 504; what it commits is committed.
    pub fn time_limit(self, time: Duration) -> Server { Server { time, ..self } }
    /// How long what runs may take when the server is told to stop; here nothing runs then.
    pub fn grace(self, time: Duration) -> Server { self }
    /// Serves the application at this address until it is told to stop. Here there is no socket: whoever runs the
    /// program hands it requests.
    pub fn serve(self, address: &str) -> LibraryResult<()> {
        web_serve(&self.api.api, address)?;
        while let Some(arrived) = web_next() {
            // Nothing arrived where another thread had to go first.
            if let Some((method, target, headers, body)) = arrived {
                let response = self.answer(&method, &target, headers, body);
                web_sent(response);
            }
        }
        Ok(())
    }
    fn answer(&self, method: &str, target: &str, headers: Vec<(String, Vec<u8>)>, body: Vec<u8>) -> Response {
        if body.len() > self.body { return limit_met(Status::CONTENT_TOO_LARGE).with_header("connection", "close"); }
        let started = Instant::now();
        let response = self.api.answer(method, target, headers, body);
        if started.elapsed() > self.time { limit_met(Status::GATEWAY_TIMEOUT) } else { response }
    }
}
fn limit_met(status: Status) -> Response { web_limit_met(status.0) }
fn web_limit_met(status: u16) -> Response {}

/// Calls an application as a client would, without a socket.
pub struct TestClient { api: Api }
pub struct RequestBuilder { api: Api, method: String, target: String, headers: Vec<(String, Vec<u8>)>, body: Vec<u8> }
impl TestClient {
    /// A client of this application.
    pub fn new(api: Api) -> TestClient { TestClient { api } }
    pub fn get(&self, target: &str) -> RequestBuilder { self.request("GET", target) }
    pub fn post(&self, target: &str) -> RequestBuilder { self.request("POST", target) }
    pub fn put(&self, target: &str) -> RequestBuilder { self.request("PUT", target) }
    pub fn patch(&self, target: &str) -> RequestBuilder { self.request("PATCH", target) }
    pub fn delete(&self, target: &str) -> RequestBuilder { self.request("DELETE", target) }
    pub fn head(&self, target: &str) -> RequestBuilder { self.request("HEAD", target) }
    pub fn options(&self, target: &str) -> RequestBuilder { self.request("OPTIONS", target) }
    /// A request of any method.
    pub fn request(&self, method: &str, target: &str) -> RequestBuilder { RequestBuilder { api: self.api.clone(), method: method.to_string(), target: target.to_string(), headers: Vec::new(), body: Vec::new() } }
    /// The application's document.
    pub fn openapi(&self) -> Value { self.api.openapi() }
}
impl RequestBuilder {
    /// With this body, in JSON.
    pub fn json(self, body: Value) -> RequestBuilder { let text = body.to_string(); self.header("content-type", "application/json").body(text) }
    /// With a form's fields as its body.
    pub fn form<I: IntoIterator<Item = (&str, &str)>>(self, fields: I) -> RequestBuilder { let text = encoded(fields.into_iter().collect()); self.header("content-type", "application/x-www-form-urlencoded").body(text) }
    /// With these pairs in its query.
    pub fn query<I: IntoIterator<Item = (&str, &str)>>(mut self, pairs: I) -> RequestBuilder {
        let sign = if self.target.contains('?') { '&' } else { '?' };
        self.target = format!("{}{sign}{}", self.target, encoded(pairs.into_iter().collect()));
        self
    }
    /// With one more header.
    pub fn header<V: Into<Vec<u8>>>(mut self, name: &str, value: V) -> RequestBuilder { self.headers.push((name.to_string(), value.into())); self }
    /// With this body as it stands.
    pub fn body<B: Into<Vec<u8>>>(mut self, body: B) -> RequestBuilder { self.body = body.into(); self }
    /// Sends it.
    pub fn send(self) -> TestResponse { let RequestBuilder { api, method, target, headers, body } = self; TestResponse { response: api.answer(&method, &target, headers, body) } }
}
fn encoded(pairs: Vec<(&str, &str)>) -> String {
    let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{}={}", web_encoded(name), web_encoded(value))).collect();
    pairs.join("&")
}
fn web_encoded(text: &str) -> String {}
/// What came back.
#[derive(Clone)]
pub struct TestResponse { response: Response }
impl TestResponse {
    /// The status, as a number.
    pub fn status(&self) -> u16 { web_status(&self.response) }
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> { web_response_header(&self.response, name) }
    /// The body as text.
    pub fn text(&self) -> String { web_text(&self.response) }
    /// The body as JSON.
    pub fn json(&self) -> Value { web_response_json(&self.response) }
}
fn web_text(response: &Response) -> String {}
fn web_response_json(response: &Response) -> Value {}
