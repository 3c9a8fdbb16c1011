//! The library's integration tests, one module an area.

mod engine_inspect;
mod log;
mod model_data;
mod model_declare;
mod model_flush;
mod model_json_schema;
mod model_relationship;
mod model_verdicts;
mod relationship_memory;
mod select_labels;
mod session_basics;
