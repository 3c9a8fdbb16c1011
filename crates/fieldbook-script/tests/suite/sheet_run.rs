//! A sheet of SQL runs statement by statement, with the events of a program.

use fieldbook_script::{Limits, Outcome, RunEvent, SourceFile, SourceFiles, check, run};
use serde_json::Value;

fn sheet(text: &str) -> SourceFiles {
    SourceFiles { files: vec![SourceFile { name: "main.sql".into(), text: text.into() }] }
}

fn events(text: &str) -> (Outcome, Vec<Value>) {
    let mut events = Vec::new();
    let outcome = run(&sheet(text), Limits::default(), &mut |event: RunEvent| {
        events.push(serde_json::to_value(&event).expect("an event is plain data"));
    });
    (outcome, events)
}

/// The fields of the events of a kind.
fn fields<'e>(events: &'e [Value], kind: &str, field: &str) -> Vec<&'e Value> {
    events.iter().filter(|event| event["event"] == kind).map(|event| &event[field]).collect()
}

#[test]
fn each_statement_is_an_event_at_its_place() {
    let text = "CREATE TABLE jar (label TEXT);\n-- two of them\nINSERT INTO jar VALUES ('plums'),\n  ('honey');\nSELECT * FROM jar";
    let (_, events) = events(text);
    let sql = fields(&events, "statement", "sql");
    assert_eq!(sql.len(), 3);
    assert_eq!(sql[1], "INSERT INTO jar VALUES ('plums'),\n  ('honey')");
    let spans = fields(&events, "statement", "span");
    assert_eq!((&spans[1]["line"], &spans[1]["end_line"]), (&3.into(), &4.into()));
    assert_eq!(fields(&events, "statement", "rows")[2].as_array().map(Vec::len), Some(2));
    let tables = fields(&events, "tables", "tables");
    assert_eq!((&tables[0][0]["name"], &tables[0][0]["row_count"]), (&"jar".into(), &2.into()));
    assert_eq!(tables[0][0]["marks"][0], "inserted");
    assert_eq!(events.last().map(|event| &event["outcome"]), Some(&"ok".into()));
}

#[test]
fn a_transaction_of_ones_own_is_kept_or_undone() {
    let text = "CREATE TABLE jar (label TEXT); BEGIN; INSERT INTO jar VALUES ('a'); ROLLBACK; begin; INSERT INTO jar VALUES ('b'); COMMIT;";
    let (_, events) = events(text);
    assert_eq!(fields(&events, "transaction", "action"), ["begin", "rollback", "begin", "commit"]);
    assert_eq!(fields(&events, "tables", "tables")[0][0]["rows"][0][0], "b");
}

#[test]
fn a_statement_that_fails_ends_the_run() {
    let (outcome, events) = events("CREATE TABLE jar (label TEXT);\nSELECT colour FROM jar;\nDROP TABLE jar;");
    assert!(matches!(outcome, Outcome::Ran { ending: fieldbook_script::Ending::Failed, .. }));
    assert_eq!(fields(&events, "statement", "sql").len(), 2);
    let error = events.iter().find(|event| event["event"] == "error").expect("it failed");
    assert!(error["message"].as_str().is_some_and(|message| message.contains("no such column: colour")));
    assert_eq!(error["stack"][0]["span"]["line"], 2);
}

#[test]
fn what_does_not_end_is_refused_at_its_place() {
    let problems = check(&sheet("SELECT 1;\nSELECT 'a"));
    assert_eq!((problems.len(), problems[0].span.line, problems[0].span.column), (1, 2, 8));
    assert!(matches!(events("SELECT 'a").0, Outcome::Rejected { .. }));
}

#[test]
fn a_statement_that_takes_too_long_is_interrupted() {
    let limits = Limits { time: std::time::Duration::from_millis(50), ..Limits::default() };
    let text = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;";
    let mut message = String::new();
    run(&sheet(text), limits, &mut |event: RunEvent| {
        if let RunEvent::Error { message: said, .. } = event {
            message = said;
        }
    });
    assert!(message.contains("interrupted"), "{message}");
}
