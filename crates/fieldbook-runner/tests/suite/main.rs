//! The engine's JavaScript API, in a browser, on SQLite compiled to WebAssembly.

#[cfg(target_arch = "wasm32")]
mod api_check;
#[cfg(target_arch = "wasm32")]
mod api_complete;
#[cfg(target_arch = "wasm32")]
mod api_run;
#[cfg(target_arch = "wasm32")]
mod api_serve;
