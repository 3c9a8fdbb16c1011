//! The library's integration tests, one module an area.

mod engine_inspect;
mod log;
mod select_labels;
mod session_basics;
