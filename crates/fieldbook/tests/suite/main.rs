//! The library's integration tests, one module an area.

mod engine_inspect;
mod log;
mod model_declare;
mod model_relationship;
mod relationship_memory;
mod select_labels;
mod session_basics;
