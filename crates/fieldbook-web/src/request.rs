//! A request, as the core sees it: no socket, no server.

use std::any::{Any, TypeId};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use fieldbook::{Engine, Session};

use crate::operation::Prepared;
use crate::percent;

/// A request on its way to a handler.
///
/// ```
/// use fieldbook_web::Request;
///
/// let request = Request::new("GET", "/heroes/%31?limit=5").with_header("X-Token", "secret");
/// assert_eq!(request.path(), "/heroes/1");
/// assert_eq!(request.query(), "limit=5");
/// assert_eq!(request.header("x-token").as_deref(), Some("secret"));
/// ```
pub struct Request {
    method: String,
    target: String,
    path: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    /// The scheme and what comes before the path where the application is mounted.
    pub(crate) base: Base,
    pub(crate) context: Context,
    pub(crate) params: Vec<String>,
    pub(crate) prepared: Arc<Prepared>,
}

/// Where the application is, for addresses that lead back to it.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    pub(crate) scheme: &'static str,
    pub(crate) prefix: String,
}

/// What a request's handlers share: the database, its one session, the application's own values.
#[derive(Clone, Default)]
pub struct Context {
    engine: Option<Engine>,
    /// Opened on first use, closed when the request is done with.
    session: Arc<OnceLock<Session>>,
    pub(crate) states: Arc<HashMap<TypeId, Box<dyn Any + Send + Sync>>>,
}

impl Request {
    /// A request for this target: a path and, after a question mark, a query, both percent-encoded.
    pub fn new(method: &str, target: &str) -> Self {
        let path = target.split('?').next().unwrap_or_default();
        Request {
            method: method.to_owned(),
            target: target.to_owned(),
            path: percent::decode(path),
            headers: Vec::new(),
            body: Vec::new(),
            base: Base { scheme: "http", prefix: String::new() },
            context: Context::default(),
            params: Vec::new(),
            prepared: Arc::default(),
        }
    }

    /// The same request with one more header.
    pub fn with_header(mut self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        self.headers.push((name.to_ascii_lowercase(), value.into()));
        self
    }

    /// The same request with this body.
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The method, in capitals: `GET`.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path, decoded.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path and the query as they were sent.
    pub fn target(&self) -> &str {
        &self.target
    }

    /// The query as it was sent, without its question mark; empty where there is none.
    pub fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// The first header of this name, in whatever case; what is no UTF-8 is read byte by byte.
    pub fn header(&self, name: &str) -> Option<String> {
        self.headers_named(name).next().map(Cow::into_owned)
    }

    /// Every header of this name, in order.
    pub(crate) fn headers_named(&self, name: &str) -> impl Iterator<Item = Cow<'_, str>> {
        let values = self.headers.iter().filter(move |(own, _)| own.eq_ignore_ascii_case(name));
        values.map(|(_, value)| match std::str::from_utf8(value) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(value.iter().map(|byte| char::from(*byte)).collect()),
        })
    }

    /// The body, as it was sent.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// What the application's handlers share.
    pub fn context(&self) -> &Context {
        &self.context
    }
}

impl Context {
    pub(crate) fn new(engine: &Engine, states: &Arc<HashMap<TypeId, Box<dyn Any + Send + Sync>>>) -> Self {
        Context { engine: Some(engine.clone()), session: Arc::default(), states: states.clone() }
    }

    /// The request's session shall be this one.
    pub(crate) fn set_session(&self, session: Session) {
        let _ = self.session.set(session);
    }

    /// The request's session, the same for everyone who asks.
    ///
    /// # Panics
    ///
    /// Where the request came to no application.
    pub fn session(&self) -> Session {
        let engine = self.engine.as_ref().expect("a handler's request comes from an application");
        self.session.get_or_init(|| Session::new(engine)).share()
    }
}
