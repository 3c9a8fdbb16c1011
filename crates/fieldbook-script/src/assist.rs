//! What an editor asks about a program that is being written: completion, hover, the signature of a call.
//!
//! One mechanism answers all three: the name at the cursor is replaced by a marker, the text is repaired if it does
//! not parse, and the check writes down what could stand at the marker when it meets it. A hover and a signature are
//! the one candidate that has the name that really stands there.

mod candidate;
mod locals;
pub(crate) mod repair;
pub(crate) mod scan;
mod scope;
mod signature;

use serde::{Deserialize, Serialize};

use crate::source::{SourceFile, SourceFiles, Span};
use scan::{Token, TokenKind};

pub(crate) use candidate::{Candidate, Cursor, fn_candidate, of_trait};
pub(crate) use scope::{def_candidate, module_names, scope_names, variants};

/// A place in a program: line and column from 1, the column in Unicode scalar values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The tab's name.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The column of the character after the cursor.
    pub column: u32,
}

/// What kind of thing a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CompletionKind {
    /// A local variable or parameter.
    Variable,
    /// A field of a struct, or a column of a model.
    Field,
    /// A function called with a receiver.
    Method,
    /// A function called by its path.
    Function,
    /// A struct or a model.
    Struct,
    /// An enum.
    Enum,
    /// A variant of an enum.
    Variant,
    /// A trait.
    Trait,
    /// A type alias, a primitive type or a type parameter.
    Type,
    /// A constant, a static, or a model's table.
    Constant,
    /// A module or crate.
    Module,
    /// A macro.
    Macro,
    /// A keyword.
    Keyword,
}

/// A name that fits at the cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// The name, which is also the text to insert.
    pub label: String,
    /// What it stands for.
    pub kind: CompletionKind,
    /// Its type or signature.
    pub detail: String,
    /// One line of documentation.
    pub documentation: Option<String>,
}

/// What is known of the name under the cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hover {
    /// The name with its type or signature, as Rust.
    pub text: String,
    /// One line of documentation.
    pub documentation: Option<String>,
    /// Where the name stands.
    pub span: Span,
}

/// The signature of the call around the cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The whole signature.
    pub label: String,
    /// The parameters as they stand in the label, without `self`.
    pub parameters: Vec<String>,
    /// The number of the parameter that the cursor is in, from 0; it may lie past the last one.
    pub active: u32,
    /// One line of documentation.
    pub documentation: Option<String>,
}

/// The names that fit at a position, the likeliest first; the text may be unfinished.
///
/// ```
/// use fieldbook_script::{Position, SourceFiles, complete};
///
/// let files = SourceFiles::single("struct Hero { name: String }\nfn f(h: Hero) { h. }\nfn main() {}");
/// let items = complete(&files, &Position { file: "main.rs".into(), line: 2, column: 19 });
/// assert_eq!((items[0].label.as_str(), items[0].detail.as_str()), ("name", "String"));
/// ```
pub fn complete(files: &SourceFiles, position: &Position) -> Vec<Completion> {
    let Some(place) = Place::at(files, position) else {
        return Vec::new();
    };
    let found = place.candidates(files).into_iter().map(Candidate::completion);
    let mut out: Vec<Completion> = Vec::new();
    for item in found {
        if !out.iter().any(|known| known.label == item.label && known.kind == item.kind) {
            out.push(item);
        }
    }
    out
}

/// The type and documentation of the name at a position; `None` where no name stands or nothing is known of it.
///
/// ```
/// use fieldbook_script::{Position, SourceFiles, hover};
///
/// let files = SourceFiles::single("fn main() { let total = 1_u64 + 2; }");
/// let found = hover(&files, &Position { file: "main.rs".into(), line: 1, column: 18 }).unwrap();
/// assert_eq!(found.text, "let total: u64");
/// ```
pub fn hover(files: &SourceFiles, position: &Position) -> Option<Hover> {
    let place = Place::at(files, position)?;
    let name = place.name().filter(|name| !name.is_empty())?.to_owned();
    let span = place.span(position);
    if let Some((text, documentation)) = locals::describe(files, &place, &span) {
        return Some(Hover { text, documentation, span });
    }
    let found = place
        .candidates(files)
        .into_iter()
        .find(|candidate| candidate.named(&name) && candidate.kind != CompletionKind::Keyword)?;
    Some(Hover { text: found.headline(), documentation: found.documentation(), span })
}

