//! Objects that a commit expired, loaded anew one by one.

use std::collections::{BTreeMap, BTreeSet};

use fieldbook_book::SourceFile;

use super::{Hint, SEVERAL, line};
use crate::state::{diagnostic::Span, event::Object, sql_text::is_query, step::What, transcript::Transcript};

pub(super) fn find(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    let mut known: BTreeMap<u32, &Object> = BTreeMap::new();
    let mut found: Vec<((Span, String), BTreeSet<usize>)> = Vec::new();
    let mut last = None;
    for step in &run.steps {
        match &step.what {
            What::Statement(index) => last = Some(*index),
            What::Objects(objects) => {
                for object in objects {
                    let before = known.insert(object.id, object);
                    let (Some(before), Some(sent), Some(span)) = (before, last, &step.span) else { continue };
                    let statement = &run.statements[sent];
                    let is_here = statement.span.as_ref() == Some(span) && is_query(&statement.sql);
                    let is_one = statement.row_count == 1 && objects.len() == 1;
                    // All of it was expired, and all of it is there again.
                    let came_back = before.values.is_empty() && !before.expired.is_empty() && object.expired.is_empty();
                    if !(is_here && is_one && came_back) {
                        continue;
                    }
                    let place = (span.clone(), object.model.clone());
                    match found.iter_mut().find(|(known, _)| *known == place) {
                        Some((_, statements)) => drop(statements.insert(sent)),
                        None => found.push((place, BTreeSet::from([sent]))),
                    }
                }
            }
            _ => {}
        }
    }
    let several = found.into_iter().filter(|(_, statements)| statements.len() >= SEVERAL);
    several
        .map(|((span, model), statements)| {
            let count = statements.len();
            let text = format!(
                "{} loaded {count} {model} objects one by one: a commit had expired them. Select them once after the commit, or open the session with expire_on_commit(false).",
                line(&span, files)
            );
            Hint { rule: "expired", text, span: Some(span), statements: statements.into_iter().collect(), fix: None }
        })
        .collect()
}
