//! Questions to a database: what fits at the cursor, where an error is, what can be undone.

use fieldbook_script::{Ending, Limits, Outcome, RunEvent, SourceFile, SourceFiles, run};
use fieldbook_site::state::{
    console::{Answer, Console, complete::complete, dump, place},
    diagnostic::Span,
    event::{Event, Statement, Table},
    moment::{Moment, database::Row},
    transcript::Transcript,
    value::Value,
};
use serde_json::json;

fn tables() -> Vec<Table> {
    let column = |name: &str, kind: &str| json!({"name": name, "type": kind, "primary_key": false, "references": null});
    let table = |name: &str, columns: &[(&str, &str)]| {
        let columns: Vec<_> = columns.iter().map(|(name, kind)| column(name, kind)).collect();
        json!({"name": name, "columns": columns, "rows": [], "row_count": 2, "marks": []})
    };
    let all = json!([
        table("jar", &[("id", "INTEGER"), ("label", "VARCHAR"), ("shelf_id", "INTEGER")]),
        table("shelf", &[("id", "INTEGER"), ("room", "VARCHAR"), ("order", "INTEGER")]),
    ]);
    serde_json::from_value(all).expect("tables")
}

/// The labels at the mark `|`.
fn at(text: &str) -> Vec<String> {
    let before = text.split('|').next().unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let items = complete(&tables(), &text.replace('|', ""), line as u32, column as u32);
    items.into_iter().map(|item| item.label).collect()
}

#[test]
fn tables_follow_the_words_that_want_one() {
    assert_eq!(at("SELECT * FROM |"), ["jar", "shelf"]);
    assert_eq!(at("select * from jar join s|"), ["jar", "shelf"]);
    assert_eq!(at("DELETE FROM\n  j|"), ["jar", "shelf"]);
    assert_eq!(at("SELECT 'from' |")[0], "id");
}

#[test]
fn columns_are_those_of_the_tables_that_are_named() {
    assert_eq!(at("SELECT l| FROM jar")[..3], ["id", "label", "shelf_id"]);
    assert_eq!(at("SELECT r| FROM shelf")[..3], ["id", "room", "\"order\""]);
    assert_eq!(at("SELECT |")[..6], ["id", "label", "shelf_id", "id", "room", "\"order\""]);
    assert_eq!(at("SELECT jar.|"), ["id", "label", "shelf_id"]);
    assert_eq!(at("SELECT s.r| FROM jar AS j JOIN shelf s ON s.id = j.shelf_id"), ["id", "room", "\"order\""]);
    assert_eq!(at("SELECT j.| FROM jar AS j JOIN shelf s"), ["id", "label", "shelf_id"]);
    assert_eq!(at("SELECT b.| FROM jar a, shelf b"), ["id", "room", "\"order\""]);
    assert_eq!(at("SELECT nobody.|"), Vec::<String>::new());
    // Another statement's names are its own.
    assert_eq!(at("SELECT * FROM jar; SELECT | FROM shelf")[..2], ["id", "room"]);
    assert!(at("SELECT * FROM jar |").contains(&"WHERE".to_owned()));
}

fn whole(text: &str) -> Span {
    let lines: Vec<_> = text.lines().collect();
    let end_column = lines.last().map_or(1, |line| line.chars().count() as u32 + 1);
    Span { file: "console.sql".into(), line: 1, column: 1, end_line: lines.len() as u32, end_column }
}

/// The part of the text that the place covers, when it lies in one line.
fn covered(message: &str, text: &str) -> Option<String> {
    let span = place::of(message, text, &whole(text));
    (span.line == span.end_line).then(|| {
        let line = text.lines().nth(span.line as usize - 1).unwrap_or_default();
        line.chars().skip(span.column as usize - 1).take((span.end_column - span.column) as usize).collect()
    })
}

#[test]
fn an_error_is_where_its_word_is() {
    let covers = |message, text| covered(message, text).expect("it is in one line");
    assert_eq!(covers("no such column: colour", "SELECT 'é',\n colour FROM jar"), "colour");
    assert_eq!(covers("near \"FORM\": syntax error\n[SQL: …]", "SELECT *\nFORM jar"), "FORM");
    assert_eq!(covers("near \")\": syntax error", "SELECT (\n1 + )"), ")");
    assert_eq!(covers("no such table: jarr", "SELECT jarr_id\nFROM jarr"), "jarr");
    // Named twice, or not at all: the statement.
    assert_eq!(covered("no such column: a", "SELECT a\nWHERE a"), None);
    assert_eq!(covered("UNIQUE constraint failed: jar.label", "INSERT\nINTO jar"), None);
    // What stands outside of the statement is not it.
    let second = Span { column: 11, ..whole("SELECT a; SELECT a") };
    assert_eq!(place::of("no such column: a", "SELECT a; SELECT a", &second).column, 18);
}

fn events(list: serde_json::Value) -> Vec<Event> {
    serde_json::from_value(list).expect("events")
}

fn statement(sql: &str, more: serde_json::Value) -> serde_json::Value {
    let mut all = json!({"event": "statement", "sql": sql, "params": [[]], "row_count": 1, "micros": 3});
    all.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
    all
}

