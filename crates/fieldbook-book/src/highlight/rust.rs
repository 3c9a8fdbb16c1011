//! Highlights Rust by its lexical grammar alone; it never fails, whatever the text.

use super::{
    Kind, Token,
    scanner::{Scanner, is_word},
};

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self", "Self",
    "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while",
];

/// Cuts Rust source into tokens.
///
/// ```
/// use fieldbook_book::highlight::{Kind, rust};
/// let tokens = rust("let x = 1;");
/// assert_eq!((tokens[0].0, tokens[0].1.as_str()), (Kind::Keyword, "let"));
/// ```
pub fn rust(text: &str) -> Vec<Token> {
    let mut scanner = Scanner::new(text);
    while let Some(next) = scanner.peek() {
        let rest = scanner.rest();
        if rest.starts_with("//") {
            scanner.take(scanner.run_of(|character| character != '\n'), Kind::Comment);
        } else if rest.starts_with("/*") {
            scanner.take(scanner.through(2, "*/"), Kind::Comment);
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            scanner.take(attribute(rest), Kind::Attribute);
        } else if let Some(length) = raw_string(rest) {
            scanner.take(length, Kind::Text);
        } else if next == '"' || rest.starts_with("b\"") {
            scanner.take(scanner.quoted(rest.find('"').unwrap_or(0) + 1, '"'), Kind::Text);
        } else if next == '\'' {
            quote(&mut scanner);
        } else if next.is_ascii_digit() {
            scanner.take(number(rest), Kind::Number);
        } else if next.is_alphabetic() || next == '_' {
            word(&mut scanner);
        } else if next.is_whitespace() {
            scanner.take_one(Kind::Plain);
        } else {
            scanner.take_one(Kind::Mark);
        }
    }
    scanner.finish()
}

/// The length of an attribute, whose brackets may nest.
fn attribute(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (index, character) in rest.char_indices() {
        match character {
            '[' => depth += 1,
            ']' if depth == 1 => return index + 1,
            ']' => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end).map_or(body.len(), |found| found + end.len());
    Some(1 + hashes + 1 + length)
}

/// A character literal, or else a lifetime.
fn quote(scanner: &mut Scanner) {
    let mut characters = scanner.rest().chars().skip(1);
    let first = characters.next();
    if first == Some('\\') || characters.next() == Some('\'') {
        scanner.take(scanner.quoted(1, '\''), Kind::Text);
    } else {
        let name = scanner.rest()[1..].find(|character: char| !is_word(character));
        scanner.take(1 + name.unwrap_or(scanner.rest().len() - 1), Kind::Type);
    }
}

/// The length of a number with its suffix; a range's dots do not belong to it.
fn number(rest: &str) -> usize {
    let digits = rest.find(|character| !is_word(character)).unwrap_or(rest.len());
    match rest[digits..].strip_prefix('.') {
        Some(fraction) if fraction.starts_with(|character: char| character.is_ascii_digit()) => {
            digits + 1 + fraction.find(|character| !is_word(character)).unwrap_or(fraction.len())
        }
        _ => digits,
    }
}

fn word(scanner: &mut Scanner) {
    let length = scanner.run_of(is_word);
    let (word, after) = scanner.rest().split_at(length);
    let kind = if KEYWORDS.contains(&word) {
        Kind::Keyword
    } else if word.starts_with(char::is_uppercase) {
        Kind::Type
    } else if after.starts_with('(') || after.starts_with("::<") || (after.starts_with('!') && !after.starts_with("!="))
    {
        Kind::Function
    } else {
        Kind::Plain
    };
    scanner.take(length, kind);
}
