//! Bodies that are no JSON: what Python's parser says of each, which `json_bodies.txt` has from Python 3.11 itself.

use fieldbook_web::prelude::*;

use super::client;

fn echo(Json(value): Json<serde_json::Value>) -> serde_json::Value {
    value
}

/// The status, then the words and the place, or what was read.
fn read(body: &[u8]) -> String {
    let client = client("/", post(echo));
    let answer = client.post("/").header("content-type", "application/json").body(body).send();
    match answer.status() {
        200 => answer.text(),
        422 => {
            let problem = answer.json()["detail"][0].clone();
            format!("{} at {}", problem["ctx"]["error"].as_str().unwrap(), problem["loc"][1])
        }
        status => status.to_string(),
    }
}

#[test]
fn every_body_is_read_as_python_reads_it() {
    let cases = include_str!("json_bodies.txt").lines().filter(|line| !line.is_empty());
    for case in cases {
        let (body, expected) = case.split_once(" ⇒ ").unwrap();
        let body: String = serde_json::from_str(body).unwrap();
        assert_eq!(read(body.as_bytes()), expected, "{body:?}");
    }
}

#[test]
fn text_may_come_in_three_encodings() {
    let wide: Vec<u8> = "\u{feff}[\"é🦸\"]".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&wide), r#"["é🦸"]"#);
    let big: Vec<u8> = "[1]".chars().flat_map(|letter| (letter as u32).to_be_bytes()).collect();
    assert_eq!(read(&big), "[1]");
    assert_eq!(read(b"\xEF\xBB\xBF1"), "1");
    assert_eq!(read(b"\"\xFF\""), "400");
}

#[test]
fn depth_has_a_limit() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(read(nested(900).as_bytes()), nested(900));
    assert_eq!(read(nested(1_000).as_bytes()), "400");
    assert_eq!(read(&b"[".repeat(1_000_000)), "400");
}

#[test]
fn what_python_reads_and_cannot_write_is_refused() {
    for body in ["NaN", "-Infinity", "1e999", r#""\ud800""#, r#""\udc00\ud800""#] {
        assert!(read(body.as_bytes()).contains(" at "), "{body}");
    }
}
