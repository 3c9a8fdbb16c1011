//! The library's integration tests, one module an area. They run natively and in a browser alike.

mod database;
mod dialect_queries;
mod dialect_schema;
mod dialect_shapes;
mod engine_errors;
mod engine_faults;
mod engine_inspect;
mod engine_memory;
mod engine_options;
#[cfg(all(feature = "serialize", not(target_arch = "wasm32")))]
mod engine_serialize;
#[cfg(target_arch = "wasm32")]
mod engine_shared;
#[cfg(not(target_arch = "wasm32"))]
mod engine_threads;
mod features;
#[cfg(not(target_arch = "wasm32"))]
mod inspect_models;
mod log;
#[cfg(not(target_arch = "wasm32"))]
mod migrate_names;
#[cfg(not(target_arch = "wasm32"))]
mod migrate_random;
#[cfg(not(target_arch = "wasm32"))]
mod migrate_versions;
#[cfg(not(target_arch = "wasm32"))]
mod model_compile_fail;
mod model_containers;
mod model_data;
mod model_declare;
mod model_elsewhere;
mod model_extends;
mod model_faults;
mod model_flush;
mod model_json_schema;
mod model_problems;
mod model_properties;
mod model_relationship;
mod model_renamed;
mod model_types;
mod model_verdicts;
mod query_dml;
mod query_expressions;
mod query_models;
mod query_sources;
mod query_statement;
mod query_sync;
mod query_windows;
mod relationship_memory;
mod select_labels;
mod session_autoflush;
mod session_basics;
mod session_cascade;
mod session_columns;
mod session_corners;
mod session_delete;
mod session_expiry;
mod session_fault;
mod session_identity;
mod session_lists;
mod session_loading;
mod session_many_to_many;
mod session_memory;
mod session_merge;
mod session_one_to_one;
mod session_order;
mod session_orphans;
mod session_parents;
mod session_recorded;
#[cfg(not(target_arch = "wasm32"))]
mod session_reentry;
mod session_savepoint;
mod session_schema;
mod session_stale;
mod session_states;
mod session_stream;
mod session_transaction;
mod session_tree;
mod session_unique;
mod session_update;
mod session_version;
#[path = "../shapes/list.rs"]
mod shapes;
mod teams;
mod transcripts;
// Texts by pattern need the whole of proptest.
#[cfg(not(target_arch = "wasm32"))]
mod value_edges;

// In a worker, as the playground does: a test that takes long would keep the page from answering the driver.
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
