//! The interpreter's tests: what an editor asks, limits, bad input. What has to do with limits runs in a browser too.

#[cfg(not(target_arch = "wasm32"))]
mod completion_broken;
#[cfg(not(target_arch = "wasm32"))]
mod completion_members;
#[cfg(not(target_arch = "wasm32"))]
mod completion_names;
#[cfg(not(target_arch = "wasm32"))]
mod console_run;
#[cfg(not(target_arch = "wasm32"))]
mod csv_import;
#[cfg(not(target_arch = "wasm32"))]
mod cursor;
mod exit_run;
#[cfg(not(target_arch = "wasm32"))]
mod features;
mod fuzz_input;
mod fuzz_seeded;
mod fuzz_survive;
mod fuzz_targets;
#[cfg(not(target_arch = "wasm32"))]
mod hover_names;
#[cfg(not(target_arch = "wasm32"))]
mod hover_signature;
#[cfg(not(target_arch = "wasm32"))]
mod library_known;
mod limits_run;
#[cfg(not(target_arch = "wasm32"))]
mod model_gaps;
#[cfg(not(target_arch = "wasm32"))]
mod session_cases;
#[cfg(not(target_arch = "wasm32"))]
mod sheet_run;
mod speed_beside_rhai;
mod syntax_limits;
#[cfg(not(target_arch = "wasm32"))]
mod web_apis;
#[cfg(not(target_arch = "wasm32"))]
mod web_known;
mod web_parity;
mod web_serving;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
