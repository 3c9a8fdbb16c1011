//! The Fieldbook site: the book and its workbench.
//!
//! Model before view: `state` decides, `workbench` holds the signals and connects them to the
//! browser in `host`, `ui` shows. The page never opens a database and never runs a reader's program;
//! both happen in the worker of `crates/fieldbook-runner`.

// Pages rendered as text are one type, of all their components'.
#![recursion_limit = "1024"]

pub mod host;
pub mod state;
pub mod ui;
pub mod workbench;
