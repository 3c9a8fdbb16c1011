//! Highlights Python by its lexical grammar alone; it never fails, whatever the text.

use super::{
    Kind, Token,
    scanner::{Scanner, is_word},
};

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "False", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "None", "nonlocal", "not", "or",
    "pass", "raise", "return", "True", "try", "while", "with", "yield",
];

/// Cuts Python source into tokens.
///
/// ```
/// use fieldbook_book::highlight::{Kind, python};
/// let tokens = python("def age(hero): ...");
/// assert_eq!((tokens[0].0, tokens[0].1.as_str()), (Kind::Keyword, "def"));
/// ```
pub fn python(text: &str) -> Vec<Token> {
    let mut scanner = Scanner::new(text);
    while let Some(next) = scanner.peek() {
        let rest = scanner.rest();
        if next == '#' {
            scanner.take(scanner.run_of(|character| character != '\n'), Kind::Comment);
        } else if let Some(length) = string(&scanner) {
            scanner.take(length, Kind::Text);
        } else if next == '@' {
            scanner.take(1 + rest[1..].find(|c| !is_word(c) && c != '.').unwrap_or(rest.len() - 1), Kind::Attribute);
        } else if next.is_ascii_digit() {
            scanner.take(scanner.run_of(|character| is_word(character) || character == '.'), Kind::Number);
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

/// The length of a text with its prefix, if one begins here.
fn string(scanner: &Scanner<'_>) -> Option<usize> {
    let rest = scanner.rest();
    let prefix = rest.find(|character| !"rbfuRBFU".contains(character)).filter(|length| *length <= 2)?;
    let quote = rest[prefix..].chars().next().filter(|character| matches!(character, '"' | '\''))?;
    let long = String::from(quote).repeat(3);
    Some(match rest[prefix..].starts_with(&long) {
        true => scanner.through(prefix + long.len(), &long),
        false => scanner.quoted(prefix + 1, quote),
    })
}

fn word(scanner: &mut Scanner<'_>) {
    let length = scanner.run_of(is_word);
    let (word, after) = scanner.rest().split_at(length);
    let kind = if KEYWORDS.contains(&word) {
        Kind::Keyword
    } else if word.starts_with(char::is_uppercase) {
        Kind::Type
    } else if after.starts_with('(') {
        Kind::Function
    } else {
        Kind::Plain
    };
    scanner.take(length, kind);
}
