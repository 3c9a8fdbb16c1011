//! Tokens in delimiters that match.
#![no_main]

#[path = "../../crates/fieldbook-script/tests/suite/fuzz_input.rs"]
mod fuzz_input;
#[path = "../../crates/fieldbook-script/tests/suite/fuzz_survive.rs"]
mod fuzz_survive;
#[path = "../../crates/fieldbook-script/tests/suite/fuzz_targets.rs"]
mod fuzz_targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_targets::token_trees(bytes));
