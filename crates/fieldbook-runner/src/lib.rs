//! The engine's JavaScript API: a program in, diagnostics or events out.
//!
//! Meant to live in a worker: `run` returns when the program does. A call that traps leaves the
//! instance in no usable state; whoever embeds it throws the worker away then.

mod convert;
mod typescript;

use fieldbook_script::{Limits, SourceFiles};
use js_sys::Function;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use convert::{from_js, to_js};
use typescript::{DiagnosticList, EventCallback, FileList, RunOutcome};

/// Checks a program without running it.
///
/// # Errors
///
/// A `TypeError` when `files` is not a list of `{name, text}`.
#[wasm_bindgen]
pub fn check(files: FileList) -> Result<DiagnosticList, JsValue> {
    let files: SourceFiles = from_js(files.into())?;
    to_js(&fieldbook_script::check(&files)).map(Into::into)
}

/// Checks a program and, when that finds no error, runs it; every event goes to `on_event` in order.
///
/// # Errors
///
/// A `TypeError` when `files` is not a list of `{name, text}`.
#[wasm_bindgen]
pub fn run(files: FileList, on_event: EventCallback) -> Result<RunOutcome, JsValue> {
    let files: SourceFiles = from_js(files.into())?;
    let on_event: Function = JsValue::from(on_event).into();
    let outcome = fieldbook_script::run(&files, Limits::default(), &mut |event| {
        // An event that the embedder refuses is lost; the program it belongs to is none the worse.
        let _ = to_js(&event).and_then(|event| on_event.call1(&JsValue::NULL, &event));
    });
    to_js(&outcome).map(Into::into)
}
