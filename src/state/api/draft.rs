//! The request that is being written in the form.

use fieldbook_book::Request;

use super::{
    document::{Kind, Operation, Parameter, Place},
    problem::Problem,
};

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Which operation it is for.
    pub operation: usize,
    /// A value for each of its parameters, in their order; one that is empty is left out.
    pub values: Vec<String>,
    /// The body.
    pub body: String,
    /// More headers, one in a line.
    pub headers: String,
    /// Tells whether the form was filled anew.
    pub serial: u32,
}

impl Draft {
    /// An empty form with the body's example.
    pub fn of(number: usize, operation: &Operation, serial: u32) -> Self {
        Self {
            operation: number,
            values: vec![String::new(); operation.parameters.len()],
            body: operation.body.as_ref().map_or_else(String::new, |body| body.example.clone()),
            headers: String::new(),
            serial,
        }
    }

    /// A form that a request of before is written in again.
    pub fn again(number: usize, operation: &Operation, request: &Request, serial: u32) -> Self {
        let mut draft = Self { body: request.body.clone(), ..Self::of(number, operation, serial) };
        let in_path = operation.takes(request).unwrap_or_default();
        let query = request.path.split_once('?').map_or("", |(_, query)| query);
        let is_form = operation.parameters.iter().any(|it| it.place == Place::Form);
        let form = if is_form { std::mem::take(&mut draft.body) } else { String::new() };
        let values = |place: Place, parameter: &Parameter| -> Vec<String> {
            let named = |(name, value): (String, String)| (name == parameter.name).then_some(value);
            match place {
                Place::Path => in_path.iter().cloned().filter_map(named).collect(),
                Place::Query => pairs_of(query).filter_map(named).collect(),
                Place::Form => pairs_of(&form).filter_map(named).collect(),
                Place::Header => {
                    let own = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(&parameter.name));
                    own.map(|(_, value)| value.clone()).collect()
                }
            }
        };
        draft.values = operation.parameters.iter().map(|it| values(it.place, it).join(",")).collect();
        let is_known = |name: &str| {
            let mut headers = operation.parameters.iter().filter(|it| it.place == Place::Header);
            name.eq_ignore_ascii_case("content-type") || headers.any(|it| it.name.eq_ignore_ascii_case(name))
        };
        let more = request.headers.iter().filter(|(name, _)| !is_known(name));
        draft.headers = more.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n");
        draft
    }

    /// The request that stands in the form. What the API would refuse is sent all the same: its refusal is worth seeing.
    ///
    /// # Errors
    ///
    /// What can be in no request at all: a path without one of its parts, a header that is none.
    pub fn request(&self, operation: &Operation) -> Result<Request, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut path = operation.path.clone();
        let (mut query, mut form, mut headers) = (Vec::new(), Vec::new(), Vec::new());
        for (parameter, value) in operation.parameters.iter().zip(&self.values) {
            let name = &parameter.name;
            match parameter.place {
                Place::Path if value.is_empty() => {
                    problems.push(Problem::at(Place::Path.word(), name, "there is no path without it"));
                }
                Place::Path => path = path.replace(&format!("{{{name}}}"), &encode(value)),
                _ if value.is_empty() => {}
                Place::Query => query.extend(parts(parameter, value).map(|part| pair(name, part))),
                Place::Form => form.extend(parts(parameter, value).map(|part| pair(name, part))),
                Place::Header => headers.push((name.clone(), value.clone())),
            }
        }
        if !query.is_empty() {
            path = format!("{path}?{}", query.join("&"));
        }
        let is_form = operation.parameters.iter().any(|it| it.place == Place::Form);
        let body = if is_form { form.join("&") } else { self.body.trim_end().to_owned() };
        let content_type = match &operation.body {
            _ if is_form => Some("application/x-www-form-urlencoded"),
            Some(body) => Some(body.content_type.as_str()),
            None => None,
        };
        let body = if content_type.is_some() { body } else { String::new() };
        if let Some(content_type) = content_type.filter(|_| !body.is_empty()) {
            headers.insert(0, ("content-type".to_owned(), content_type.to_owned()));
        }
        for line in self.headers.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.split_once(':') {
                Some((name, value)) if is_header(name) => headers.push((name.to_owned(), value.trim().to_owned())),
                _ => problems.push(Problem::at("headers", "", "a header is a name, a colon and a value")),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let name = if operation.summary.is_empty() {
            format!("{} {path}", operation.method)
        } else {
            operation.summary.clone()
        };
        Ok(Request { name, method: operation.method.clone(), path, headers, body })
    }
}

fn parts<'a>(parameter: &Parameter, value: &'a str) -> impl Iterator<Item = &'a str> {
    let separator = if parameter.kind == Kind::Several { ',' } else { '\u{0}' };
    value.split(separator).map(str::trim)
}

fn pair(name: &str, value: &str) -> String {
    format!("{}={}", encode(name), encode(value))
}

fn is_header(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn pairs_of(text: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(&name.replace('+', " ")), decode(&value.replace('+', " ")))
    };
    text.split('&').filter(|pair| !pair.is_empty()).map(pair)
}

/// A text as a part of a path or a query.
///
/// ```
/// use fieldbook_site::state::api::encode;
/// assert_eq!(encode("Dr. Wiß/1"), "Dr.%20Wi%C3%9F%2F1");
/// ```
pub fn encode(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// What an encoded text says; what is not encoded well stays as it is.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        match hex.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
