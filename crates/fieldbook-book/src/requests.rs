//! Requests kept in a file of text, as REST clients of editors keep them: `### name`, `METHOD path`, headers, an empty
//! line, the body.

use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

/// A request to a web API, ready to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Request {
    /// What a reader calls it; the method and the path where the file gave it no name.
    pub name: String,
    /// The method, in capitals.
    pub method: String,
    /// The path with its query, encoded as it is to be sent.
    pub path: String,
    /// Its headers, in order.
    pub headers: Vec<(String, String)>,
    /// Its body, or nothing.
    pub body: String,
}

/// Why a file of requests cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestsError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl Display for RequestsError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for RequestsError {}

/// The methods that an API can have a route for.
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

impl Request {
    /// Reads a file of requests. `###` begins a request and may name it; lines with `#` or `//` before the request's
    /// line are remarks. An address may name the host, as clients outside of the page need it: only what follows counts.
    ///
    /// ```
    /// use fieldbook_book::Request;
    ///
    /// let text = "### A hero\nPOST /heroes/\nContent-Type: application/json\n\n{\"name\": \"Deadpond\"}\n\n###\nGET /heroes/?limit=5\n";
    /// let requests = Request::read_all(text)?;
    /// assert_eq!(requests[0].name, "A hero");
    /// assert_eq!(requests[0].body, "{\"name\": \"Deadpond\"}");
    /// assert_eq!(requests[1].name, "GET /heroes/?limit=5");
    /// # Ok::<(), fieldbook_book::RequestsError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// For a method that is none, an address without a path, a header without a colon, and a name without a request.
    pub fn read_all(text: &str) -> Result<Vec<Self>, RequestsError> {
        let mut requests = Vec::new();
        let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line)).peekable();
        let mut name: Option<(usize, &str)> = None;
        while let Some((at, line)) = lines.next() {
            if let Some(given) = separator(line) {
                named_in_vain(name.replace((at, given)))?;
                continue;
            }
            if line.trim().is_empty() || line.starts_with('#') || line.starts_with("//") {
                continue;
            }
            let mut request = request_line(at, line)?;
            let mut in_body = false;
            let mut body: Vec<&str> = Vec::new();
            while let Some((at, line)) = lines.next_if(|(_, line)| separator(line).is_none()) {
                match () {
                    () if in_body => body.push(line),
                    () if line.trim().is_empty() => in_body = true,
                    () => request.headers.push(header(at, line)?),
                }
            }
            request.body = body.join("\n").trim_end().to_owned();
            let given = name.take().map_or("", |(_, given)| given);
            request.name =
                if given.is_empty() { format!("{} {}", request.method, request.path) } else { given.to_owned() };
            requests.push(request);
        }
        named_in_vain(name)?;
        Ok(requests)
    }
}

impl Request {
    /// A file of these requests, which [`Request::read_all`] reads as they are. One that no file can hold, such as one
    /// with a line of `###` in its body, is left out.
    ///
    /// ```
    /// use fieldbook_book::Request;
    ///
    /// let requests = Request::read_all("### All\nGET /heroes/\n")?;
    /// assert_eq!(Request::read_all(&Request::write_all(&requests))?, requests);
    /// # Ok::<(), fieldbook_book::RequestsError>(())
    /// ```
    pub fn write_all(requests: &[Self]) -> String {
        let written = requests.iter().filter_map(|request| {
            let text = request.written();
            (Self::read_all(&text).as_deref() == Ok(std::slice::from_ref(request))).then_some(text)
        });
        written.collect()
    }

    fn written(&self) -> String {
        let headers: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        let body = if self.body.is_empty() { String::new() } else { format!("\n{}\n", self.body) };
        format!("### {}\n{} {}\n{headers}{body}\n", self.name, self.method, self.path)
    }
}

/// What follows `###`, where the line begins with it.
fn separator(line: &str) -> Option<&str> {
    line.strip_prefix("###").map(|name| name.trim_matches(|c: char| c == '#' || c.is_whitespace()))
}

/// A name that no request follows is a mistake; a separator without one is none.
fn named_in_vain(name: Option<(usize, &str)>) -> Result<(), RequestsError> {
    match name {
        Some((line, given)) if !given.is_empty() => refuse(line, format!("no request follows `{given}`")),
        _ => Ok(()),
    }
}

fn request_line(at: usize, line: &str) -> Result<Request, RequestsError> {
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or_default();
    if !METHODS.contains(&method) {
        return refuse(at, format!("`{method}` is no method; a request begins with one of {}", METHODS.join(", ")));
    }
    let address = words.next().unwrap_or_default();
    let path = match address.split_once("://") {
        Some(("http" | "https", rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
        _ => address,
    };
    if !path.starts_with('/') {
        return refuse(at, format!("`{address}` is no path: it begins with `/`"));
    }
    match (words.next(), words.next()) {
        (None, _) | (Some("HTTP/1.1" | "HTTP/1.0" | "HTTP/2"), None) => {}
        _ => return refuse(at, "a path has no spaces: write `%20`".to_owned()),
    }
    Ok(Request { method: method.to_owned(), path: path.to_owned(), ..Request::default() })
}

fn header(at: usize, line: &str) -> Result<(String, String), RequestsError> {
    match line.split_once(':') {
        Some((name, value)) if !name.is_empty() && !name.contains(char::is_whitespace) => {
            Ok((name.to_owned(), value.trim().to_owned()))
        }
        _ => refuse(at, format!("`{line}` is no header; an empty line stands before the body")),
    }
}

fn refuse<T>(line: usize, message: String) -> Result<T, RequestsError> {
    Err(RequestsError { line, message })
}
