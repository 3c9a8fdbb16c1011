//! `complete`, `hover` and `signature`: plain objects, or `null`.

use fieldbook_runner::{complete, hover, signature};
use js_sys::JSON;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const PROGRAM: &str = "struct P { x: f64 }\nfn add(a: i32, b: i32) -> i32 { a + b }\nfn main() {\n    let p = P { x: 1.0 };\n    add(1, );\n    p.\n\n}\n";

fn js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).expect("JSON")
}

fn read(value: &JsValue) -> Value {
    let text = JSON::stringify(value).expect("plain objects").as_string().expect("a text");
    serde_json::from_str(&text).expect("JSON")
}

fn files() -> JsValue {
    js(&json!([{"name": "main.rs", "text": PROGRAM}]))
}

fn at(line: u32, column: u32) -> JsValue {
    js(&json!({"file": "main.rs", "line": line, "column": column}))
}

#[wasm_bindgen_test]
fn items_have_label_kind_detail_and_documentation() {
    let found = complete(files().unchecked_into(), at(6, 7).unchecked_into()).expect("a position");
    let expected = json!({"label": "x", "kind": "field", "detail": "f64", "documentation": "A field of `P`."});
    assert_eq!(read(&found.into())[0], expected);
}

#[wasm_bindgen_test]
fn a_hover_has_a_text_and_a_span_or_is_null() {
    let found = hover(files().unchecked_into(), at(4, 9).unchecked_into()).expect("a position");
    let span = json!({"file": "main.rs", "line": 4, "column": 9, "end_line": 4, "end_column": 10});
    assert_eq!(read(&found.into()), json!({"text": "let p: P", "documentation": null, "span": span}));
    let nothing = hover(files().unchecked_into(), at(4, 1).unchecked_into()).expect("a position");
    assert!(JsValue::from(nothing).is_null());
}

#[wasm_bindgen_test]
fn a_signature_has_its_parameters_and_the_active_one() {
    let found = signature(files().unchecked_into(), at(5, 12).unchecked_into()).expect("a position");
    let found = read(&found.into());
    assert_eq!(found["label"], "fn add(a: i32, b: i32) -> i32");
    assert_eq!((&found["parameters"], &found["active"]), (&json!(["a: i32", "b: i32"]), &json!(1)));
}

#[wasm_bindgen_test]
fn what_is_no_position_is_a_type_error() {
    let error = complete(files().unchecked_into(), JsValue::from_f64(1.0).unchecked_into());
    let error = error.map(|_| ()).expect_err("this is no position");
    assert!(error.is_instance_of::<js_sys::TypeError>());
}
