//! `window.fieldbook`: the program in the editor, for tests and for embedding pages.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsValue, closure::Closure};

/// Hangs `getSource()`, `setSource(text)` and `embed(text)`, which brings another program, on the window.
pub fn install(get: impl Fn() -> String + 'static, set: impl Fn(String) + 'static, embed: impl Fn(String) + 'static) {
    let get = Closure::<dyn Fn() -> String>::new(get).into_js_value();
    let set = Closure::<dyn Fn(String)>::new(set).into_js_value();
    let embed = Closure::<dyn Fn(String)>::new(embed).into_js_value();
    let object = Object::new();
    let installed = Reflect::set(&object, &"getSource".into(), &get)
        .and_then(|_| Reflect::set(&object, &"setSource".into(), &set))
        .and_then(|_| Reflect::set(&object, &"embed".into(), &embed))
        .and_then(|_| Reflect::set(&js_sys::global(), &JsValue::from_str("fieldbook"), &object));
    debug_assert!(installed.is_ok(), "the window takes properties");
}
