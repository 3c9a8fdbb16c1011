//! What the check says about the source, and where.

use serde::{Deserialize, Serialize};

/// A stretch of a source file; lines and columns count from 1, the end is exclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The tab's name.
    pub file: String,
    /// The first line.
    pub line: u32,
    /// The first column, in Unicode scalar values.
    pub column: u32,
    /// The last line.
    pub end_line: u32,
    /// The column after the last.
    pub end_column: u32,
}

impl Span {
    /// Whether `line` of `file` lies in the span.
    pub fn covers(&self, file: &str, line: u32) -> bool {
        self.file == file && (self.line..=self.end_line.max(self.line)).contains(&line)
    }

    /// `main.rs:12:5`
    pub fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The program does not run.
    Error,
    /// The program runs.
    Warning,
}

impl Severity {
    /// The word that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One finding of the check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// rustc's code, where it has one.
    #[serde(default)]
    pub code: Option<String>,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub span: Span,
    /// A short text for the span itself.
    #[serde(default)]
    pub label: Option<String>,
    /// Ways out.
    #[serde(default)]
    pub help: Vec<String>,
    /// Other places that matter.
    #[serde(default)]
    pub related: Vec<Related>,
}

/// Another place that a diagnostic speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// What is there.
    pub message: String,
    /// Where.
    pub span: Span,
}

/// Whether any of `diagnostics` keeps the program from running.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// In reading order: by file as the tabs stand, then by place.
pub fn sort(diagnostics: &mut [Diagnostic], files: &[String]) {
    let tab = |span: &Span| files.iter().position(|file| *file == span.file);
    diagnostics.sort_by_key(|diagnostic| {
        let span = &diagnostic.span;
        (tab(span), span.line, span.column, diagnostic.severity)
    });
}

/// `1 error, 2 warnings`; nothing where there is nothing to say.
pub fn summary(diagnostics: &[Diagnostic]) -> Option<String> {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let phrase = |severity: Severity| match count(severity) {
        0 => None,
        1 => Some(format!("1 {}", severity.word())),
        many => Some(format!("{many} {}s", severity.word())),
    };
    let phrases: Vec<_> = [Severity::Error, Severity::Warning].into_iter().filter_map(phrase).collect();
    (!phrases.is_empty()).then(|| phrases.join(", "))
}
