//! The book's reader, tested from the outside.

mod highlight_tokens;
#[cfg(feature = "load")]
mod load_tree;
