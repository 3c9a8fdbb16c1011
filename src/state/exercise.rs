//! What an exercise's check may know of a run, and what it said.

use fieldbook_book::{Facts, Program, verdict};

use super::{
    event::{Action, Object, Statement},
    moment::Moment,
    sql_text::Role,
    step::What,
    transcript::{Piece, Transcript},
    value::Value,
};

/// What happened in a run, as checks see it.
pub fn facts(run: &Transcript) -> Facts {
    let mut facts = Facts::default();
    let committed = run.committed();
    let mut printed = String::new();
    for step in &run.steps {
        if let What::Printed(text) = &step.what {
            printed.push_str(text);
            while let Some(end) = printed.find('\n') {
                facts.note("printed", [&printed[..end]]);
                printed.drain(..=end);
            }
            continue;
        }
        match &step.what {
            What::Statement(index) => {
                let statement = &run.statements[*index];
                if Role::of(&statement.sql) == Role::Ask {
                    continue;
                }
                let sql = statement.sql.split_whitespace().collect::<Vec<_>>().join(" ");
                let (rows, kept) = (statement.row_count.to_string(), committed[*index].to_string());
                let error = statement.error.as_deref().unwrap_or_default();
                let params: Vec<String> = statement.params.iter().flatten().map(Value::display).collect();
                let told = [sql.as_str(), &rows, &kept, error];
                facts.note("sent", told.into_iter().chain(params.iter().map(String::as_str)));
                answer(&mut facts, statement);
            }
            What::Boundary(boundary) => {
                let name = boundary.name.as_deref().unwrap_or_default();
                let words = match boundary.action {
                    Action::Begin => "begin".to_owned(),
                    Action::Commit => "commit".to_owned(),
                    Action::Rollback => "rollback".to_owned(),
                    Action::Savepoint => format!("savepoint {name}"),
                    Action::Release => format!("release {name}"),
                    Action::RollbackTo => format!("rollback to {name}"),
                };
                facts.note("boundary", [words.as_str()]);
            }
            _ => {}
        }
    }
    if !printed.is_empty() {
        facts.note("printed", [printed.as_str()]);
    }
    for table in run.tables.iter().flatten() {
        facts.note("table", [table.name.as_str()].into_iter().chain(table.columns.iter().map(|it| it.name.as_str())));
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(Value::display).collect();
            facts.note("row", cells.iter().map(String::as_str));
        }
    }
    for object in Moment::last_objects(run).values() {
        let Object { model, state, key, .. } = &**object;
        let key = key.iter().flatten().map(Value::display).collect::<Vec<_>>().join(",");
        facts.note("object", [model.as_str(), state, &key]);
    }
    if let Some(failure) = run.failure() {
        facts.note("failed", [failure.message.as_str()]);
    }
    facts
}

/// Rows of an answer that a check sees.
const ROWS: usize = 100;

/// What a statement returned.
fn answer(facts: &mut Facts, statement: &Statement) {
    if let Some(columns) = &statement.columns {
        facts.note("columns", columns.iter().map(String::as_str));
    }
    for row in statement.rows.iter().flatten().take(ROWS) {
        let cells: Vec<String> = row.iter().map(Value::display).collect();
        facts.note("returned", cells.iter().map(String::as_str));
    }
}

/// The program that judges a run by an exercise's check.
pub fn judge(run: &Transcript, check: &str) -> Program {
    facts(run).judged_by(check)
}

/// What a check's own run said; an error of its own is the site's fault, and said as such.
pub fn said(run: &Transcript) -> Result<(), String> {
    let printed: String =
        run.output.iter().filter(|piece| matches!(piece, Piece::Stdout(_))).map(Piece::text).collect();
    verdict(&printed).unwrap_or_else(|| {
        let failure = run.failure().map(|failure| failure.message.clone()).unwrap_or_default();
        Err(format!("The check itself could not be run. {failure}"))
    })
}
