//! The files of a program and places in them.
//!
//! A [`Span`] counts lines and columns from 1, columns in Unicode scalar values, as rustc counts them; its end is
//! exclusive. Inside the crate a span is ten bytes ([`Loc`]), because every instruction carries one.

use serde::{Deserialize, Serialize};

/// One editor tab: `main.rs` is the program, any other `name.rs` is the module `name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// The tab's name, `main.rs`.
    pub name: String,
    /// The text in it.
    pub text: String,
}

/// All files of a program; the one named `main.rs`, or else the first, is the crate's root.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceFiles {
    /// The files, in the order of the tabs.
    pub files: Vec<SourceFile>,
}

impl SourceFiles {
    /// A program of one file, `main.rs`.
    ///
    /// ```
    /// let files = fieldbook_script::SourceFiles::single("fn main() {}");
    /// assert_eq!(files.files[0].name, "main.rs");
    /// ```
    pub fn single(text: impl Into<String>) -> Self {
        Self { files: vec![SourceFile { name: "main.rs".into(), text: text.into() }] }
    }

    /// The sheet of SQL, where the program's root is one.
    pub(crate) fn sheet(&self) -> Option<&SourceFile> {
        self.files.get(self.root()).filter(|file| file.name.ends_with(".sql"))
    }

    /// The index of the crate's root file.
    pub(crate) fn root(&self) -> usize {
        self.files.iter().position(|file| file.name == "main.rs").unwrap_or(0)
    }
}

/// A place in a file, for the outside: lines and columns from 1, the end exclusive.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The tab's name.
    pub file: String,
    /// The first line.
    pub line: u32,
    /// The first column.
    pub column: u32,
    /// The last line.
    pub end_line: u32,
    /// The column after the last one.
    pub end_column: u32,
}

/// A place in a file, inside the crate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Loc {
    pub file: u16,
    pub line: u16,
    pub column: u16,
    pub end_line: u16,
    pub end_column: u16,
}

/// The file number of the built-in prelude; nothing in it is ever shown, so places in it are not told apart.
pub(crate) const PRELUDE_FILE: u16 = u16::MAX;

impl Loc {
    pub fn new(file: u16, span: proc_macro2::Span) -> Self {
        if file == PRELUDE_FILE {
            return Self { file, ..Self::default() };
        }
        let (start, end) = (span.start(), span.end());
        let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        Self {
            file,
            line: short(start.line),
            column: short(start.column + 1),
            end_line: short(end.line),
            end_column: short(end.column + 1),
        }
    }

    /// From where `self` begins to where `end` ends.
    pub fn to(self, end: Loc) -> Self {
        Self { end_line: end.end_line, end_column: end.end_column, ..self }
    }

    /// The line and column where it begins.
    pub fn start(self) -> (u16, u16) {
        (self.line, self.column)
    }

    /// One column right behind it.
    pub fn end(self) -> Loc {
        let (line, column) = (self.end_line, self.end_column);
        Loc { line, column, end_column: column + 1, ..self }
    }

    /// Whether another place begins inside this one or right behind it.
    pub fn holds(self, other: Loc) -> bool {
        let at = (other.line, other.column);
        self.file == other.file && (self.line, self.column) <= at && at <= (self.end_line, self.end_column)
    }

    pub fn is_prelude(self) -> bool {
        self.file == PRELUDE_FILE
    }

    /// The place for the outside; `None` for no place.
    pub fn public_in_program(self, files: &SourceFiles) -> Option<Span> {
        (self != Loc::default()).then(|| self.public(files))
    }

    pub fn public(self, files: &SourceFiles) -> Span {
        Span {
            file: files.files.get(self.file as usize).map(|file| file.name.clone()).unwrap_or_default(),
            line: self.line.into(),
            column: self.column.into(),
            end_line: self.end_line.into(),
            end_column: self.end_column.into(),
        }
    }
}
