//! Fetching chapters and the page's own later part, deflating programs for links, handing out files, the clipboard.

use fieldbook_book::Exercise;
use js_sys::{ArrayBuffer, Promise, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::location;
use crate::state::{
    contents::{Place, route},
    page::Page,
    twin::Twin,
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = deflate, catch)]
    fn host_deflate(bytes: &[u8]) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = inflate, catch)]
    fn host_inflate(bytes: &[u8]) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = downloadZip, catch)]
    fn host_download_zip(name: &str, paths: Vec<String>, texts: Vec<String>) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = download, catch)]
    fn host_download(name: &str, bytes: &Uint8Array, kind: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = version, thread_local_v2)]
    static VERSION: String;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = loadRest, catch)]
    fn host_load_rest() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = takeOver, catch)]
    fn host_take_over() -> Result<bool, JsValue>;
}

/// Fetches a chapter's data, and its programs' recorded runs.
///
/// # Errors
///
/// What went wrong, in words for the reader.
pub async fn page(place: Place) -> Result<Page, String> {
    let folder = location::href(&route(place));
    // Both are on their way before the first is waited for.
    let chapter = fetch(&format!("{folder}chapter.json?{}", place.1.version))?;
    let recorded = fetch(&format!("{folder}run.json?{}", VERSION.with(String::clone)));
    let chapter = read(chapter, "chapter").await?;
    // A page without its recorded run only has less to show.
    let recorded = match recorded {
        Ok(response) => read(response, "recorded run").await.unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    Ok(Page { chapter, recorded })
}

/// Fetches a chapter's exercises.
///
/// # Errors
///
/// What went wrong, in words for the reader.
pub async fn exercises(place: Place) -> Result<Vec<Exercise>, String> {
    beside(place, "exercises.json", "exercise").await
}

/// Fetches the SQLModel program beside a chapter's.
///
/// # Errors
///
/// What went wrong, in words for the reader.
pub async fn twin(place: Place) -> Result<Twin, String> {
    beside(place, "twin.json", "SQLModel program").await
}

/// Fetches a file that lies beside a chapter's page.
async fn beside<T: DeserializeOwned>(place: Place, file: &str, what: &str) -> Result<T, String> {
    let folder = location::href(&route(place));
    read(fetch(&format!("{folder}{file}?{}", VERSION.with(String::clone)))?, what).await
}

fn fetch(url: &str) -> Result<Promise, String> {
    Ok(super::window().ok_or("there is no window")?.fetch_with_str(url))
}

async fn read<T: DeserializeOwned>(response: Promise, what: &str) -> Result<T, String> {
    let response: Response = wait(response).await.map_err(|_| format!("the {what} could not be fetched"))?;
    if !response.ok() {
        return Err(format!("the server answered {} for this {what}", response.status()));
    }
    let json = response.json().map_err(|_| format!("the {what} could not be read"))?;
    let data: JsValue = wait(json).await.map_err(|_| format!("the {what} is damaged"))?;
    serde_wasm_bindgen::from_value(data).map_err(|error| format!("the {what} is not understood: {error}"))
}

/// The page's code is here and listens itself from now on; says whether the reader asked for a run before.
pub fn take_over() -> bool {
    host_take_over().unwrap_or(false)
}

/// Fetches what the page's own code consists of beyond its first part, once; without it a call of what is there waits for it.
pub async fn load_rest() {
    if let Ok(promise) = host_load_rest() {
        let _ = JsFuture::from(promise).await;
    }
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

/// Hands files out as one zip file, by path and text; false where what packs them did not arrive.
pub async fn download_zip(name: &str, files: &[(String, String)]) -> bool {
    let (paths, texts) = files.iter().cloned().unzip();
    is_out(host_download_zip(name, paths, texts)).await
}

/// Hands a database out as a file; false where what does so did not arrive.
pub async fn download_database(name: &str, bytes: &Uint8Array) -> bool {
    is_out(host_download(name, bytes, "application/vnd.sqlite3")).await
}

/// The bytes of a file of the reader's disk; nothing where it cannot be read.
pub async fn bytes(file: &web_sys::File) -> Option<Uint8Array> {
    let buffer: ArrayBuffer = wait(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer))
}

/// Whether a file came to be handed out.
async fn is_out(handing: Result<Promise, JsValue>) -> bool {
    match handing {
        Ok(handing) => JsFuture::from(handing).await.is_ok(),
        Err(_) => false,
    }
}

/// Copies text; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = super::window() else {
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
