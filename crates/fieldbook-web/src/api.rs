//! The application: its routes, what its handlers share, and the one way through it.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use fieldbook::{Engine, Session};
use serde_json::{Value as Json, json};

use crate::error::HttpError;
use crate::request::{Context, Request};
use crate::response::Response;
use crate::route::Route;
use crate::router::{self, Entry, Found, Router};
use crate::status::Status;
use crate::{docs, openapi, refusal};

/// An application: `Api::new(&engine).route("/heroes/", post(create_hero).get(read_heroes))`.
///
/// [`Api::handle`] answers a request; [`TestClient`](crate::TestClient) and the servers call it. Cloning is cheap, and
/// clones are the same application.
#[derive(Clone)]
pub struct Api {
    engine: Engine,
    info: Info,
    router: Router,
    states: Arc<HashMap<TypeId, Box<dyn Any + Send + Sync>>>,
    sessions: Option<Sessions>,
    document: Arc<OnceLock<String>>,
}

type Sessions = Arc<dyn Fn() -> Session + Send + Sync>;

/// What the document says about the application.
#[derive(Clone)]
pub(crate) struct Info {
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
}

impl Api {
    /// An application without routes, over this database.
    pub fn new(engine: &Engine) -> Self {
        Api {
            engine: engine.clone(),
            info: Info { title: "Fieldbook".to_owned(), version: "0.1.0".to_owned(), description: None },
            router: Router::default(),
            states: Arc::default(),
            sessions: None,
            document: Arc::default(),
        }
    }

    /// The application's name, for the document.
    pub fn title(mut self, title: &str) -> Self {
        self.info.title = title.to_owned();
        self.forget_document()
    }

    /// The application's version, for the document.
    pub fn version(mut self, version: &str) -> Self {
        self.info.version = version.to_owned();
        self.forget_document()
    }

    /// What the application is for, for the document.
    pub fn description(mut self, text: &str) -> Self {
        self.info.description = Some(text.to_owned());
        self.forget_document()
    }

    /// Adds the handlers of a path. A name in braces takes one segment, `{*rest}` all that are left.
    ///
    /// A path that fits two routes goes to the one that has text where the other has a name, in whatever order they were
    /// given; [`Api::overlaps`] and the log say which routes share paths.
    ///
    /// # Panics
    ///
    /// When the path clashes with another, when one of its methods has a handler already, or when its names are not what
    /// a handler's `Path` takes.
    #[track_caller]
    pub fn route(self, path: &str, route: Route) -> Self {
        // Within a closure the panic would have a place of its own, and not the caller's.
        match self.try_route(path, route) {
            Ok(api) => api,
            Err(why) => panic!("{why}"),
        }
    }

    /// [`Api::route`], with what it panics with returned.
    ///
    /// # Errors
    ///
    /// As that panics.
    pub fn try_route(mut self, path: &str, route: Route) -> Result<Self, String> {
        self.router.add(path, route)?;
        Ok(self.forget_document())
    }

    /// The routes that share paths with this one, each in a sentence that says which of the two has them.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use fieldbook_web::prelude::*;
    ///
    /// let api = Api::new(&create_engine("sqlite://")?)
    ///     .route("/heroes/{id}", get(|Path(id): Path<i64>| id))
    ///     .route("/heroes/best", get(|| 7));
    /// assert_eq!(
    ///     api.overlaps("/heroes/best"),
    ///     ["the routes /heroes/{id} and /heroes/best overlap: a path that fits both goes to /heroes/best"]
    /// );
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn overlaps(&self, path: &str) -> Vec<String> {
        self.router.overlaps(path)
    }

