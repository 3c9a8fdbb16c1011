//! Diagnostics as text, with the source line and carets under it.

use std::fmt::Write as _;

use super::{Diagnostic, Severity};
use crate::source::{SourceFiles, Span};

impl Diagnostic {
    /// The diagnostic as a terminal shows it, several lines, the last one ended.
    pub fn render(&self, files: &SourceFiles) -> String {
        let mut out = String::new();
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let code = self.code.as_ref().map(|code| format!("[{code}]")).unwrap_or_default();
        let _ = writeln!(out, "{severity}{code}: {}", self.message);
        excerpt(&mut out, files, &self.span, self.label.as_deref().unwrap_or_default());
        for related in &self.related {
            let _ = writeln!(out, "note: {}", related.message);
            excerpt(&mut out, files, &related.span, "");
        }
        for help in &self.help {
            let _ = writeln!(out, "  = help: {help}");
        }
        out
    }
}

/// The first line of a span with carets under it.
pub(crate) fn excerpt(out: &mut String, files: &SourceFiles, span: &Span, label: &str) {
    let _ = writeln!(out, "  --> {}:{}:{}", span.file, span.line, span.column);
    let Some(file) = files.files.iter().find(|file| file.name == span.file) else {
        return;
    };
    let Some(line) = file.text.lines().nth(span.line.saturating_sub(1) as usize) else {
        return;
    };
    let last = if span.end_line == span.line { span.end_column } else { line.chars().count() as u32 + 1 };
    let width = span.line.to_string().len();
    let lead: String =
        line.chars().take(span.column.saturating_sub(1) as usize).map(|c| if c == '\t' { c } else { ' ' }).collect();
    let carets = "^".repeat(last.saturating_sub(span.column).max(1) as usize);
    let _ = writeln!(out, "{:width$} |", "");
    let _ = writeln!(out, "{} | {line}", span.line);
    let _ = writeln!(out, "{:width$} | {lead}{carets} {label}", "");
    let kept = out.trim_end_matches(' ').trim_end_matches([' ', '\n']).len();
    out.truncate(kept);
    out.push('\n');
}
