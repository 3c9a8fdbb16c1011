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
/// How large code is.
pub const CODE_SIZE: &str = "fieldbook:code-size";
/// Whether long lines of the editor go on below.
pub const WRAP: &str = "fieldbook:wrap";
/// Whether the editor is a plain text field.
pub const PLAIN_EDITOR: &str = "fieldbook:plain-editor";
/// Whether SQL shows its values in place.
pub const INLINE_VALUES: &str = "fieldbook:inline-values";
/// The database whose SQL is shown, where it is not the one that ran.
pub const DIALECT: &str = "fieldbook:dialect";
/// The page the reader was on.
pub const LAST_PAGE: &str = "fieldbook:last-page";
/// The way through the book that the reader chose.
pub const WAY: &str = "fieldbook:way";
/// The chapters whose program ran to its end.
pub const DONE: &str = "fieldbook:done";

/// The exercises that are solved.
pub const SOLVED: &str = "fieldbook:solved";

/// The key of the draft that started from `base` on the page `route`.
pub fn key(route: &Route, base: &Program) -> String {
    format!("{}{}", prefix(route, base), base.fingerprint())
}

/// What the keys of all drafts of a program begin with, whatever its text was.
fn prefix(route: &Route, base: &Program) -> String {
    format!("{PREFIX}:draft:{}:{}:", route.path(), base.name)
}

/// Among stored `keys`, that of a draft that started from another text of the same program: the chapter has changed
/// since.
pub fn outdated<'a>(keys: impl IntoIterator<Item = &'a str>, route: &Route, base: &Program) -> Option<&'a str> {
    let (prefix, own) = (prefix(route, base), key(route, base));
    keys.into_iter().find(|key| key.starts_with(&prefix) && *key != own)
}

/// Where the draft of the text in the editor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// In the browser's storage, or there is nothing to keep.
    #[default]
    Kept,
    /// Nowhere but on this page: the browser refused it, or has no room for it.
    Refused,
}

/// A draft that is not the one in the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// Another tab of this browser wrote it, while this one has a text of its own.
    Tab(String),
    /// It is of an earlier text of the chapter; holds its key.
    Earlier(String),
}

/// What to do with `theirs`, which another tab kept under this program's key, where this tab has `mine` and last kept
/// `kept`: take it over silently where nothing of the reader's is lost by that.
pub fn is_conflict(mine: &str, kept: &str, theirs: &str) -> bool {
    mine != kept && mine != theirs
}
