//! Fetching chapters, deflating programs for links, and the clipboard.

use fieldbook_book::Chapter;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::location;
use crate::state::{contents::Place, contents::route};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = deflate, catch)]
    fn host_deflate(bytes: &[u8]) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = inflate, catch)]
    fn host_inflate(bytes: &[u8]) -> Result<Promise, JsValue>;
}

/// Fetches a chapter's data.
///
/// # Errors
///
/// What went wrong, in words for the reader.
pub async fn chapter(place: Place) -> Result<Chapter, String> {
    let url = format!("{}chapter.json?{}", location::href(&route(place)), place.1.version);
    let window = web_sys::window().ok_or("there is no window")?;
    let response: Response = wait(window.fetch_with_str(&url)).await.map_err(|_| "the chapter could not be fetched")?;
    if !response.ok() {
        return Err(format!("the server answered {} for this chapter", response.status()));
    }
    let json = response.json().map_err(|_| "the chapter could not be read")?;
    let data: JsValue = wait(json).await.map_err(|_| "the chapter's data is damaged")?;
    serde_wasm_bindgen::from_value(data).map_err(|error| format!("the chapter's data is not understood: {error}"))
}

/// Deflates bytes for a link.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let deflated: Uint8Array = wait(host_deflate(bytes).ok()?).await.ok()?;
    Some(deflated.to_vec())
}

/// Inflates a link's bytes; nothing for damaged ones, or for more than a program.
pub async fn inflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let inflated: Uint8Array = wait(host_inflate(bytes).ok()?).await.ok()?;
    Some(inflated.to_vec())
}

/// Copies text; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    // Without a secure context there is no clipboard at all.
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

async fn wait<T: JsCast>(promise: Promise) -> Result<T, JsValue> {
    JsFuture::from(promise).await?.dyn_into()
}
