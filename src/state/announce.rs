//! What a screen reader hears when a run starts or ends.

use super::{
    diagnostic::{Diagnostic, summary},
    transcript::{Transcript, duration},
};

/// The sentence for a run that ended.
pub fn ended(transcript: &Transcript) -> String {
    let statements = counted(transcript.statements.len(), "statement");
    if let Some(failure) = transcript.failure() {
        let place = transcript.failed_at().map(|span| format!(" on line {}", span.line)).unwrap_or_default();
        return format!("Run failed{place}: {}. {statements} sent before.", shortened(&failure.message));
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

/// What can be listened to: the first line, and not more than a long sentence of it.
fn shortened(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim_end_matches('.');
    line.chars().take(200).collect()
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
