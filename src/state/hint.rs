//! Hints: what a run shows that its author would want to know, found by rules over its events, and where it is sure, the
//! change of the program that does better.
//!
//! A rule speaks only where it is sure: each has tests with programs that it must speak of, and with programs that look
//! alike and that it must leave alone.

mod commits;
mod counted;
mod expired;
mod loaded_singly;
mod scanned;
mod uncommitted;

use fieldbook_book::SourceFile;

use super::{diagnostic::Span, transcript::Transcript};

/// Something that a run shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// Which rule found it.
    pub rule: &'static str,
    /// What it is, in words for the reader.
    pub text: String,
    /// The line that it is about.
    pub span: Option<Span>,
    /// The statements that show it.
    pub statements: Vec<usize>,
    /// What would do better.
    pub fix: Option<Fix>,
}

/// A change of the program, as an ordinary edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the button says.
    pub label: String,
    /// The file.
    pub file: String,
    /// Its text after the change.
    pub text: String,
}

/// A rule of hints.
type Rule = fn(&Transcript, &[SourceFile]) -> Vec<Hint>;

const RULES: [Rule; 6] =
    [loaded_singly::find, expired::find, scanned::find, commits::find, counted::find, uncommitted::find];

/// What a run shows of the program that sent it.
pub fn hints(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    RULES.iter().flat_map(|rule| rule(run, files)).collect()
}

/// How often something happens before it is a pattern.
const SEVERAL: usize = 3;

/// A file's text and where a span begins and ends in it, in bytes.
fn stretch<'a>(files: &'a [SourceFile], span: &Span) -> Option<(&'a str, usize, usize)> {
    let text = files.iter().find(|file| file.name == span.file)?.text.as_str();
    let (start, end) = (offset(text, span.line, span.column)?, offset(text, span.end_line, span.end_column)?);
    (start <= end).then_some((text, start, end))
}

/// Where a place is in a text; lines and columns count from 1, columns in characters.
pub(super) fn offset(text: &str, line: u32, column: u32) -> Option<usize> {
    let mut start = 0;
    for _ in 1..line {
        start += text[start..].find('\n')? + 1;
    }
    let rest = text[start..].split('\n').next().unwrap_or_default();
    let places = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    places.map(|at| start + at).nth(column.checked_sub(1)? as usize)
}

/// `line 24`, with the file where the program has several.
fn line(span: &Span, files: &[SourceFile]) -> String {
    match files.len() {
        1 => format!("Line {}", span.line),
        _ => format!("Line {} of {}", span.line, span.file),
    }
}

/// The fix that puts `insert` into a file at this byte.
fn insertion(files: &[SourceFile], file: &str, at: usize, insert: &str, label: &str) -> Option<Fix> {
    let text = &files.iter().find(|known| known.name == file)?.text;
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    Some(Fix { label: label.to_owned(), file: file.to_owned(), text: format!("{before}{insert}{after}") })
}
