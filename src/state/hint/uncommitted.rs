//! Changes that were never committed: the session ended, and with it what it wrote.

use std::collections::BTreeMap;

use fieldbook_book::SourceFile;

use super::{Hint, line};
use crate::state::{
    event::{Action, Outcome},
    step::What,
    transcript::Transcript,
};

pub(super) fn find(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    // A run that failed has another story to tell, and a program that undoes anything by name knows what it does.
    let says_rollback = files.iter().any(|file| file.text.contains("rollback"));
    if says_rollback || run.done.is_none_or(|done| done.outcome != Outcome::Ok) {
        return Vec::new();
    }
    // What each open transaction changed, by its connection.
    let mut open: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for step in &run.steps {
        match &step.what {
            What::Statement(index) => {
                let statement = &run.statements[*index];
                let changed =
                    statement.effects.as_ref().is_some_and(|effects| effects.cut || !effects.changes.is_empty());
                match statement.error.is_some() {
                    // What the program tried and gave up is no oversight.
                    true => drop(open.remove(&statement.source.connection)),
                    false if changed => open.entry(statement.source.connection).or_default().push(*index),
                    false => {}
                }
            }
            What::Boundary(boundary) if boundary.action == Action::Rollback => {
                let lost = open.remove(&boundary.source.connection).unwrap_or_default();
                if !lost.is_empty() {
                    found.push(lost);
                }
            }
            // Savepoints are set by those who know what they undo.
            What::Boundary(boundary) => drop(open.remove(&boundary.source.connection)),
            _ => {}
        }
    }
    found.into_iter().map(|statements| hint(run, files, statements)).collect()
}

fn hint(run: &Transcript, files: &[SourceFile], statements: Vec<usize>) -> Hint {
    let span = statements.first().and_then(|index| run.statements[*index].span.clone());
    let place = span.as_ref().map_or_else(|| "The session".to_owned(), |span| line(span, files));
    let text = format!(
        "{place} wrote to the database, and nothing committed it: it was undone when the session ended. Call session.commit()? before that."
    );
    Hint { rule: "uncommitted", text, span, statements, fix: None }
}
