//! Runs Fieldbook programs written in Rust: parse, check, run.
