//! The interpreter's tests: golden programs against rustc, rejected programs against rustc, bad input.

mod completion_broken;
mod completion_members;
mod completion_names;
mod cursor;
mod fuzz_input;
mod fuzz_seeded;
mod fuzz_survive;
mod fuzz_targets;
mod hover_names;
mod hover_signature;
mod limits_run;
mod syntax_limits;
