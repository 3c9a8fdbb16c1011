//! A chapter as the page receives it: a tree of blocks, and the programs beside them.

use serde::{Deserialize, Serialize};

use crate::{highlight::Token, program::Program};

/// One chapter of the book.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its title, from the front matter or the first heading.
    pub title: String,
    /// Its text, without the title.
    pub blocks: Vec<Block>,
    /// Its programs, `main.rs` first.
    pub programs: Vec<Program>,
    /// What the text says about runs of them; only tests need it.
    #[cfg(feature = "load")]
    #[serde(skip)]
    pub claims: Vec<crate::Claim>,
    /// The changes that the text invites to; only tests need them.
    #[cfg(feature = "load")]
    #[serde(skip)]
    pub steps: Vec<crate::Step>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading below the title; levels start at 2.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list and its items; the flag says whether it is numbered.
    List(bool, Vec<Vec<Block>>),
    /// An aside, written as a block quote.
    Aside(Vec<Block>),
    /// A code block: its language, and its tokens line after line.
    Code(String, Vec<Token>),
    /// A table: its header, then its rows.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    /// A thematic break.
    Rule,
}

/// A piece of text within a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Code within the line.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link: its target, then its text. A target within the book is `book/<part>/<chapter>/`.
    Link(String, Vec<Inline>),
    /// Words that a test holds against a run.
    Checked(Vec<Inline>),
    /// A forced line break.
    Break,
}
