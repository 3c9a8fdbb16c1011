//! The search dialog, as `www/src/search.js` holds it out.

use std::cell::OnceCell;

use js_sys::Promise;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = openSearch, catch)]
    fn open_search(go: &Closure<dyn Fn(String)>, query: &str) -> Result<Promise, JsValue>;
}

thread_local! {
    /// What the dialog calls with the chapter that was chosen; both live as long as the page.
    static GO: OnceCell<Closure<dyn Fn(String)>> = const { OnceCell::new() };
}

/// Opens the dialog with `query` already asked; `go` hears which chapter was chosen, as `part/chapter`. Only the first `go`
/// counts: there is one dialog.
///
/// # Errors
///
/// The browser's own error when the dialog or its index could not be loaded.
pub async fn open(query: &str, go: impl Fn(String) + 'static) -> Result<(), JsValue> {
    let opening = GO.with(|kept| open_search(kept.get_or_init(|| Closure::new(go)), query))?;
    JsFuture::from(opening).await.map(drop)
}
