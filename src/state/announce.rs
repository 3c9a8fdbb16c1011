//! What a screen reader hears when a run starts or ends.

use super::{
    diagnostic::{Diagnostic, summary},
    transcript::{Transcript, duration},
};

/// The sentence for a run that ended.
pub fn ended(transcript: &Transcript) -> String {
    let statements = counted(transcript.statements.len(), "statement");
    if let Some(failure) = transcript.failure() {
        let place = failure.place().map(|span| format!(" on line {}", span.line)).unwrap_or_default();
        return format!("Run failed{place}: {}. {statements} sent before.", failure.message);
    }
    let tables = transcript.tables.as_ref().map_or(0, Vec::len);
    let time = transcript.done.map(|done| format!(" in {}", duration(done.micros))).unwrap_or_default();
    format!("Run finished{time}: {statements}, {}.", counted(tables, "table"))
}

/// The sentence for a program that the check refused.
pub fn refused(diagnostics: &[Diagnostic]) -> String {
    let found = summary(diagnostics).unwrap_or_default();
    match diagnostics.first() {
        Some(first) => format!("Not run: {found}. Line {}: {}.", first.span.line, first.message),
        None => "Not run.".to_owned(),
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
