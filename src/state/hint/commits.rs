//! A commit in a loop: one line that commits again and again what could be kept at once.

use std::collections::BTreeMap;

use fieldbook_book::SourceFile;

use super::{Hint, SEVERAL, line};
use crate::state::{
    diagnostic::Span,
    event::Action,
    sql_text::{Role, verb},
    step::What,
    transcript::Transcript,
};

/// Commits of one line.
struct Commits {
    span: Span,
    /// Where the statements of each came from; only those of one place are a loop.
    wrote_at: Vec<Option<Span>>,
    statements: Vec<usize>,
}

pub(super) fn find(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    // What each open transaction wrote, by its connection.
    let mut open: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut found: Vec<Commits> = Vec::new();
    for step in &run.steps {
        match &step.what {
            What::Statement(index) => {
                let statement = &run.statements[*index];
                if Role::of(&statement.sql) == Role::Write && verb(&statement.sql) != "CREATE" {
                    open.entry(statement.source.connection).or_default().push(*index);
                }
            }
            What::Boundary(boundary) => {
                let wrote = match boundary.action {
                    Action::Begin | Action::Commit | Action::Rollback => open.remove(&boundary.source.connection),
                    _ => continue,
                };
                let (Action::Commit, Some(wrote), Some(span)) = (boundary.action, wrote, &boundary.span) else {
                    continue;
                };
                let place = run.statements[wrote[0]].span.clone();
                match found.iter_mut().find(|commits| commits.span == *span) {
                    Some(commits) => {
                        commits.wrote_at.push(place);
                        commits.statements.extend(wrote);
                    }
                    None => found.push(Commits { span: span.clone(), wrote_at: vec![place], statements: wrote }),
                }
            }
            _ => {}
        }
    }
    let is_loop = |commits: &Commits| {
        let first = commits.wrote_at.first();
        // Each commit wrote what the last one wrote, row for row; a function that is called for several tasks does not.
        let texts = commits.statements.iter().map(|index| &run.statements[*index].sql);
        let same = texts.clone().zip(texts.skip(1)).all(|(one, next)| one == next);
        commits.wrote_at.len() >= SEVERAL && commits.wrote_at.iter().all(|place| Some(place) == first) && same
    };
    let hint = |commits: Commits| {
        let count = commits.wrote_at.len();
        let text = format!(
            "{} committed {count} times, each time what the same line wrote. One commit after the loop keeps all of it or nothing, and waits for the disk once.",
            line(&commits.span, files)
        );
        Hint { rule: "commits", text, span: Some(commits.span), statements: commits.statements, fix: None }
    };
    found.into_iter().filter(is_loop).map(hint).collect()
}
