//! Reduced session programs beside recorded runs of SQLModel: the same statements with the same values in the same order,
//! the same output, kinds of errors and final tables.

use std::path::{Path, PathBuf};

use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles};
use serde_json::Value;

/// Where the programs that differ are named, with the reason.
const DIFFERENCES: &str = include_str!("../../../../DIFFERENCES.md");

/// The programs that DIFFERENCES.md names.
fn listed() -> Vec<&'static str> {
    let table = DIFFERENCES.split("| program | why it differs |").nth(1).expect("the list is there");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').nth(1).expect("a row begins with a program's name")).collect()
}

/// Tables between two others: the original sends their rows in any order.
const LINKS: [&str; 3] = ["heropower", "nodelink", "link"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/session")
}

/// What a run did, a line each, and the tables that it left.
#[derive(Default, PartialEq, Debug)]
struct Log {
    lines: Vec<String>,
    tables: Vec<(String, Vec<String>)>,
}

impl Log {
    fn push(&mut self, line: &str) {
        let line = line.trim_end();
        // In which order the tables are looked at says nothing of a session.
        if !line.is_empty() && !line.starts_with("Q PRAGMA") && !line.starts_with("M ") && !line.starts_with("W ") {
            self.lines.push(line.to_owned());
        }
    }

    fn table(&mut self, name: &str, rows: &Value) {
        let mut rows: Vec<String> = rows.as_array().into_iter().flatten().map(Value::to_string).collect();
        rows.sort();
        self.tables.push((name.to_owned(), rows));
        self.tables.sort();
    }

    fn statement(&mut self, sql: &str, params: &Value) {
        let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut sets: Vec<String> = params.as_array().into_iter().flatten().map(Value::to_string).collect();
        let table = sql.strip_prefix("INSERT INTO ").or(sql.strip_prefix("DELETE FROM "));
        if table.is_some_and(|rest| LINKS.contains(&rest.split(' ').next().unwrap_or_default())) {
            sets.sort();
        }
        if sets.is_empty() {
            sets.push("[]".to_owned());
        }
        self.push(&format!("Q {sql} [{}]", sets.join(",")));
    }
}

fn recorded(text: &str) -> Log {
    let mut log = Log::default();
    for line in text.lines() {
        let sets = || {
            let at = line.rfind(" [[")?;
            Some((&line[2..at], serde_json::from_str::<Value>(&line[at + 1..]).ok()?))
        };
        if let Some(tables) = line.strip_prefix("tables: ") {
            let tables: Value = serde_json::from_str(tables).expect("the tables are JSON");
            tables.as_object().into_iter().flatten().for_each(|(name, rows)| log.table(name, rows));
        } else if let (true, Some((sql, params))) = (line.starts_with("Q "), sets()) {
            log.statement(sql, &params);
        } else {
            log.push(line);
        }
    }
    log
}

fn ran(program: &str) -> Log {
    let mut log = Log::default();
    let mut text = String::new();
    let mut listen = |event: RunEvent| match event {
        RunEvent::Stdout { text: more, .. } => {
            text.push_str(&more);
            while let Some((line, rest)) = text.split_once('\n') {
                log.push(line);
                text = rest.to_owned();
            }
        }
        RunEvent::Error { message, .. } => log.push(&format!("PANIC {message}")),
        RunEvent::Database { data, .. } => database(&mut log, &data),
        _ => {}
    };
    let outcome = fieldbook_script::run(&SourceFiles::single(program), Limits::default(), &mut listen);
    if let Outcome::Rejected { diagnostics } = outcome {
        panic!("{} mistakes", diagnostics.len());
    }
    log
}

fn database(log: &mut Log, data: &Value) {
    let text = |key: &str| data[key].as_str().unwrap_or_default();
    match text("event") {
        "statement" => {
            log.statement(text("sql"), &data["params"]);
            if data["error"].is_string() {
                log.push("E");
            }
        }
        "transaction" => match text("action") {
            "savepoint" => log.statement(&format!("SAVEPOINT {}", text("name")), &Value::Null),
            "release" => log.statement(&format!("RELEASE SAVEPOINT {}", text("name")), &Value::Null),
            "rollback_to" => log.statement(&format!("ROLLBACK TO SAVEPOINT {}", text("name")), &Value::Null),
            other => log.push(&format!("Q {}", other.to_uppercase())),
        },
        "tables" => {
            let tables = data["tables"].as_array().into_iter().flatten();
            tables.for_each(|table| log.table(table["name"].as_str().unwrap_or_default(), &table["rows"]));
        }
        _ => {}
    }
}

fn read(case: &Path, name: &str) -> String {
    std::fs::read_to_string(case.join(name)).unwrap_or_else(|cause| panic!("{}/{name}: {cause}", case.display()))
}

#[test]
fn every_reduced_program_does_what_sqlmodel_did() {
    let mut cases: Vec<PathBuf> =
        std::fs::read_dir(folder()).expect("there are cases").map(|entry| entry.expect("it is there").path()).collect();
    cases.retain(|case| case.is_dir());
    cases.sort();
    assert!(cases.len() >= 42, "only {} cases", cases.len());
    let (mut wrong, listed) = (Vec::new(), listed());
    for name in &listed {
        assert!(cases.iter().any(|case| case.ends_with(name)), "there is no program {name}");
    }
    for case in &cases {
        let name = case.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let (own, original) = (ran(&read(case, "program.rs")), recorded(&read(case, "sqlmodel.log")));
        match (own == original, listed.contains(&name)) {
            (true, false) | (false, true) => {}
            (true, true) => wrong.push(format!("{name} is equal now; take it off the list")),
            (false, false) => {
                let at = own.lines.iter().zip(&original.lines).position(|(own, original)| own != original);
                let at = at.unwrap_or(own.lines.len().min(original.lines.len()));
                let line = |log: &Log| log.lines.get(at).cloned().unwrap_or_else(|| format!("{:?}", log.tables));
                wrong.push(format!("{name}\n  original  {}\n  fieldbook {}", line(&original), line(&own)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Before, a session waited for itself.
#[test]
fn a_filter_by_an_expired_object_ends() {
    let log = ran(include_str!("../fixtures/session/hang_expired_in_filter.rs"));
    let sent: Vec<&str> = log.lines.iter().map(String::as_str).skip_while(|line| *line != "before").collect();
    let expected = [
        "before",
        "Q BEGIN",
        "Q SELECT team.id, team.name FROM team WHERE team.id = ? [[1]]",
        "Q SELECT hero.id, hero.name, hero.team_id FROM hero WHERE ? = hero.team_id [[1]]",
        "0",
        "Q ROLLBACK",
    ];
    assert_eq!(sent, expected);
}
