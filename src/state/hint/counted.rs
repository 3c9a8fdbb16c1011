//! Rows that are loaded only to be counted.

use fieldbook_book::SourceFile;

use super::{Hint, line, stretch};
use crate::state::{diagnostic::Span, sql_text::is_query, transcript::Transcript};

/// What follows a query whose rows nobody looks at.
const COUNTING: [&str; 4] = ["?.all().len()", ".unwrap().all().len()", "?.count()", ".unwrap().count()"];

pub(super) fn find(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    let mut found: Vec<(Span, Vec<usize>, i64)> = Vec::new();
    for (index, statement) in run.statements.iter().enumerate() {
        let Some(span) = statement.span.as_ref().filter(|_| is_query(&statement.sql) && statement.row_count > 1) else {
            continue;
        };
        let counts = stretch(files, span).is_some_and(|(text, _, end)| {
            let after: String = text[end..].chars().filter(|c| !c.is_whitespace()).take(40).collect();
            COUNTING.iter().any(|ending| after.starts_with(ending))
        });
        if !counts {
            continue;
        }
        match found.iter_mut().find(|(known, ..)| known == span) {
            Some((_, statements, _)) => statements.push(index),
            None => found.push((span.clone(), vec![index], statement.row_count)),
        }
    }
    found
        .into_iter()
        .map(|(span, statements, rows)| {
            let text = format!(
                "{} loads {rows} rows only to count them. select(func::count()) has the database count, and one number comes back.",
                line(&span, files)
            );
            Hint { rule: "counted", text, span: Some(span), statements, fix: None }
        })
        .collect()
}
