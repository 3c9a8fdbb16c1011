//! The interpreter's tests: golden programs against rustc, rejected programs against rustc, bad input.

mod syntax_limits;
