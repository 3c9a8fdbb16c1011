//! The browser, behind small functions: nothing here decides anything.
//!
//! What JavaScript offers comes from `www/src/boot.js` as `fieldbookHost`; a page without it (a
//! component's test) gets errors that the callers show or pass over, never a panic.

pub mod api;
pub mod console;
pub mod editor;
pub mod engine;
pub mod files;
pub mod location;
pub mod search;
pub mod storage;
pub mod theme;

/// The browser's window; there is none while pages are rendered for the site's files.
pub(crate) fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
