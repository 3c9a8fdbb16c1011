//! The book as data: its contents, its chapters' text as a tree, and their programs.
//!
//! The types are what the site's page reads; reading the file tree and its markdown sits behind the
//! feature `load` and happens at build time only, so no markdown parser reaches a browser and no
//! chapter is ever set as HTML.

#[cfg(feature = "load")]
mod answering;
mod chapter;
#[cfg(feature = "load")]
mod claim;
mod contents;
mod exercise;
pub mod highlight;
#[cfg(feature = "load")]
mod load;
mod program;
mod project;
mod requests;
#[cfg(feature = "load")]
mod step;
mod twin;

pub use chapter::{Block, Chapter, Inline, plain};
#[cfg(feature = "load")]
pub use claim::{Claim, Kind, Moment, Refusal, Run, Wanted};
pub use contents::{Contents, Entry, Part};
#[cfg(feature = "load")]
pub use exercise::Trials;
pub use exercise::{Exercise, Facts, verdict};
#[cfg(feature = "load")]
pub use load::{Book, LoadError, load, load_document};
pub use program::{Program, SourceFile, fingerprint};
pub use project::{project, project_name};
pub use requests::{Request, RequestsError};
#[cfg(feature = "load")]
pub use step::{Edit, Step};
pub use twin::Twin;
