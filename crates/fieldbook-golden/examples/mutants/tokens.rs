//! A program's tokens with their places in its text.

use std::ops::Range;
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// One token, or a pair of brackets with what is inside.
pub struct Token {
    /// The token, or the opening bracket.
    pub text: String,
    pub range: Range<usize>,
    pub inner: Option<Tokens>,
}

/// The tokens between two brackets, or of a whole file.
pub struct Tokens {
    /// The opening bracket; empty for a file.
    pub open: &'static str,
    /// The token before the bracket; empty where there is none.
    pub before: String,
    pub list: Vec<Token>,
}

/// Operators that are one token to a reader.
const JOINED: &[&str] =
    &["..=", "->", "=>", "::", "==", "!=", "<=", "&&", "||", "..", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="];

const KEYWORDS: &[&str] = &[
    "as", "break", "const", "continue", "else", "enum", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod",
    "move", "mut", "pub", "ref", "return", "static", "struct", "trait", "type", "use", "where", "while", "dyn",
];

impl Tokens {
    pub fn of(program: &str) -> Self {
        let stream = TokenStream::from_str(program).expect("a golden program has tokens");
        group(stream, "", String::new())
    }

    /// The token's text; empty outside the list.
    pub fn text(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |token| &token.text)
    }

    pub fn is_name(&self, index: usize) -> bool {
        is_name(self.text(index))
    }

    /// Whether a value ends right before the token, so that an operator there has two sides.
    pub fn follows_value(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let text = self.text(before);
        matches!(text, "(" | "[" | "?") || text.starts_with(['"', '\'']) || is_number(text) || self.is_name(before)
    }

    /// The list's parts between commas, those in angle brackets aside.
    pub fn elements(&self) -> Vec<Range<usize>> {
        let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_usize);
        for index in 0..self.list.len() {
            let opens = index > 0
                && (self.text(index - 1) == "::" || self.text(index - 1).starts_with(|c: char| c.is_uppercase()));
            match self.text(index) {
                "<" if opens => depth += 1,
                ">" => depth = depth.saturating_sub(1),
                "," if depth == 0 => {
                    found.push(start..index);
                    start = index + 1;
                }
                _ => {}
            }
        }
        found.push(start..self.list.len());
        found.retain(|part| !part.is_empty());
        found
    }

    /// A block's statements, or a file's items, with their attributes.
    pub fn statements(&self) -> Vec<Range<usize>> {
        let (mut found, mut start) = (Vec::new(), 0);
        for index in 0..self.list.len() {
            let first = (start..index).find(|at| !matches!(self.text(*at), "#" | "["));
            let stands_alone = first.is_some_and(|first| {
                let heads =
                    ["if", "for", "while", "loop", "match", "fn", "impl", "struct", "enum", "mod", "trait", "pub"];
                heads.contains(&self.text(first))
            });
            let goes_on = matches!(self.text(index + 1), "else" | "." | "?");
            if self.text(index) == ";" || (self.text(index) == "{" && stands_alone && !goes_on) {
                found.push(start..index + 1);
                start = index + 1;
            }
        }
        found
    }

    /// A match's arms, each with its comma; none of anything else.
    pub fn arms(&self) -> Vec<Range<usize>> {
        let (mut found, mut start, mut in_value) = (Vec::new(), 0, false);
        for index in 0..self.list.len() {
            match self.text(index) {
                "=>" => in_value = true,
                "," if in_value => {}
                "{" if in_value && self.text(index - 1) == "=>" && self.text(index + 1) != "," => {}
                _ => continue,
            }
            if self.text(index) != "=>" {
                found.push(start..index + 1);
                (start, in_value) = (index + 1, false);
            }
        }
        found
    }

    /// Where a run of tokens stands in the text.
    pub fn place(&self, part: &Range<usize>) -> Range<usize> {
        self.list[part.start].range.start..self.list[part.end - 1].range.end
    }

    /// This list and all inside it.
    pub fn all(&self) -> Vec<&Tokens> {
        let mut found = vec![self];
        for token in &self.list {
            found.extend(token.inner.iter().flat_map(Tokens::all));
        }
        found
    }
}

pub fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic() || first == '_') && !KEYWORDS.contains(&text)
}

pub fn is_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
}

fn group(stream: TokenStream, open: &'static str, before: String) -> Tokens {
    let mut list: Vec<Token> = Vec::new();
    for tree in stream {
        let range = tree.span().byte_range();
        let token = match tree {
            TokenTree::Group(inner) => {
                let open = match inner.delimiter() {
                    Delimiter::Parenthesis => "(",
                    Delimiter::Bracket => "[",
                    _ => "{",
                };
                let before = list.last().map(|token| token.text.clone()).unwrap_or_default();
                Token { text: open.into(), range, inner: Some(group(inner.stream(), open, before)) }
            }
            other => {
                let text = other.to_string();
                if let Some(last) = list.last_mut().filter(|last| last.range.end == range.start) {
                    let joined = format!("{}{text}", last.text);
                    if JOINED.contains(&joined.as_str()) || last.text == "'" {
                        (last.text, last.range.end) = (joined, range.end);
                        continue;
                    }
                }
                Token { text, range, inner: None }
            }
        };
        list.push(token);
    }
    Tokens { open, before, list }
}
