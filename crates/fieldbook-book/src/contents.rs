//! The table of contents: parts and their chapters, in reading order.

use serde::{Deserialize, Serialize};

/// The whole book's table of contents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contents {
    /// The parts in order.
    pub parts: Vec<Part>,
    /// Addresses that moved, `part/chapter`: the old one, and where it leads now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<(String, String)>,
}

/// One part of the book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in addresses: the folder's name without its number.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a few sentences.
    pub about: String,
    /// Its chapters in order.
    pub chapters: Vec<Entry>,
}

/// One chapter in the table of contents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in addresses: the folder's name without its number.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about: its first paragraph, as plain text.
    pub summary: String,
    /// The fingerprint of the chapter's data, so that a cached copy is never stale.
    pub version: String,
}
