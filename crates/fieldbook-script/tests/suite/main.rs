//! The interpreter's tests: golden programs against rustc, rejected programs against rustc, bad input.

mod completion_broken;
mod completion_members;
mod completion_names;
mod cursor;
mod hover_names;
mod hover_signature;
mod syntax_limits;
