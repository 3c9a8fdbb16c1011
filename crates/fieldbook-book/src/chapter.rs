//! A chapter as the page receives it: a tree of blocks, and the programs beside them.

use serde::{Deserialize, Serialize, Serializer};

use crate::{Exercise, highlight::Token, program::Program};

/// One chapter of the book.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its title, from the front matter or the first heading.
    pub title: String,
    /// Its text, without the title.
    pub blocks: Vec<Block>,
    /// Its programs, `main.rs` first.
    pub programs: Vec<Program>,
    /// Its exercises; a page has their names and titles only, until the reader turns to one.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "heads")]
    pub exercises: Vec<Exercise>,
    /// Whether a SQLModel program stands beside the first of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_twin: bool,
    /// That program; a page fetches it when the reader asks for it.
    #[cfg(feature = "load")]
    #[serde(skip)]
    pub twin: Option<crate::Twin<serde_json::Value>>,
    /// What the text says about runs of them; only tests need it.
    #[cfg(feature = "load")]
    #[serde(skip)]
    pub claims: Vec<crate::Claim>,
    /// The changes that the text invites to; only tests need them.
    #[cfg(feature = "load")]
    #[serde(skip)]
    pub steps: Vec<crate::Step>,
}

/// Writes of each exercise what a page shows at once.
fn heads<S: Serializer>(exercises: &[Exercise], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Head<'a> {
        slug: &'a str,
        title: &'a str,
    }
    serializer.collect_seq(exercises.iter().map(|it| Head { slug: &it.slug, title: &it.title }))
}

impl Chapter {
    /// What it is about: its first paragraph as plain text, cut to whole words at about 200 characters.
    pub fn summary(&self) -> String {
        let first = self.blocks.iter().find_map(|block| match block {
            Block::Paragraph(inlines) => Some(plain(inlines)),
            _ => None,
        });
        shortened(&first.unwrap_or_default())
    }
}

/// The longest summary, in bytes.
const SUMMARY: usize = 200;

fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut summary = String::new();
    for word in &words {
        if summary.len() + word.len() > SUMMARY {
            return format!("{}…", summary.trim_end_matches([',', ';', ':', ' ']));
        }
        summary.push_str(if summary.is_empty() { "" } else { " " });
        summary.push_str(word);
    }
    summary
}

/// The words of a line, without what they look like.
pub fn plain(inlines: &[Inline]) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) | Inline::Checked(inner) => {
            plain(inner)
        }
        Inline::Break => " ".to_owned(),
    };
    inlines.iter().map(piece).collect()
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
