//! One exchange: what is sent, and whether what comes back is what was recorded.

use crate::socket::{self, Way};
use fieldbook_web::{Api, Request, Response};
use serde_json::{Value, json};

/// The recorded request: its target, its headers, its body.
fn request(recorded: &Value) -> (String, Vec<(String, String)>, Vec<u8>) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut target = text(&recorded["path"]);
    if let Some(query) = recorded["query"].as_str() {
        target = format!("{target}?{query}");
    }
    let body = match (&recorded["raw"], &recorded["raw_base64"]) {
        (Value::String(raw), _) => Some(raw.clone().into_bytes()),
        (_, Value::String(encoded)) => Some(base64(encoded)),
        _ => recorded.get("body").map(|body| body.to_string().into_bytes()),
    };
    let mut headers = Vec::new();
    let given = recorded["headers"].as_object();
    if body.is_some() && given.is_none_or(|given| !given.is_empty() && !given.contains_key("content-type")) {
        headers.push(("content-type".to_owned(), "application/json".to_owned()));
    }
    headers.extend(given.into_iter().flatten().map(|(name, value)| (name.clone(), text(value))));
    (target, headers, body.unwrap_or_default())
}

fn answer(api: &Api, way: &Way, recorded: &Value) -> Response {
    let method = recorded["method"].as_str().unwrap_or_default();
    let (target, headers, body) = request(recorded);
    match way {
        Way::Socket(address) => socket::send(*address, method, &target, &headers, &body),
        Way::Direct => {
            let request = Request::new(method, &target).with_body(body);
            api.handle(headers.iter().fold(request, |request, (name, value)| request.with_header(name, value.as_str())))
        }
    }
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let place = |letter: u8| LETTERS.iter().position(|it| *it == letter).unwrap_or(0) as u32;
    let mut bytes = Vec::new();
    for group in text.trim_end_matches('=').as_bytes().chunks(4) {
        let bits = group.iter().fold(0, |bits, letter| bits << 6 | place(*letter)) << (6 * (4 - group.len()));
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    bytes
}

/// Sends the request and says what differs, and with which status it was answered.
pub fn exchange(api: &Api, way: &Way, recorded: &Value, in_any_order: bool) -> (u64, Option<String>) {
    let response = answer(api, way, &recorded["request"]);
    let status = u64::from(response.status().0);
    let theirs = &recorded["response"];
    let difference = difference(&response, theirs, in_any_order).map(|what| {
        format!("{what}: answered {status} {}, expected {theirs}", String::from_utf8_lossy(response.body()))
    });
    (status, difference)
}

fn difference(response: &Response, theirs: &Value, in_any_order: bool) -> Option<&'static str> {
    if theirs["status"] != response.status().0 {
        return Some("status");
    }
    for name in ["content-type", "location", "allow"] {
        if theirs["headers"][name].as_str() != response.header(name) {
            return Some(name);
        }
    }
    let text = String::from_utf8_lossy(response.body());
    let expected = match (theirs.get("text"), theirs.get("body")) {
        (Some(text), _) => text.as_str().unwrap_or_default().to_owned(),
        (_, Some(Value::String(body))) if !is_json(response) || body.is_empty() => body.clone(),
        (_, Some(body)) if in_any_order => {
            let ours: Value = serde_json::from_str(&text).unwrap_or_default();
            return (ours != *body).then_some("body");
        }
        (_, Some(body)) => body.to_string(),
        // Pages of documentation, and the document, which is compared on its own.
        (None, None) => return None,
    };
    (text != expected).then_some("body")
}

fn is_json(response: &Response) -> bool {
    response.header("content-type") == Some("application/json")
}

/// The places where two documents differ.
pub fn differences(at: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            let names = a.keys().chain(b.keys().filter(|name| !a.contains_key(*name)));
            for name in names {
                let none = json!("(nothing)");
                differences(&format!("{at}/{name}"), a.get(name).unwrap_or(&none), b.get(name).unwrap_or(&none), found);
            }
        }
        _ if ours != theirs => found.push(format!("{at}: {ours}, expected {theirs}")),
        _ => {}
    }
}