/// The signature of the innermost call whose arguments a position is in.
///
/// ```
/// use fieldbook_script::{Position, SourceFiles, signature};
///
/// let files = SourceFiles::single("fn add(a: i32, b: i32) -> i32 { a + b }\nfn main() { add(1, ); }");
/// let found = signature(&files, &Position { file: "main.rs".into(), line: 2, column: 20 }).unwrap();
/// assert_eq!((found.label.as_str(), found.active), ("fn add(a: i32, b: i32) -> i32", 1));
/// ```
pub fn signature(files: &SourceFiles, position: &Position) -> Option<Signature> {
    let place = Place::at(files, position)?;
    let call = signature::call_around(&place)?;
    let callee = Place { index: place.index, text: place.text, start: call.start, end: call.end };
    let name = callee.name()?.to_owned();
    let found =
        callee.candidates(files).into_iter().find(|candidate| candidate.named(&name) && candidate.callable())?;
    Some(Signature {
        label: found.headline(),
        documentation: found.documentation(),
        parameters: found.parameters,
        active: call.active,
    })
}

/// A name in a file, possibly empty, in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Place<'t> {
    pub index: usize,
    pub text: &'t str,
    pub start: usize,
    pub end: usize,
}

impl<'t> Place<'t> {
    /// The name that a position is in or next to; `None` in comments, literals, sheets of SQL and outside the program.
    fn at(files: &'t SourceFiles, position: &Position) -> Option<Self> {
        if files.sheet().is_some() {
            return None;
        }
        let index = files.files.iter().position(|file| file.name == position.file)?;
        let text = files.files[index].text.as_str();
        let at = offset(text, position.line, position.column);
        let tokens = scan::tokens(text);
        let touching = |token: &&Token| token.start <= at && at <= token.end;
        if let Some(token) = tokens.iter().filter(touching).find(|token| token.kind == TokenKind::Word) {
            return Some(Self { index, text, start: token.start, end: token.end });
        }
        let inside = |token: &Token| match token.kind {
            TokenKind::Comment => token.start < at && (at < token.end || token.text(text).starts_with("//")),
            TokenKind::Text => token.start < at && (at < token.end || token.end == text.len()),
            TokenKind::Number => token.start < at && at <= token.end,
            _ => false,
        };
        if tokens.iter().filter(touching).any(inside) {
            return None;
        }
        Some(Self { index, text, start: at, end: at })
    }

    fn name(&self) -> Option<&'t str> {
        self.text.get(self.start..self.end)
    }

    fn span(&self, position: &Position) -> Span {
        let before = &self.text[..self.start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before[line_start..].chars().count() as u32 + 1;
        let length = self.text[self.start..self.end].chars().count() as u32;
        let line = position.line;
        Span { file: position.file.clone(), line, column, end_line: line, end_column: column + length }
    }

    /// Everything that could stand where this name stands.
    fn candidates(&self, files: &SourceFiles) -> Vec<Candidate> {
        let marked = format!("{}{}{}", &self.text[..self.start], repair::MARKER, &self.text[self.end..]);
        let Some(repaired) = repaired(files, self.index, &marked) else {
            return scope::keywords();
        };
        let analysis = crate::analysis::analyse_at_cursor(&repaired);
        analysis.cx.cursor.and_then(|cursor| cursor.found).unwrap_or_default()
    }
}

/// The program with one file's text replaced, every file parseable.
pub(crate) fn repaired(files: &SourceFiles, index: usize, text: &str) -> Option<SourceFiles> {
    let mut out = SourceFiles::default();
    for (number, file) in files.files.iter().enumerate() {
        let text = match number == index {
            true => repair::repair(text)?,
            false => repair::repair(&file.text).unwrap_or_default(),
        };
        out.files.push(SourceFile { name: file.name.clone(), text });
    }
    Some(out)
}

/// The byte at a line and column; past the end of either it is that end.
pub(crate) fn offset(text: &str, line: u32, column: u32) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match text[start..].find('\n') {
            Some(at) => start += at + 1,
            None => return text.len(),
        }
    }
    let line = text[start..].split('\n').next().unwrap_or_default();
    let inside = line.char_indices().nth(column.saturating_sub(1) as usize).map_or(line.len(), |(at, _)| at);
    start + inside
}
