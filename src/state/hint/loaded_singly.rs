//! One query for the parents, one more for each of them: a relationship that is loaded parent by parent (N+1).

use std::collections::{BTreeMap, BTreeSet};

use fieldbook_book::SourceFile;

use super::{Hint, SEVERAL, insertion, line, stretch};
use crate::state::{diagnostic::Span, event::Object, sql_text::is_query, step::What, transcript::Transcript};

/// A relationship that one line loaded several times.
#[derive(Default)]
struct Loaded {
    statements: BTreeSet<usize>,
    parents: BTreeSet<u32>,
}

pub(super) fn find(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    let mut known: BTreeMap<u32, &Object> = BTreeMap::new();
    let mut born: BTreeMap<u32, Option<usize>> = BTreeMap::new();
    let mut found: Vec<((Span, String, String), Loaded)> = Vec::new();
    let mut last = None;
    for step in &run.steps {
        match &step.what {
            What::Statement(index) => last = Some(*index),
            What::Objects(objects) => {
                for object in objects {
                    born.entry(object.id).or_insert(last);
                    let before = known.insert(object.id, object);
                    let (Some(before), Some(sent), Some(span)) = (before, last, &step.span) else { continue };
                    // A lazy load is sent by the line that reads the relationship.
                    let statement = &run.statements[sent];
                    if statement.span.as_ref() != Some(span) || !is_query(&statement.sql) {
                        continue;
                    }
                    for name in newly_loaded(before, object) {
                        let place = (span.clone(), object.model.clone(), name);
                        let at = found.iter().position(|(known, _)| *known == place).unwrap_or_else(|| {
                            found.push((place, Loaded::default()));
                            found.len() - 1
                        });
                        found[at].1.statements.insert(sent);
                        found[at].1.parents.insert(object.id);
                    }
                }
            }
            _ => {}
        }
    }
    let several = found.into_iter().filter(|(_, loaded)| loaded.statements.len() >= SEVERAL);
    several
        .map(|((span, model, name), loaded)| hint(run, files, (span, model.as_str(), name.as_str()), loaded, &born))
        .collect()
}

/// The relationships that became loaded.
fn newly_loaded(before: &Object, after: &Object) -> Vec<String> {
    let was_loaded = |name: &str| before.related.iter().any(|related| related.name == name && related.loaded);
    let now = after.related.iter().filter(|related| related.loaded && !was_loaded(&related.name));
    now.map(|related| related.name.clone()).collect()
}

fn hint(
    run: &Transcript,
    files: &[SourceFile],
    (span, model, name): (Span, &str, &str),
    loaded: Loaded,
    born: &BTreeMap<u32, Option<usize>>,
) -> Hint {
    let count = loaded.statements.len();
    let text = format!(
        "{} sent the same query {count} times, once for each {model} whose {name} it reads. One query can load them all.",
        line(&span, files)
    );
    let births: BTreeSet<Option<usize>> =
        loaded.parents.iter().map(|parent| born.get(parent).copied().flatten()).collect();
    let fix = match births.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(query)] => fix(run, files, *query, model, name),
        _ => None,
    };
    Hint { rule: "loaded-singly", text, span: Some(span), statements: loaded.statements.into_iter().collect(), fix }
}

/// The loading option in the query that fetched the parents, where that query is plain to see.
fn fix(run: &Transcript, files: &[SourceFile], query: usize, model: &str, name: &str) -> Option<super::Fix> {
    let span = run.statements.get(query)?.span.as_ref()?;
    let (text, start, end) = stretch(files, span)?;
    let select = format!("select({model})");
    let within: Vec<usize> = text[start..end].match_indices(&select).map(|(at, _)| start + at).collect();
    let anywhere: Vec<usize> = text.match_indices(&select).map(|(at, _)| at).collect();
    let at = match (within.as_slice(), anywhere.as_slice()) {
        ([only], _) | ([], [only]) => *only,
        _ => return None,
    };
    let option = format!(".options(selectin_load({model}.{name}))");
    insertion(files, &span.file, at + select.len(), &option, "Load them together")
}
