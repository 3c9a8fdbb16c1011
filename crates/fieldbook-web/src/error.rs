//! What a handler or an argument ends with where there is no answer: a status, and what the client is told.

use std::any::Any;
use std::fmt;

use fieldbook::Problem;
use serde_json::{Value as Json, json};

use crate::response::Response;
use crate::status::Status;

/// A request that is refused, or that failed.
///
/// `not_found("Hero not found")` and its siblings make one; so does `?` from any error, which is the server's fault
/// then: the client is told `500` and no more, the log has all of it. What of the library's errors is the client's fault
/// becomes 422 or 409.
///
/// ```
/// use fieldbook_web::{HttpError, Status, not_found};
///
/// let error = not_found("Hero not found").with_header("x-hero", "none");
/// assert_eq!(error.status(), Status::NOT_FOUND);
/// assert_eq!(error.response().body(), br#"{"detail":"Hero not found"}"#);
/// ```
pub struct HttpError(Box<Inner>);

struct Inner {
    status: Status,
    detail: Json,
    headers: Vec<(String, String)>,
    problems: Vec<Problem>,
    cause: Option<Cause>,
}

/// What failed, for the log.
pub(crate) enum Cause {
    Library(fieldbook::Error),
    Other(Box<dyn std::error::Error + Send + Sync>),
}

impl HttpError {
    /// An error of this status that tells the client this.
    pub fn new(status: Status, detail: impl Into<Json>) -> Self {
        let detail = detail.into();
        HttpError(Box::new(Inner { status, detail, headers: Vec::new(), problems: Vec::new(), cause: None }))
    }

    /// 422 with every problem; the first step of each place says what it is in: `body`, `query`, `path`, `header`.
    pub fn problems(problems: Vec<Problem>) -> Self {
        let mut error = HttpError::new(Status::UNPROCESSABLE_CONTENT, Json::Null);
        error.0.problems = problems;
        error
    }

    /// The same error with one more header.
    pub fn with_header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.headers.push((name.to_owned(), value.into()));
        self
    }

    /// The status.
    pub fn status(&self) -> Status {
        self.0.status
    }

    /// What the client is told.
    pub fn detail(&self) -> Json {
        match self.0.problems.is_empty() {
            true => self.0.detail.clone(),
            false => json!(self.0.problems),
        }
    }

    /// The answer that tells it.
    pub fn response(&self) -> Response {
        let plain = self.0.status == Status::INTERNAL_SERVER_ERROR && self.0.detail.is_null();
        let response = match plain {
            true => Response::new(self.0.status, "text/plain; charset=utf-8", self.0.status.reason()),
            false => Response::json(self.0.status, &json!({"detail": self.detail()})),
        };
        self.0.headers.iter().fold(response, |response, (name, value)| {
            response.clone().try_with_header(name, value).unwrap_or_else(|why| {
                log::error!(target: "fieldbook::web", "{why}");
                response
            })
        })
    }

    pub(crate) fn failed(cause: Cause) -> Self {
        let mut error = HttpError::new(Status::INTERNAL_SERVER_ERROR, Json::Null);
        error.0.cause = Some(cause);
        error
    }

    pub(crate) fn is_problems(&self) -> bool {
        !self.0.problems.is_empty()
    }

    pub(crate) fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.0.problems)
    }

    pub(crate) fn take_cause(&mut self) -> Option<Cause> {
        self.0.cause.take()
    }
}

impl fmt::Debug for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.status, self.detail())?;
        match &self.0.cause {
            None => Ok(()),
            Some(Cause::Library(error)) => write!(f, "\n  caused by: {error:?}"),
            Some(Cause::Other(error)) => write!(f, "\n  caused by: {error}"),
        }
    }
}

/// Any error is the server's, unless it is the library's own and the request caused it. This is why `HttpError` is
/// itself no `std::error::Error`.
impl<E: std::error::Error + Send + Sync + 'static> From<E> for HttpError {
    fn from(error: E) -> Self {
        let boxed: Box<dyn Any> = Box::new(error);
        let boxed = match boxed.downcast::<fieldbook::Error>() {
            Ok(error) => return HttpError::failed(Cause::Library(*error)),
            Err(other) => other,
        };
        let error = boxed.downcast::<E>().expect("it was put in as such");
        HttpError::failed(Cause::Other(error))
    }
}

macro_rules! constructors {
    ($($(#[$doc:meta])* $name:ident $status:ident;)*) => {
        $($(#[$doc])* pub fn $name(detail: impl Into<Json>) -> HttpError {
            HttpError::new(Status::$status, detail)
        })*
    };
}

constructors! {
    /// 400: the request makes no sense.
    bad_request BAD_REQUEST;
    /// 403: who asks may not have it.
    forbidden FORBIDDEN;
    /// 404: what is asked for is not there.
    not_found NOT_FOUND;
    /// 409: what is asked for contradicts what is stored.
    conflict CONFLICT;
    /// 422: the request's data does not fit.
    unprocessable UNPROCESSABLE_CONTENT;
    /// 429: who asks has asked too often.
    too_many_requests TOO_MANY_REQUESTS;
}

/// 401: nobody knows who asks; the answer says that a bearer's token would tell.
pub fn unauthorized(detail: impl Into<Json>) -> HttpError {
    HttpError::new(Status::UNAUTHORIZED, detail).with_header("www-authenticate", "Bearer")
}
