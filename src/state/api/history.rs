//! Requests that were sent, and what came back.

use fieldbook_book::Request;

use super::problem::{Problem, problems};
use crate::state::json::Json;

/// A request that was sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sent {
    /// What was sent.
    pub request: Request,
    /// The run and its exchange that the answer came with.
    pub exchange: Option<(u32, u32)>,
    /// What came back; nothing while it is on its way, or where it was sent elsewhere.
    pub answer: Option<Answer>,
    /// Whether it is on its way.
    pub open: bool,
}

impl Sent {
    /// One that a link brought, and that was not sent here.
    pub fn elsewhere(request: Request) -> Self {
        Self { request, ..Self::default() }
    }

    /// What the API has against it.
    pub fn problems(&self) -> Vec<Problem> {
        match self.answer.as_ref().map(|answer| (answer.status, &answer.content)) {
            Some((422, Content::Text(text))) => problems(text),
            _ => Vec::new(),
        }
    }
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The status; 0 where the run ended without an answer.
    pub status: u16,
    /// The headers, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub content: Content,
    /// How long it took, in microseconds.
    pub micros: f64,
}

/// The body of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Text.
    Text(String),
    /// What is none, in hexadecimal.
    Bytes(String),
}

impl Default for Content {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Content {
    /// The body as an event holds it.
    pub fn of(body: &Json) -> Self {
        match body.get("blob").text() {
            Some(bytes) => Self::Bytes(bytes.to_owned()),
            None => Self::Text(body.plain()),
        }
    }

    /// What a reader sees of it: JSON with a line for each of its members.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => Json::parse(text).map_or_else(|| text.clone(), |json| json.pretty()),
            Self::Bytes(bytes) => format!("{} bytes that are no text: {bytes}", bytes.len() / 2),
        }
    }
}

impl Answer {
    /// There was none, and none will come.
    pub fn lost() -> Self {
        Self::default()
    }

    /// Whether the run ended without an answer.
    pub fn is_lost(&self) -> bool {
        self.status == 0
    }
}

/// The words that go with a status.
pub fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        413 => "Content Too Large",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "",
    }
}

/// A request as a command for a terminal, to an API at that address; where no scheme is given, curl takes HTTP.
///
/// ```
/// use fieldbook_book::Request;
/// use fieldbook_site::state::api::as_curl;
///
/// let request = Request { method: "GET".to_owned(), path: "/heroes/?name=it%27s".to_owned(), ..Request::default() };
/// assert_eq!(as_curl(&request, "127.0.0.1:8000"), "curl '127.0.0.1:8000/heroes/?name=it%27s'");
/// ```
pub fn as_curl(request: &Request, address: &str) -> String {
    let mut command = "curl".to_owned();
    match request.method.as_str() {
        "GET" => {}
        "HEAD" => command.push_str(" --head"),
        method => command.push_str(&format!(" -X {method}")),
    }
    // curl gives brackets and braces in an address a meaning of its own.
    if request.path.contains(['[', ']', '{', '}']) {
        command.push_str(" --globoff");
    }
    command.push_str(&format!(" {}", quoted(&format!("{address}{}", request.path))));
    for (name, value) in &request.headers {
        command.push_str(&format!(" -H {}", quoted(&format!("{name}: {value}"))));
    }
    if !request.body.is_empty() {
        command.push_str(&format!(" --data-raw {}", quoted(&request.body)));
    }
    command
}

/// A text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
