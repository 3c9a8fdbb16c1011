//! The SQLModel program that stands beside a chapter's, and what it did when it was recorded.

use serde::{Deserialize, Serialize};

use crate::{Block, highlight::Token};

/// A SQLModel program that does the same as the chapter's own; `E` is an event of the stream (`docs/events.md`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Twin<E> {
    /// Its text, highlighted.
    pub source: Vec<Token>,
    /// What it was run with: names and versions.
    pub versions: Vec<(String, String)>,
    /// The reasons for which it sends other SQL, as entries of DIFFERENCES.md; none where both send the same.
    pub differs: Vec<String>,
    /// The same in words, for readers.
    pub note: Vec<Block>,
    /// The fingerprint of the text that was recorded.
    pub recorded: String,
    /// What it did.
    pub events: Vec<E>,
}

impl<E> Twin<E> {
    /// Its text.
    ///
    /// ```
    /// use fieldbook_book::{Twin, highlight::{Kind, Token}};
    /// let source = vec![Token(Kind::Keyword, "pass".to_owned()), Token(Kind::Plain, "\n".to_owned())];
    /// let twin: Twin<()> = Twin {
    ///     source, versions: vec![], differs: vec![], note: vec![], recorded: String::new(), events: vec![],
    /// };
    /// assert_eq!(twin.text(), "pass\n");
    /// ```
    pub fn text(&self) -> String {
        self.source.iter().map(|Token(_, text)| text.as_str()).collect()
    }
}
