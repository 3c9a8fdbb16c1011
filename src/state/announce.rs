//! What a screen reader hears when a run starts or ends.

use fieldbook_book::Request;

use super::{
    api::{Answer, Content, problems, reason},
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

/// The sentence for a program that serves.
pub fn serving(operations: usize) -> String {
    format!("The program serves {}. Send a request in the panel API.", counted(operations, "operation"))
}

/// The sentence for a request that was answered.
pub fn answered(request: &Request, answer: &Answer) -> String {
    let time = duration(answer.micros);
    let problems = match &answer.content {
        Content::Text(text) if answer.status == 422 => problems(text),
        _ => Vec::new(),
    };
    let first =
        problems.first().map(|problem| format!(" {}: {}.", problem.name(), problem.message)).unwrap_or_default();
    format!("{} {}: {} {} in {time}.{first}", request.method, request.path, answer.status, reason(answer.status))
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