    /// A value that handlers get as [`State`](crate::State), one of each type.
    ///
    /// # Panics
    ///
    /// When the application was cloned before and the clone still exists.
    #[track_caller]
    pub fn state<T: Clone + Send + Sync + 'static>(mut self, value: T) -> Self {
        let states = Arc::get_mut(&mut self.states).expect("state is given before an application is cloned");
        states.insert(TypeId::of::<T>(), Box::new(value));
        self
    }

    /// Gives every request this session in place of one of its own, as a test does that wants to see what the handlers
    /// do with it: `Api::new(&engine).session(move || session.share())`.
    pub fn session(mut self, session: impl Fn() -> Session + Send + Sync + 'static) -> Self {
        self.sessions = Some(Arc::new(session));
        self
    }

    fn forget_document(mut self) -> Self {
        self.document = Arc::default();
        self
    }

    /// The document that describes the application, as OpenAPI 3.1.
    pub fn openapi(&self) -> Json {
        openapi::document(&self.info, &self.router)
    }

    /// The document as it is sent, made once.
    pub(crate) fn document(&self) -> &str {
        self.document.get_or_init(|| self.openapi().to_string())
    }

    pub(crate) fn title_text(&self) -> &str {
        &self.info.title
    }

    /// Answers a request. Waits for the database; never panics, whatever a handler does.
    pub fn handle(&self, request: Request) -> Response {
        let mut call = match self.begin(request) {
            Begun::Answered(response) => return response,
            Begun::Call(call) => call,
        };
        if let Some(sessions) = &self.sessions {
            call.set_session(sessions());
        }
        let ran = catch_unwind(AssertUnwindSafe(|| (call.entry.operation.run)(&call.request)));
        let answered = ran.unwrap_or_else(|panic| {
            let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            call.panicked(message.unwrap_or("?"))
        });
        call.finish(answered)
    }

    /// Finds the handler of a request, for callers that run handlers themselves; what needs none is answered.
    pub fn begin(&self, mut request: Request) -> Begun {
        let missed = match self.router.find(request.method(), request.path()) {
            Found::Handler { entry, params } => {
                request.context = Context::new(&self.engine, &self.states);
                request.params = params;
                request.prepared = entry.prepared.clone();
                return Begun::Call(Box::new(Call { request, entry: entry.clone() }));
            }
            Found::Methods(methods) => Some(methods),
            Found::Nothing => None,
        };
        let is_head = request.method() == "HEAD";
        Begun::Answered(finished(self.answer(&request, missed), is_head))
    }

    /// The answer to a request that no handler is for; the methods are those that the path has handlers for.
    fn answer(&self, request: &Request, methods: Option<String>) -> Response {
        let told = |status: Status| Response::json(status, &json!({"detail": status.reason()}));
        if let Some(methods) = methods {
            return told(Status::METHOD_NOT_ALLOWED).with_header("allow", methods);
        }
        if let Some(response) = docs::answer(self, request) {
            return response;
        }
        let other = router::with_other_slash(request.path()).filter(|path| self.router.has(path) || docs::has(path));
        match other {
            Some(path) => router::redirect(request, &path),
            None => told(Status::NOT_FOUND),
        }
    }
}

/// What [`Api::begin`] comes to.
pub enum Begun {
    /// There is no handler to run.
    Answered(Response),
    /// There is one.
    Call(Box<Call>),
}

/// A request with its handler.
pub struct Call {
    request: Request,
    entry: Entry,
}

impl Call {
    /// The request, for the handler's arguments.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The handler's number.
    pub fn number(&self) -> usize {
        self.entry.operation.number
    }

    /// Gives the request this session in place of one of its own.
    pub fn set_session(&mut self, session: Session) {
        self.request.context.set_session(session);
    }

    /// What a panic of the handler comes to.
    pub fn panicked(&self, message: &str) -> Result<Response, HttpError> {
        log::error!(target: "fieldbook::web", "{} panicked: {message}", self.entry.operation.name);
        Err(HttpError::new(Status::INTERNAL_SERVER_ERROR, Json::Null))
    }

    /// The answer, from what the handler returned. The request's session ends here.
    pub fn finish(self, answered: Result<Response, HttpError>) -> Response {
        self.finish_telling(answered, |_| {})
    }

    /// [`Call::finish`]; where the server failed, `tell` hears what the log has of it, and the client does not.
    pub fn finish_telling(self, answered: Result<Response, HttpError>, tell: impl FnOnce(&str)) -> Response {
        let Call { request, entry } = self;
        let response = answered.unwrap_or_else(|error| refusal::answer(error, &entry.operation, &request, tell));
        finished(response, request.method() == "HEAD")
    }
}

fn finished(response: Response, is_head: bool) -> Response {
    if is_head || response.status().is_bodiless() { response.without_body() } else { response }
}
