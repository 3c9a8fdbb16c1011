//! `run`: every event in order, and what became of the program.

use fieldbook_runner::{go_on, run};
use js_sys::{Array, JSON};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;

/// A run's events and its outcome, as the JSON that `docs/events.md` speaks of.
fn ran(text: &str) -> (Vec<Value>, Value) {
    let files = serde_json::json!([{"name": "main.rs", "text": text}]).to_string();
    let events = Array::new();
    let kept = events.clone();
    let on_event = Closure::<dyn FnMut(JsValue)>::new(move |event| {
        kept.push(&event);
    });
    let files = JSON::parse(&files).expect("a list of files").unchecked_into();
    let outcome = run(files, on_event.as_ref().clone().unchecked_into(), None, None).expect("a program runs");
    let read = |value: &JsValue| {
        let text = JSON::stringify(value).expect("plain objects").as_string().expect("a text");
        serde_json::from_str(&text).expect("JSON")
    };
    (events.iter().map(|event| read(&event)).collect(), read(&outcome.into()))
}

const CHAPTER: &str = include_str!("../../../../book/02-basics/04-read-rows/main.rs");

#[wasm_bindgen_test]
fn a_chapters_program_runs_on_sqlite_in_wasm() {
    let (events, outcome) = ran(CHAPTER);
    assert_eq!(outcome["outcome"], "ran", "{outcome}");
    assert_eq!(outcome["ending"], "ok", "{events:?}");
    let kinds: Vec<_> = events.iter().filter_map(|event| event["event"].as_str()).collect();
    assert_eq!(kinds.last(), Some(&"done"));
    assert_eq!(kinds.iter().filter(|kind| **kind == "done").count(), 1);
    let rows = events.iter().filter(|event| event["sql"].as_str().is_some_and(|sql| sql.starts_with("SELECT")));
    let counts: Vec<_> = rows.map(|event| event["rows"].as_array().map_or(0, Vec::len)).collect();
    assert!(counts.iter().any(|count| *count > 1), "{counts:?}");
}

#[wasm_bindgen_test]
fn a_second_run_starts_with_an_empty_database() {
    let inserted = |events: &[Value]| {
        events.iter().find(|event| event["event"] == "tables").map(|event| event["tables"][0]["row_count"].clone())
    };
    let (first, _) = ran(CHAPTER);
    let (second, _) = ran(CHAPTER);
    assert!(inserted(&first).is_some());
    assert_eq!(inserted(&first), inserted(&second));
}

#[wasm_bindgen_test]
fn a_failure_keeps_what_came_before() {
    let (events, outcome) = ran("fn main() {\n    println!(\"before\");\n    panic!(\"the sky fell\");\n}\n");
    assert_eq!(outcome["ending"], "failed");
    assert_eq!(events[0]["text"], "before\n");
    let error = events.iter().find(|event| event["event"] == "error").expect("the error");
    assert_eq!(error["message"], "the sky fell");
    assert_eq!(error["stack"][0]["span"]["line"], 3);
}

#[wasm_bindgen_test]
fn a_refused_program_sends_no_event() {
    let (events, outcome) = ran("fn main() { let x = ; }\n");
    assert_eq!(outcome["outcome"], "rejected");
    assert!(events.is_empty());
}

#[wasm_bindgen_test]
fn a_run_that_reached_its_limit_goes_on() {
    let text = "fn main() {\n    let mut n = 0_u64;\n    while n < 60_000_000 { n += 1; }\n    println!(\"{n}\");\n}\n";
    let (events, mut outcome) = ran(text);
    if outcome["ending"] == "ok" {
        // A machine that is fast enough needs no second run.
        assert_eq!(outcome["can_continue"], false, "{events:?}");
    }
    for _ in 0..60 {
        if outcome["can_continue"] != true {
            break;
        }
        let seen = Closure::<dyn FnMut(JsValue)>::new(|_| {});
        let next = go_on(seen.as_ref().clone().unchecked_into(), None).expect("it can go on");
        let text = JSON::stringify(&next.into()).expect("plain objects").as_string().expect("a text");
        outcome = serde_json::from_str(&text).expect("JSON");
    }
    assert_eq!(outcome["ending"], "ok", "{outcome}");
    let nothing = Closure::<dyn FnMut(JsValue)>::new(|_| {});
    assert!(go_on(nothing.as_ref().clone().unchecked_into(), None).is_err(), "a run that ended does not go on");
}
