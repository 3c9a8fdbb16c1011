//! A cursor over source text that collects tokens and joins neighbours of one kind.

use super::{Kind, Token};

/// Whether a name can hold it, in each of the languages.
pub fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Reads a text from front to back, one token at a time.
pub(super) struct Scanner<'a> {
    rest: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text, tokens: Vec::new() }
    }

    /// What is still unread.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// The length in bytes of the longest prefix whose characters all satisfy `accept`.
    pub(super) fn run_of(&self, accept: impl Fn(char) -> bool) -> usize {
        self.rest.find(|character| !accept(character)).unwrap_or(self.rest.len())
    }

    /// The length in bytes up to and including `end`, searched for after the first `skip` bytes;
    /// everything where `end` does not occur.
    pub(super) fn through(&self, skip: usize, end: &str) -> usize {
        self.rest[skip..].find(end).map_or(self.rest.len(), |found| skip + found + end.len())
    }

    /// The length in bytes of a literal that opens with `quote` and may escape it with a backslash.
    pub(super) fn quoted(&self, open: usize, quote: char) -> usize {
        let mut escaped = false;
        for (index, character) in self.rest[open..].char_indices() {
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if character == quote => return open + index + character.len_utf8(),
                _ => {}
            }
        }
        self.rest.len()
    }

    /// Takes the next `length` bytes as a token of `kind`.
    pub(super) fn take(&mut self, length: usize, kind: Kind) {
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        match self.tokens.last_mut() {
            Some(Token(last, joined)) if *last == kind => joined.push_str(text),
            _ => self.tokens.push(Token(kind, text.to_owned())),
        }
    }

    /// Takes the next character as a token of `kind`.
    pub(super) fn take_one(&mut self, kind: Kind) {
        let length = self.peek().map_or(0, char::len_utf8);
        self.take(length, kind);
    }

    pub(super) fn finish(self) -> Vec<Token> {
        self.tokens
    }
}
