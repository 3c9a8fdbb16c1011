//! `request` and `shut_down`: a program that serves waits for them.

use fieldbook_runner::{request, run, shut_down};
use js_sys::{Array, JSON};
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;

const PROGRAM: &str = "use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn greet(Path(name): Path<String>) -> String {
    format!(\"hello {name}\")
}

fn main() -> Result<()> {
    let engine = create_engine(\"sqlite://\")?;
    Api::new(&engine).route(\"/greet/{name}\", get(greet)).serve(\"127.0.0.1:8000\")?;
    println!(\"over\");
    Ok(())
}
";

fn read(value: &JsValue) -> Value {
    let text = JSON::stringify(value).expect("plain objects").as_string().expect("a text");
    serde_json::from_str(&text).expect("JSON")
}

fn js(value: Value) -> JsValue {
    JSON::parse(&value.to_string()).expect("it is JSON")
}

/// What a call of the engine told, and what it came to.
fn told(call: impl FnOnce(&JsValue) -> Result<JsValue, JsValue>) -> (Vec<Value>, Result<Value, JsValue>) {
    let events = Array::new();
    let kept = events.clone();
    let on_event = Closure::<dyn FnMut(JsValue)>::new(move |event| {
        kept.push(&event);
    });
    let outcome = call(on_event.as_ref()).map(|outcome| read(&outcome));
    (events.iter().map(|event| read(&event)).collect(), outcome)
}

fn sent(what: Value) -> (Vec<Value>, Result<Value, JsValue>) {
    told(|hear| request(js(what).unchecked_into(), hear.clone().unchecked_into(), None).map(Into::into))
}

#[wasm_bindgen_test]
fn a_program_that_serves_answers_until_it_is_told_to_stop() {
    let files = js(json!([{"name": "main.rs", "text": PROGRAM}]));
    let (events, outcome) =
        told(|hear| run(files.unchecked_into(), hear.clone().unchecked_into(), None, None).map(Into::into));
    assert_eq!(outcome.expect("it runs")["ending"], "serving");
    let serving = events.iter().find(|event| event["event"] == "serving").expect("it serves");
    assert_eq!(serving["document"]["openapi"], "3.1.0");

    let (events, outcome) = sent(json!({"method": "GET", "path": "/greet/Rusty"}));
    assert_eq!(outcome.expect("it serves on")["ending"], "serving");
    let response = events.iter().find(|event| event["event"] == "response").expect("it answers");
    assert_eq!((&response["status"], &response["body"]), (&json!(200), &json!("\"hello Rusty\"")));

    let (events, outcome) = told(|hear| shut_down(hear.clone().unchecked_into(), None).map(Into::into));
    assert_eq!(outcome.expect("it ends")["ending"], "ok");
    assert!(events.iter().any(|event| event["text"] == "over\n"));

    assert!(sent(json!({"method": "GET", "path": "/"})).1.is_err(), "nothing serves any more");
    assert!(sent(json!("GET /")).1.is_err(), "that is no request");
}
