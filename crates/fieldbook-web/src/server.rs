//! The application as a service: an axum router, and a server that one would deploy.
//!
//! Handlers wait for their database, so they run on threads that may wait, never on the reactor. How many run, wait for
//! their turn, how large a body may be and how long a request may take is bounded; what is beyond is refused.

mod limits;
mod listen;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{OriginalUri, Request as HttpRequest};
use axum::response::Response as HttpResponse;
use tokio::sync::Semaphore;

use crate::api::Api;
use crate::request::{Base, Request};
use crate::response::Response;
use crate::status::Status;

use limits::{Limits, told};

/// A server before it serves: `Server::new(api).workers(8).time_limit(Duration::from_secs(5)).serve("127.0.0.1:8000")`.
///
/// ```no_run
/// use fieldbook::prelude::*;
/// use fieldbook_web::Server;
/// use fieldbook_web::prelude::*;
///
/// let api = Api::new(&create_engine("sqlite:///heroes.db")?);
/// Server::new(api).body_limit(64 * 1024).serve("127.0.0.1:8000")?;
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[must_use = "a server serves by `serve` or `into_router`"]
pub struct Server {
    api: Api,
    limits: Limits,
    layers: Vec<Layer>,
}

type Layer = Box<dyn FnOnce(axum::Router) -> axum::Router + Send>;

impl Server {
    /// A server of this application with the usual limits: 16 requests at once, 256 that wait, bodies of 2 MiB, 30
    /// seconds for each, 10 seconds to finish what runs when it is told to stop.
    pub fn new(api: Api) -> Self {
        Server { api, limits: Limits::default(), layers: Vec::new() }
    }

    /// How many handlers may run at once.
    pub fn workers(mut self, count: usize) -> Self {
        self.limits.workers = count.max(1);
        self
    }

    /// How many requests may wait for a worker; the next is answered with 503.
    pub fn queue(mut self, count: usize) -> Self {
        self.limits.queue = count;
        self
    }

    /// How many bytes a body may have; a larger one is answered with 413.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.limits.body = bytes;
        self
    }

    /// How long a request may take. One whose body does not come in time is answered with 408, one whose handler is
    /// not done with 504. That handler runs on: what it commits is committed.
    pub fn time_limit(mut self, time: Duration) -> Self {
        self.limits.time = time;
        self
    }

    /// How long what runs may take when the server is told to stop.
    pub fn grace(mut self, time: Duration) -> Self {
        self.limits.grace = time;
        self
    }

    /// Puts the router into layers of one's own, or below a path of another, before it is served:
    /// `.layered(|router| router.layer(CorsLayer::permissive()))`.
    pub fn layered(mut self, layer: impl FnOnce(axum::Router) -> axum::Router + Send + 'static) -> Self {
        self.layers.push(Box::new(layer));
        self
    }

    /// The application as an axum router, to nest, layer and serve as one likes.
    pub fn into_router(self) -> axum::Router {
        let layers = self.layers;
        let pool = Arc::new(Pool {
            api: Arc::new(self.api),
            turns: Arc::new(Semaphore::new(self.limits.workers)),
            inside: AtomicUsize::new(0),
            limits: self.limits,
        });
        let router = axum::Router::new().fallback(move |request: HttpRequest| {
            let pool = pool.clone();
            async move { pool.answer(request).await }
        });
        layers.into_iter().fold(router, |router, layer| layer(router))
    }
}

impl Api {
    /// The application as an axum router with the usual limits; [`Server`] has others.
    pub fn into_router(self) -> axum::Router {
        Server::new(self).into_router()
    }

    /// Serves the application at this address until it is told to stop by Ctrl-C or SIGTERM.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the address cannot be listened on.
    pub fn serve(&self, address: &str) -> fieldbook::Result<()> {
        Server::new(self.clone()).serve(address)
    }
}

/// The application with what runs in it.
struct Pool {
    api: Arc<Api>,
    turns: Arc<Semaphore>,
    /// Requests that run or wait.
    inside: AtomicUsize,
    limits: Limits,
}

/// Counts a request out again, however it ends.
struct Inside<'a>(&'a AtomicUsize);

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Pool {
    async fn answer(&self, request: HttpRequest) -> HttpResponse {
        let started = Instant::now();
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.answered(request).await;
        log::info!(
            target: "fieldbook::web",
            "{method} {path} {} in {} µs",
            response.status().0,
            started.elapsed().as_micros()
        );
        into_http(response)
    }

    async fn answered(&self, request: HttpRequest) -> Response {
        let before = self.inside.fetch_add(1, Ordering::AcqRel);
        let _inside = Inside(&self.inside);
        if before >= self.limits.workers + self.limits.queue {
            return told(Status::SERVICE_UNAVAILABLE).with_header("retry-after", "1");
        }
        let deadline = tokio::time::Instant::now() + self.limits.time;
        let read = tokio::time::timeout_at(deadline, read(request, self.limits.body)).await;
        let request = match read {
            Err(_) => return told(Status::REQUEST_TIMEOUT).with_header("connection", "close"),
            Ok(Err(refused)) => return refused,
            Ok(Ok(request)) => request,
        };
        let run = async {
            let turn = self.turns.clone().acquire_owned().await;
            let api = self.api.clone();
            let handled = tokio::task::spawn_blocking(move || {
                let _turn = turn;
                api.handle(request)
            });
            handled.await.unwrap_or_else(|_| told(Status::INTERNAL_SERVER_ERROR))
        };
        match tokio::time::timeout_at(deadline, run).await {
            Ok(response) => response,
            Err(_) => told(Status::GATEWAY_TIMEOUT),
        }
    }
}

/// The core's request, or the answer where it cannot be read.
async fn read(request: HttpRequest, limit: usize) -> Result<Request, Response> {
    let (parts, body) = request.into_parts();
    let target = parts.uri.path_and_query().map_or_else(|| parts.uri.path().to_owned(), ToString::to_string);
    let own = |name| parts.headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    let length = own("content-length").and_then(|length| length.parse::<usize>().ok());
    let too_large = || told(Status::CONTENT_TOO_LARGE).with_header("connection", "close");
    if length.is_some_and(|length| length > limit) {
        return Err(too_large());
    }
    let body = axum::body::to_bytes(body, limit).await.map_err(|error| {
        let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        if cause.contains("length limit") { too_large() } else { told(Status::BAD_REQUEST) }
    })?;
    let mut request = Request::new(parts.method.as_str(), &target).with_body(body);
    for (name, value) in &parts.headers {
        request = request.with_header(name.as_str(), value.as_bytes());
    }
    // Where the router was nested, the address that the client knows has more in front.
    let known = parts.extensions.get::<OriginalUri>().map(|uri| uri.path().to_owned());
    let prefix = known.and_then(|known| known.strip_suffix(parts.uri.path()).map(str::to_owned));
    request.base = Base { scheme: "http", prefix: prefix.unwrap_or_default() };
    Ok(request)
}

fn into_http(response: Response) -> HttpResponse {
    let (status, headers, body) = response.into_parts();
    let mut built = HttpResponse::builder().status(status.0);
    for (name, value) in headers {
        built = built.header(name, value);
    }
    built.body(Body::from(body)).unwrap_or_else(|error| {
        log::error!(target: "fieldbook::web", "the answer is none: {error}");
        let mut failed = HttpResponse::new(Body::empty());
        *failed.status_mut() = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
        failed
    })
}
