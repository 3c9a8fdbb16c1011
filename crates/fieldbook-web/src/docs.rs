//! Pages that the application answers by itself: its document, and documentation made of it.

use serde_json::json;

use crate::api::Api;
use crate::request::Request;
use crate::response::Response;
use crate::status::Status;

/// Where the document is.
pub(crate) const DOCUMENT: &str = "/openapi.json";
/// Where its documentation is, under two names that people try.
const PAGES: [&str; 2] = ["/docs", "/redoc"];

/// Whether there is such a page.
pub(crate) fn has(path: &str) -> bool {
    path == DOCUMENT || PAGES.contains(&path)
}

/// The page of this path, where there is one.
pub(crate) fn answer(api: &Api, request: &Request) -> Option<Response> {
    if !has(request.path()) {
        return None;
    }
    if !["GET", "HEAD"].contains(&request.method()) {
        let detail = json!({"detail": Status::METHOD_NOT_ALLOWED.reason()});
        return Some(Response::json(Status::METHOD_NOT_ALLOWED, &detail).with_header("allow", "GET, HEAD"));
    }
    Some(match request.path() {
        DOCUMENT => Response::new(Status::OK, "application/json", api.document().to_owned()),
        _ => Response::new(Status::OK, "text/html; charset=utf-8", page(api, request)),
    })
}

fn page(api: &Api, request: &Request) -> String {
    let _ = request;
    format!("<!doctype html><title>{}</title>", escaped(api.title_text()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
