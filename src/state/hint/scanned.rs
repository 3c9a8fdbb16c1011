//! A table that is read whole for the few rows that fit: an index would find them.

use fieldbook_book::SourceFile;

use super::{Fix, Hint, insertion, line};
use crate::state::{event::Model, plan::lines, sql_text::is_query, transcript::Transcript};

pub(super) fn find(run: &Transcript, files: &[SourceFile]) -> Vec<Hint> {
    let mut found: Vec<Hint> = Vec::new();
    let mut known: Vec<(String, String)> = Vec::new();
    for (index, statement) in run.statements.iter().enumerate() {
        let Some(effects) = statement.effects.as_ref().filter(|_| is_query(&statement.sql)) else { continue };
        for table in lines(&effects.plan).into_iter().filter_map(|line| line.scans) {
            let Some(model) = run.models.iter().find(|model| model.table == table) else { continue };
            let Some(column) = compared(&statement.sql, &table) else { continue };
            let place = (table.clone(), column.clone());
            if known.contains(&place) || !is_plain(model, &column) {
                continue;
            }
            known.push(place);
            let text = format!(
                "{} finds rows by {table}.{column}, and SQLite reads every row of {table} for that. With an index it goes straight to them, which pays when the table is long.",
                statement.span.as_ref().map_or_else(|| "A statement".to_owned(), |span| line(span, files))
            );
            let fix = index_on(files, model, &column);
            found.push(Hint { rule: "scanned", text, span: statement.span.clone(), statements: vec![index], fix });
        }
    }
    found
}

/// The one column of a table that the statement's WHERE compares with a value; none where there are several, or where
/// an index could not help.
fn compared(text: &str, table: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_one_of = |word: &str, known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(word));
    let start = words.iter().position(|word| is_one_of(word, &["WHERE"]))? + 1;
    let end = words[start..].iter().position(|word| is_one_of(word, &["ORDER", "GROUP", "LIMIT"]));
    let condition = &words[start..end.map_or(words.len(), |end| start + end)];
    // A disjunction, a pattern or a subquery is not what an index on the column is for.
    if condition.iter().any(|word| is_one_of(word, &["OR", "LIKE", "NOT", "EXISTS", "SELECT", "(SELECT"])) {
        return None;
    }
    let mut columns: Vec<&str> = Vec::new();
    for part in condition.split(|word| is_one_of(word, &["AND"])) {
        let [column, "=" | ">" | "<" | ">=" | "<=", "?"] = part else { continue };
        columns.extend(column.strip_prefix(table).and_then(|rest| rest.strip_prefix('.')));
    }
    columns.dedup();
    match columns.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    }
}

/// Whether a column is one of the model's own, without a key.
fn is_plain(model: &Model, column: &str) -> bool {
    model.columns.iter().any(|known| known.name == column && !known.primary_key)
}

/// The option that gives the field an index, where the field is plain to see.
fn index_on(files: &[SourceFile], model: &Model, column: &str) -> Option<Fix> {
    let head = format!("struct {} {{", model.name);
    let file = files.iter().find(|file| file.text.matches(&head).count() == 1)?;
    let start = file.text.find(&head)? + head.len();
    let body = &file.text[start..start + file.text[start..].find("\n}")?];
    let mut at = start;
    let mut before = "";
    for text in body.split_inclusive('\n') {
        let trimmed = text.trim_start();
        let declared = trimmed.strip_prefix("pub ").unwrap_or(trimmed);
        if declared.strip_prefix(column).is_some_and(|rest| rest.starts_with(':')) {
            let label = format!("Add an index on {}.{column}", model.table);
            let indent = &text[..text.len() - trimmed.len()];
            return match before.trim().strip_prefix("#[field(").filter(|options| options.ends_with(")]")) {
                // The options that it has: one more at their end.
                Some(options) if !options.contains("index") && !options.contains("unique") => {
                    let end = at - (before.len() - before.trim_end().len()) - ")]".len();
                    insertion(files, &file.name, end, ", index", &label)
                }
                Some(_) => None,
                None => insertion(files, &file.name, at, &format!("{indent}#[field(index)]\n"), &label),
            };
        }
        at += text.len();
        before = text;
    }
    None
}
