//! An answer, as the core gives it: no socket, no server.

use serde_json::Value as Json;

use crate::status::Status;

/// What a client is sent: a status, headers, a body.
///
/// ```
/// use fieldbook_web::{Response, Status};
///
/// let response = Response::new(Status::OK, "text/plain", "hello").with_header("X-Mood", "good");
/// assert_eq!(response.header("x-mood"), Some("good"));
/// assert_eq!(response.body(), b"hello");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    status: Status,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Response {
    /// An answer with a body of this type.
    pub fn new(status: Status, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type".to_owned(), content_type.to_owned())];
        Response { status, headers, body: body.into() }
    }

    /// An answer without a body.
    pub fn empty(status: Status) -> Self {
        Response { status, headers: Vec::new(), body: Vec::new() }
    }

    /// An answer in JSON, compact; a status that has no body gets none.
    pub fn json(status: Status, body: &Json) -> Self {
        match status.is_bodiless() {
            true => Response::empty(status),
            false => Response::new(status, "application/json", body.to_string()),
        }
    }

    /// The same answer with one more header.
    ///
    /// # Panics
    ///
    /// When the name or the value holds what no header can, such as a line break.
    #[track_caller]
    pub fn with_header(self, name: &str, value: impl Into<String>) -> Self {
        match self.try_with_header(name, value) {
            Ok(response) => response,
            Err(why) => panic!("{why}"),
        }
    }

    /// [`Response::with_header`], with what it panics with returned.
    ///
    /// # Errors
    ///
    /// As that panics.
    pub fn try_with_header(mut self, name: &str, value: impl Into<String>) -> Result<Self, String> {
        let value = value.into();
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(format!("`{name}` is no name of a header"));
        }
        if !value.bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7f)) {
            return Err(format!("the value of the header {name} holds a control character"));
        }
        self.headers.push((name.to_ascii_lowercase(), value));
        Ok(self)
    }

    /// The status.
    pub fn status(&self) -> Status {
        self.status
    }

    /// The same answer with another status.
    pub fn with_status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// The same answer with another body.
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Every header, names in lower case, in order.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The first header of this name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let own = self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        own.map(|(_, value)| value.as_str())
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The parts of the answer.
    pub fn into_parts(self) -> (Status, Vec<(String, String)>, Vec<u8>) {
        (self.status, self.headers, self.body)
    }

    /// The same answer as HEAD asks for it.
    pub(crate) fn without_body(mut self) -> Self {
        self.body.clear();
        self
    }
}
