//! Where the reader's own edits and choices are kept between visits.
//!
//! A draft's key names the page and the fingerprint of the program it started from. So a chapter whose
//! program changes does not show an edit of the old one, and a program that came by a link has a key of
//! its own and can never overwrite what the reader had.

use fieldbook_book::Program;

use super::route::Route;

const PREFIX: &str = "fieldbook";

/// The split between the text and the workbench.
pub const SPLIT_READER: &str = "fieldbook:split:reader";
/// The split between the editor and the panels.
pub const SPLIT_PANELS: &str = "fieldbook:split:panels";
/// The colour theme.
pub const THEME: &str = "fieldbook:theme";
/// Whether the editor is a plain text field.
pub const PLAIN_EDITOR: &str = "fieldbook:plain-editor";
/// Whether SQL shows its values in place.
pub const INLINE_VALUES: &str = "fieldbook:inline-values";
/// The database whose SQL is shown, where it is not the one that ran.
pub const DIALECT: &str = "fieldbook:dialect";
/// The page the reader was on.
pub const LAST_PAGE: &str = "fieldbook:last-page";
/// The chapters whose program ran to its end.
pub const DONE: &str = "fieldbook:done";

/// The key of the draft that started from `base` on the page `route`.
pub fn key(route: &Route, base: &Program) -> String {
    format!("{PREFIX}:draft:{}:{}:{}", route.path(), base.name, base.fingerprint())
}
