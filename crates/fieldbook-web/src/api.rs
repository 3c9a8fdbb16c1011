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
    /// # Panics
    ///
    /// When the path clashes with another, when one of its methods has a handler already, or when its names are not what
    /// a handler's `Path` takes.
    #[track_caller]
    pub fn route(mut self, path: &str, route: Route) -> Self {
        if let Err(why) = self.router.add(path, route) {
            panic!("{why}");
        }
        self.forget_document()
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
        let is_head = request.method() == "HEAD";
        let response = self.answer(request);
        if is_head || response.status().is_bodiless() { response.without_body() } else { response }
    }

    fn answer(&self, request: Request) -> Response {
        let missed = match self.router.find(request.method(), request.path()) {
            Found::Handler { entry, params } => {
                let entry = entry.clone();
                return self.run(&entry, params, request);
            }
            Found::Methods(methods) => Some(methods),
            Found::Nothing => None,
        };
        let told = |status: Status| Response::json(status, &json!({"detail": status.reason()}));
        if let Some(methods) = missed {
            return told(Status::METHOD_NOT_ALLOWED).with_header("allow", methods);
        }
        if let Some(response) = docs::answer(self, &request) {
            return response;
        }
        let other = router::with_other_slash(request.path()).filter(|path| self.router.has(path) || docs::has(path));
        match other {
            Some(path) => router::redirect(&request, &path),
            None => told(Status::NOT_FOUND),
        }
    }

    fn run(&self, entry: &Entry, params: Vec<String>, mut request: Request) -> Response {
        request.context = Context::new(&self.engine, &self.states);
        if let Some(sessions) = &self.sessions {
            request.context.set_session(sessions());
        }
        request.params = params;
        request.prepared = entry.prepared.clone();
        let ran = catch_unwind(AssertUnwindSafe(|| (entry.operation.run)(&request)));
        let answered = ran.unwrap_or_else(|panic| {
            let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            log::error!(target: "fieldbook::web", "{} panicked: {}", entry.operation.name, message.unwrap_or("?"));
            Err(HttpError::new(Status::INTERNAL_SERVER_ERROR, Json::Null))
        });
        answered.unwrap_or_else(|error| refusal::answer(error, &entry.operation, &request))
    }
}
