//! SQLite's plan for a statement, in words: what is read whole, and what is found by an index.

use super::{event::PlanStep, transcript::Transcript};

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How far it is inside others.
    pub depth: usize,
    /// What SQLite says: `SCAN hero`.
    pub detail: String,
    /// The same in words.
    pub words: String,
    /// The table that it reads whole, row by row.
    pub scans: Option<String>,
}

/// A plan's steps, outermost first, as a tree is read.
pub fn lines(steps: &[PlanStep]) -> Vec<Line> {
    let mut depths: Vec<(i64, usize)> = vec![(0, 0)];
    let line = |step: &PlanStep| {
        let depth = depths.iter().find(|(id, _)| *id == step.parent).map_or(0, |(_, depth)| *depth);
        depths.push((step.id, depth + 1));
        let (words, scans) = explain(&step.detail);
        Line { depth, detail: step.detail.clone(), words, scans }
    };
    steps.iter().map(line).collect()
}

/// A step in words, and the table that it reads whole.
fn explain(detail: &str) -> (String, Option<String>) {
    let words: Vec<&str> = detail.split_whitespace().collect();
    let index = words.iter().position(|word| *word == "INDEX").and_then(|at| words.get(at + 1));
    let keys = detail.split_once('(').map(|(_, rest)| rest.trim_end_matches(')'));
    match words.as_slice() {
        ["SCAN", "CONSTANT", "ROW"] => ("makes one row without reading any table".to_owned(), None),
        ["SCAN", table, ..] => match index {
            Some(index) => (format!("reads all of {table}, in the order of index {index}"), None),
            None => (format!("reads every row of {table}"), Some((*table).to_owned())),
        },
        ["SEARCH", table, ..] => {
            let by = match index {
                Some(index) if index.starts_with("sqlite_autoindex") => "the index of a unique constraint".to_owned(),
                Some(index) => format!("index {index}"),
                None => "the primary key".to_owned(),
            };
            let keys = keys.map(|keys| format!(" ({keys})")).unwrap_or_default();
            (format!("finds rows of {table} by {by}{keys}"), None)
        }
        ["USE", "TEMP", "B-TREE", "FOR", rest @ ..] => (format!("sorts what was found, for {}", rest.join(" ")), None),
        _ => (detail.to_lowercase(), None),
    }
}

impl Transcript {
    /// How SQLite went about a statement; the first of its text says it.
    pub fn plan(&self, statement: usize) -> &[PlanStep] {
        let Some(sql) = self.statements.get(statement).map(|statement| statement.sql.as_str()) else {
            return &[];
        };
        let mut same = self.statements.iter().take(statement + 1).filter(|other| other.sql == sql);
        let told = same.find_map(|other| other.effects.as_deref().filter(|effects| !effects.plan.is_empty()));
        told.map_or(&[], |effects| &effects.plan)
    }
}
