//! The library's integration tests, one module an area.

mod log;
mod session_basics;