const EDGES: &str = r#"
CREATE TABLE "two words" (id INTEGER PRIMARY KEY, note TEXT NOT NULL, size REAL, raw BLOB, free);
INSERT INTO "two words" VALUES (7, 'it''s; "so"', 0.1, x'00ff', NULL), (-3, 'é' || char(0) || 'b', 1e300, x'', 9223372036854775807);
INSERT INTO "two words" VALUES (8, '', -0.5, NULL, -9223372036854775808);
CREATE TABLE pair (a TEXT, b INT, PRIMARY KEY (b, a)) WITHOUT ROWID;
INSERT INTO pair VALUES ('12', 12), ('x', 3);
CREATE TABLE loose (n);
INSERT INTO loose (rowid, n) VALUES (40, '1'), (2, 1), (9, 1.5);
BEGIN;
DELETE FROM loose WHERE n = 1;
UPDATE "two words" SET note = note || 'e', id = id + 100;
ROLLBACK;
DROP TABLE pair;
"#;

#[test]
fn a_moment_that_is_made_again_holds_the_same_rows() {
    let file = SourceFile { name: "main.sql".into(), text: EDGES.into() };
    let mut transcript = Transcript::default();
    let outcome = run(&SourceFiles { files: vec![file] }, Limits::default(), &mut |event: RunEvent| {
        let event = serde_json::to_value(&event).and_then(serde_json::from_value).expect("an event");
        transcript.push(event);
    });
    assert!(matches!(outcome, Outcome::Ran { ending: Ending::Ok, .. }), "{:?}", transcript.output);
    let mut compared = 0;
    for position in 0..=transcript.steps.len() {
        let moment = Moment::at(&transcript, position);
        let Some(database) = moment.databases.first() else { continue };
        let statements = dump::statements(database).expect("everything is known");
        let mut made = fieldbook_script::Console::of(&statements).expect("it can be made");
        for table in &database.tables {
            let mut found = Vec::new();
            let number = if table.name == "loose" { "rowid, " } else { "" };
            let sql = format!(
                "SELECT {number}* FROM \"{}\" ORDER BY {}",
                table.name,
                if table.has_rowid { "rowid" } else { "b" }
            );
            made.ask(0, &sql, &Limits::default(), &mut |event: RunEvent| {
                let event = serde_json::to_value(&event).and_then(serde_json::from_value).expect("an event");
                let Event::Statement(Statement { rows: Some(rows), .. }) = event else { panic!("{event:?}") };
                found = rows;
            });
            let row = |(number, row): (&i64, &Row)| {
                let number = (table.name == "loose").then_some(Value::Integer(*number)).into_iter();
                number.chain(row.iter().cloned()).collect::<Vec<_>>()
            };
            let mut known: Vec<_> = table.rows.iter().map(row).collect();
            if !table.has_rowid {
                known.sort_by_key(|row| if let Value::Integer(b) = row[1] { b } else { 0 });
            }
            assert_eq!(found, known, "{} after step {position}", table.name);
            compared += found.len();
        }
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn what_was_changed_can_be_undone_and_nothing_else() {
    let mut console = Console::default();
    let ask = |console: &mut Console, told: serde_json::Value| {
        console.ask("SQL", None);
        console.told(events(told));
        console.changed
    };
    assert!(!ask(&mut console, json!([statement("SELECT 1", json!({"columns": ["1"], "rows": [[1]]}))])));
    let change = json!({"changes": [{"table": "jar", "rowid": 1, "old": [1]}]});
    assert!(ask(&mut console, json!([statement("DELETE FROM jar", change.clone())])));
    assert!(ask(&mut console, json!([statement("SELECT 1", json!({}))])));
    console.undone();
    assert!(!console.changed);
    assert!(ask(
        &mut console,
        json!([statement("CREATE TABLE a (b)", json!({"schema": {"names": ["a"], "tables": []}}))])
    ));
    // The database rolled back by itself.
    let over = json!([statement("DELETE FROM jar", change), {"event": "notice", "message": "undone"}]);
    assert!(!ask(&mut console, over));
    assert_eq!(console.entries.len(), 6);
    assert_eq!(console.entries[0].number, 6);
    assert_eq!(console.announcement(), "1 row deleted. undone");
}

#[test]
fn a_failure_is_told_with_its_place() {
    let mut console = Console::default();
    console.ask("SELECT colour FROM jar", None);
    let span = serde_json::to_value(whole("SELECT colour FROM jar")).expect("a span");
    let broken = statement("SELECT colour FROM jar", json!({"error": "no such column: colour"}));
    let error = json!({"event": "error", "message": "no such column: colour\n[SQL: SELECT colour FROM jar]", "stack": [{"function": "statement", "span": span}]});
    console.told(events(json!([broken, error])));
    assert!(
        matches!(&console.entries[0].answers[..], [Answer::Failed { message, .. }] if message == "no such column: colour")
    );
    assert_eq!(console.failed_at().map(|(_, span)| span.column), Some(8));
    assert_eq!(console.announcement(), "Error: no such column: colour.");
}

#[test]
fn questions_are_remembered_across_runs_each_once() {
    let mut console = Console::default();
    for sql in ["a", "b", "a"] {
        console.ask(sql, None);
        console.told(Vec::new());
    }
    console.clear();
    assert_eq!((console.history.as_slice(), console.entries.len()), (["b", "a"].map(str::to_owned).as_slice(), 0));
    let recalled = |here: &str, back| console.recalled(here, back);
    assert_eq!(recalled("", true).as_deref(), Some("a"));
    assert_eq!(recalled("a", true).as_deref(), Some("b"));
    assert_eq!(recalled("b", true), None);
    assert_eq!(recalled("b", false).as_deref(), Some("a"));
    assert_eq!(recalled("a", false).as_deref(), Some(""));
    for number in 0..200 {
        console.ask(&number.to_string(), None);
    }
    assert_eq!(console.history.len(), 50);
    // An answer that nobody waits for any more is dropped.
    console.clear();
    console.told(Vec::new());
    assert!(console.entries.is_empty());
}
