//! `check`: a program's findings as plain objects.

use fieldbook_runner::check;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// What `check` says of one file.
fn found(text: &str) -> Array {
    let files = js_sys::JSON::parse("[{\"name\": \"main.rs\", \"text\": \"\"}]").expect("a list of files");
    let file = Array::from(&files).get(0);
    Reflect::set(&file, &"text".into(), &text.into()).expect("an object takes a property");
    let found: JsValue = check(files.unchecked_into()).expect("a program can be checked").into();
    found.unchecked_into()
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object has properties")
}

#[wasm_bindgen_test]
fn a_good_program_has_no_findings() {
    assert_eq!(found("fn main() {}\n").length(), 0);
}

#[wasm_bindgen_test]
fn a_finding_is_a_plain_object_with_its_span() {
    let found = found("fn main() {\n    let x = ;\n}\n");
    assert!(found.length() > 0);
    let first = found.get(0);
    assert_eq!(get(&first, "severity").as_string().as_deref(), Some("error"));
    assert_eq!(get(&get(&first, "span"), "line").as_f64(), Some(2.0));
    assert_eq!(get(&get(&first, "span"), "file").as_string().as_deref(), Some("main.rs"));
    assert!(get(&first, "help").is_instance_of::<Array>());
}

#[wasm_bindgen_test]
fn what_is_no_list_of_files_is_a_type_error() {
    for wrong in [JsValue::from_f64(1.0), JsValue::from_str("fn main() {}"), JsValue::UNDEFINED] {
        let error = check(wrong.unchecked_into()).map(|_| ()).expect_err("this is no list of files");
        assert!(error.is_instance_of::<js_sys::TypeError>());
    }
}
