//! Where in a question an error of SQLite is: it names a word, and no place.

use fieldbook_book::highlight::is_word;

use super::super::diagnostic::Span;

/// The message without the statement that some repeat below it.
pub fn short(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

/// The place of what the message names, where the statement at `span` of the text holds it once; else the statement's.
///
/// ```
/// use fieldbook_site::state::{console::place, diagnostic::Span};
///
/// let text = "SELECT colour\nFROM jar";
/// let whole = Span { file: "console.sql".into(), line: 1, column: 1, end_line: 2, end_column: 9 };
/// let found = place::of("no such column: colour", text, &whole);
/// assert_eq!((found.line, found.column, found.end_column), (1, 8, 14));
/// assert_eq!(place::of("out of memory", text, &whole), whole);
/// ```
pub fn of(message: &str, text: &str, span: &Span) -> Span {
    let Some(name) = named(short(message)) else { return span.clone() };
    let mut found = None;
    for (index, line) in text.lines().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if !(span.line..=span.end_line).contains(&number) {
            continue;
        }
        for column in occurrences(line, name) {
            let begins_before = number == span.line && column < span.column;
            let begins_after = number == span.end_line && column >= span.end_column;
            if begins_before || begins_after {
                continue;
            }
            if found.is_some() {
                return span.clone();
            }
            let end_column = column + u32::try_from(name.chars().count()).unwrap_or(1);
            found = Some(Span { line: number, column, end_line: number, end_column, ..span.clone() });
        }
    }
    found.unwrap_or_else(|| span.clone())
}

/// The word that a message of SQLite names: `no such column: jar.colour`, `near "FORM": syntax error`.
fn named(message: &str) -> Option<&str> {
    if let Some(rest) = message.split_once("near \"").map(|(_, rest)| rest) {
        return rest.split_once("\":").map(|(word, _)| word).filter(|word| !word.is_empty());
    }
    let said = ["no such column: ", "no such table: ", "no such function: ", "ambiguous column name: "];
    let rest = said.iter().find_map(|said| message.split_once(said).map(|(_, rest)| rest))?;
    rest.split_whitespace().next()
}

/// The columns, from 1, at which a word begins in a line.
fn occurrences(line: &str, word: &str) -> Vec<u32> {
    let is_name = word.chars().all(|c| is_word(c) || c == '.');
    let fits = |at: usize| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !is_name || !(before.is_some_and(is_word) || after.is_some_and(is_word))
    };
    let column = |at: usize| u32::try_from(line[..at].chars().count() + 1).unwrap_or(u32::MAX);
    line.match_indices(word).filter(|(at, _)| fits(*at)).map(|(at, _)| column(at)).collect()
}
