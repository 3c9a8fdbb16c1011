//! The site's state, tested natively, and its components, tested in a browser.

#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod state_api;
#[cfg(not(target_arch = "wasm32"))]
mod state_console;
#[cfg(not(target_arch = "wasm32"))]
mod state_contract;
#[cfg(not(target_arch = "wasm32"))]
mod state_diagram;
#[cfg(not(target_arch = "wasm32"))]
mod state_exercises;
mod state_failing;
#[cfg(not(target_arch = "wasm32"))]
mod state_groups;
#[cfg(not(target_arch = "wasm32"))]
mod state_hints;
#[cfg(not(target_arch = "wasm32"))]
mod state_last_part;
#[cfg(not(target_arch = "wasm32"))]
mod state_moment;
#[cfg(not(target_arch = "wasm32"))]
mod state_portion;
#[cfg(not(target_arch = "wasm32"))]
mod state_program;
#[cfg(not(target_arch = "wasm32"))]
mod state_progress;
#[cfg(not(target_arch = "wasm32"))]
mod state_routes;
#[cfg(not(target_arch = "wasm32"))]
mod state_share;
#[cfg(not(target_arch = "wasm32"))]
mod state_split;
#[cfg(not(target_arch = "wasm32"))]
mod state_sql;
#[cfg(not(target_arch = "wasm32"))]
mod state_status;
#[cfg(not(target_arch = "wasm32"))]
mod state_table_text;
#[cfg(not(target_arch = "wasm32"))]
mod state_transcript;
#[cfg(not(target_arch = "wasm32"))]
mod state_trouble;
#[cfg(not(target_arch = "wasm32"))]
mod state_twin;
#[cfg(not(target_arch = "wasm32"))]
mod state_ways;
#[cfg(target_arch = "wasm32")]
mod ui_findings;
#[cfg(target_arch = "wasm32")]
mod ui_panels;
#[cfg(target_arch = "wasm32")]
mod ui_splitter;
