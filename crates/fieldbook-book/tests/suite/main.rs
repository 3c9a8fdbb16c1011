//! The book's reader, tested from the outside.

#[cfg(feature = "load")]
mod book_claims;
#[cfg(feature = "load")]
mod book_coverage;
#[cfg(feature = "load")]
mod book_reading;
#[cfg(feature = "load")]
mod claim_notation;
mod highlight_tokens;
#[cfg(feature = "load")]
mod interpreted;
#[cfg(feature = "load")]
mod load_tree;
mod requests_file;
#[cfg(feature = "load")]
#[path = "../../../fieldbook/tests/parity/events.rs"]
#[allow(dead_code, unexpected_cfgs, reason = "the comparison with recordings of SQLModel is the library's")]
mod twin_events;
#[cfg(feature = "load")]
mod twins;
