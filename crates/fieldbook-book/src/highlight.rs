//! Highlighting: source text cut into tokens that, joined, give the text back unchanged.

#[cfg(feature = "load")]
mod python;
mod rust;
mod scanner;
mod sql;

use serde::{Deserialize, Serialize};

#[cfg(feature = "load")]
pub use python::python;
pub use rust::rust;
pub use scanner::is_word;
pub use sql::{is_keyword as is_sql_keyword, sql};

/// What a token is, for its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// White space, names and everything uncoloured.
    #[serde(rename = "")]
    Plain,
    /// A word of the language.
    #[serde(rename = "k")]
    Keyword,
    /// A type's name, or anything else that starts with a capital letter.
    #[serde(rename = "t")]
    Type,
    /// A function's or macro's name where it is called.
    #[serde(rename = "f")]
    Function,
    /// A string or character.
    #[serde(rename = "s")]
    Text,
    /// A number.
    #[serde(rename = "n")]
    Number,
    /// A comment.
    #[serde(rename = "c")]
    Comment,
    /// An attribute of Rust.
    #[serde(rename = "a")]
    Attribute,
    /// A placeholder of SQL.
    #[serde(rename = "p")]
    Placeholder,
    /// Operators, brackets and other marks.
    #[serde(rename = "o")]
    Mark,
}

/// A piece of source text and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token(pub Kind, pub String);

/// Highlights `text` as `language` (`rust`, `sql`); any other language stays plain.
pub fn highlight(language: &str, text: &str) -> Vec<Token> {
    match language {
        "rust" => rust(text),
        "sql" => sql(text),
        _ => vec![Token(Kind::Plain, text.to_owned())],
    }
}
