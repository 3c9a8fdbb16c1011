//! The workbench's plain state: no browser, no signals, tested natively.
//!
//! Everything the page decides is decided here; components only show it and pass on what the reader
//! did. Invariant: nothing below this module names `web_sys`, `leptos` or `wasm_bindgen`.

pub mod announce;
pub mod api;
pub mod console;
pub mod contents;
pub mod diagnostic;
pub mod diagram;
pub mod diff;
pub mod draft;
pub mod event;
pub mod exercise;
pub mod failing;
pub mod group;
pub mod hint;
pub mod json;
pub mod latest;
pub mod moment;
pub mod page;
pub mod plan;
pub mod portion;
pub mod program;
pub mod progress;
pub mod route;
pub mod share;
pub mod split;
pub mod sql_text;
pub mod status;
pub mod step;
pub mod stored;
pub mod table_text;
pub mod transcript;
pub mod trouble;
pub mod twin;
pub mod value;
pub mod way;
mod window;
