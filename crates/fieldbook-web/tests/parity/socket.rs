//! The same exchanges over a real socket, through axum.

use std::net::SocketAddr;

use fieldbook_web::{Api, Response, Server, Status};

#[path = "../suite/http.rs"]
mod http;

/// Who answers: the core itself, or a server in front of it.
pub enum Way {
    Direct,
    Socket(SocketAddr),
}

impl Way {
    /// As the environment asks for it: `FIELDBOOK_WAY=socket`.
    pub fn to(api: &Api) -> Way {
        if std::env::var_os("FIELDBOOK_WAY").is_none_or(|way| way != "socket") {
            return Way::Direct;
        }
        Way::Socket(http::serve(Server::new(api.clone())))
    }
}

/// Sends a request as bytes, and puts the answer into the core's form.
pub fn send(address: SocketAddr, method: &str, target: &str, headers: &[(String, String)], body: &[u8]) -> Response {
    let mut all: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    if !all.iter().any(|(name, _)| *name == "host") {
        all.push(("host", "testserver"));
    }
    let mut bytes = http::head(method, target, &all, body);
    bytes.extend(body);
    let answer = http::send(address, &bytes);
    let mut response = Response::empty(Status(answer.status));
    for name in ["content-type", "location", "allow"] {
        if let Some(value) = answer.header(name) {
            response = response.with_header(name, value);
        }
    }
    response.with_body(answer.body)
}
