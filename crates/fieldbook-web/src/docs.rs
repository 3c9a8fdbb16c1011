//! Pages that the application answers by itself: its document, and documentation made of it.
//!
//! The documentation is a vendored Swagger UI, compiled in with the feature `docs`; nothing comes from another host.

use serde_json::json;

use crate::api::Api;
use crate::request::Request;
use crate::response::Response;
use crate::status::Status;

/// Where the document is.
const DOCUMENT: &str = "/openapi.json";
/// Where its documentation is, under two names that people try.
const PAGES: [&str; 2] = ["/docs", "/redoc"];

/// What the page of documentation loads: the path, the type, the contents, whether these are packed.
#[cfg(feature = "docs")]
const PARTS: [(&str, &str, &[u8], bool); 3] = [
    (
        "/docs/swagger-ui-bundle.js",
        "text/javascript; charset=utf-8",
        include_bytes!("../vendor/swagger-ui/swagger-ui-bundle.js.gz"),
        true,
    ),
    ("/docs/swagger-ui.css", "text/css; charset=utf-8", include_bytes!("../vendor/swagger-ui/swagger-ui.css.gz"), true),
    ("/docs/start.js", "text/javascript; charset=utf-8", include_bytes!("docs/start.js"), false),
];
#[cfg(not(feature = "docs"))]
const PARTS: [(&str, &str, &[u8], bool); 0] = [];

/// What the page may load: what is here. Swagger UI draws its symbols as data and sets styles itself.
#[cfg(feature = "docs")]
const POLICY: &str =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/// Whether there is such a page.
pub(crate) fn has(path: &str) -> bool {
    path == DOCUMENT || PAGES.contains(&path)
}

/// The page of this path, where there is one.
pub(crate) fn answer(api: &Api, request: &Request) -> Option<Response> {
    let part = PARTS.iter().find(|(path, ..)| *path == request.path());
    if part.is_none() && !has(request.path()) {
        return None;
    }
    if !["GET", "HEAD"].contains(&request.method()) {
        let detail = json!({"detail": Status::METHOD_NOT_ALLOWED.reason()});
        return Some(Response::json(Status::METHOD_NOT_ALLOWED, &detail).with_header("allow", "GET, HEAD"));
    }
    if let Some((_, kind, contents, is_packed)) = part {
        let response = Response::new(Status::OK, kind, *contents).with_header("cache-control", "max-age=86400");
        return Some(if *is_packed { response.with_header("content-encoding", "gzip") } else { response });
    }
    Some(match request.path() {
        DOCUMENT => Response::new(Status::OK, "application/json", api.document().to_owned()),
        _ => page(&escaped(api.title_text())),
    })
}

#[cfg(feature = "docs")]
fn page(title: &str) -> Response {
    let text = include_str!("docs/page.html").replace("TITLE", title);
    Response::new(Status::OK, "text/html; charset=utf-8", text).with_header("content-security-policy", POLICY)
}

/// Without the vendored page there is the document.
#[cfg(not(feature = "docs"))]
fn page(title: &str) -> Response {
    let text = format!("<!doctype html><title>{title}</title><a href=\"openapi.json\">openapi.json</a>");
    Response::new(Status::OK, "text/html; charset=utf-8", text)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
