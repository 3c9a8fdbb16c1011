//! A run's events, folded into what the panels show; the events are written as on the wire.

use fieldbook_site::state::{
    announce,
    event::{Event, Mark},
    transcript::{Piece, Transcript, duration},
    value::Value,
};

fn run(lines: &str) -> Transcript {
    let mut transcript = Transcript::default();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        transcript.push(serde_json::from_str::<Event>(line).unwrap_or_else(|error| panic!("{line}: {error}")));
    }
    transcript
}

#[test]
fn output_of_one_stream_is_joined_and_keeps_its_order() {
    let transcript = run(r#"
        {"event": "stdout", "text": "one\n"}
        {"event": "stdout", "text": "two\n", "span": {"file": "main.rs", "line": 1, "column": 1, "end_line": 1, "end_column": 2}}
        {"event": "stderr", "text": "oh\n"}
        {"event": "stdout", "text": "three\n"}
        {"event": "notice", "message": "cut short"}
    "#);
    assert_eq!(
        transcript.output,
        [
            Piece::Stdout("one\ntwo\n".to_owned()),
            Piece::Stderr("oh\n".to_owned()),
            Piece::Stdout("three\n".to_owned()),
            Piece::Notice("cut short".to_owned()),
        ]
    );
}

#[test]
fn long_output_is_cut_into_pieces_at_its_lines() {
    let mut transcript = Transcript::default();
    let text: String = (0..2_000).map(|number| format!("line {number}\n")).collect();
    for chunk in text.as_bytes().chunks(100) {
        let event = serde_json::json!({"event": "stdout", "text": std::str::from_utf8(chunk).expect("ASCII")});
        transcript.push(serde_json::from_value(event).expect("an event"));
    }
    assert!(transcript.output.len() > 3);
    assert!(transcript.output.windows(2).all(|pair| pair[1].continues(&pair[0]) && pair[0].text().ends_with('\n')));
    assert!(transcript.output.iter().all(|piece| piece.text().len() < 5_000));
    assert_eq!(transcript.output.iter().map(Piece::text).collect::<String>(), text);
}

#[test]
fn a_line_without_an_end_is_never_cut() {
    let mut transcript = Transcript::default();
    for _ in 0..100 {
        transcript.push(
            serde_json::from_value(serde_json::json!({"event": "stdout", "text": "x".repeat(1_000)}))
                .expect("an event"),
        );
    }
    assert_eq!(transcript.output.len(), 1);
}

#[test]
fn a_failure_without_a_place_is_where_the_refused_statement_was_sent() {
    let transcript = run(r#"
        {"event": "statement", "sql": "INSERT INTO hero", "params": [[]], "row_count": 0, "micros": 1, "error": "UNIQUE constraint failed", "span": {"file": "main.rs", "line": 9, "column": 5, "end_line": 9, "end_column": 9}}
        {"event": "error", "message": "UNIQUE constraint failed: hero.name\n[SQL: INSERT INTO hero]", "stack": []}
    "#);
    assert_eq!(transcript.failed_at().map(|span| span.line), Some(9));
    assert_eq!(
        announce::ended(&transcript),
        "Run failed on line 9: UNIQUE constraint failed: hero.name. 1 statement sent before."
    );
}

#[test]
fn results_are_the_statements_that_returned_rows() {
    let transcript = run(r#"
        {"event": "statement", "sql": "INSERT INTO hero (name) VALUES (?)", "params": [["Rain"], [null]], "row_count": 2, "micros": 12}
        {"event": "statement", "sql": "SELECT 1", "params": [[]], "columns": ["a", "b", "c", "d"], "rows": [[1, 2.5, {"blob": "ff"}, {"integer": "9007199254740993"}]], "row_count": 1, "micros": 8}
        {"event": "statement", "sql": "PRAGMA table_info(hero)", "params": [[]], "columns": ["cid"], "rows": [], "row_count": 0, "micros": 1}
        {"event": "done", "outcome": "ok", "micros": 3210, "steps": 99}
    "#);
    let results: Vec<_> = transcript.results().collect();
    assert_eq!(results.len(), 1);
    let (index, statement) = results[0];
    assert_eq!(index, 1);
    let row = &statement.rows.as_ref().expect("rows")[0];
    assert_eq!(row[0], Value::Integer(1));
    assert_eq!(row[1], Value::Real(2.5));
    assert_eq!(row[2], Value::Blob { blob: "ff".to_owned() });
    assert_eq!(row[3], Value::BigInteger { integer: "9007199254740993".to_owned() });
    assert_eq!(transcript.statements[0].params[1], [Value::Null]);
    assert!(transcript.succeeded());
    assert_eq!(announce::ended(&transcript), "Run finished in 3.2 ms: 3 statements, 0 tables.");
}

#[test]
fn a_failure_is_announced_with_its_line() {
    let transcript = run(r#"
        {"event": "error", "message": "the sky fell", "stack": [{"function": "main", "span": {"file": "main.rs", "line": 7, "column": 5, "end_line": 7, "end_column": 9}}]}
        {"event": "done", "outcome": "failed", "micros": 10, "steps": 1}
    "#);
    assert!(!transcript.succeeded());
    assert_eq!(announce::ended(&transcript), "Run failed on line 7: the sky fell. 0 statements sent before.");
}

#[test]
fn a_line_finds_the_statements_it_sent() {
    let transcript = run(r#"
        {"event": "statement", "sql": "SELECT 1", "params": [[]], "row_count": 0, "micros": 1, "span": {"file": "main.rs", "line": 3, "column": 1, "end_line": 5, "end_column": 2}}
        {"event": "statement", "sql": "SELECT 2", "params": [[]], "row_count": 0, "micros": 1, "span": {"file": "models.rs", "line": 4, "column": 1, "end_line": 4, "end_column": 2}}
    "#);
    assert_eq!(transcript.sent_from("main.rs", 4).collect::<Vec<_>>(), [0]);
    assert_eq!(transcript.sent_from("models.rs", 4).collect::<Vec<_>>(), [1]);
    assert_eq!(transcript.sent_from("main.rs", 6).count(), 0);
}

#[test]
fn tables_keep_their_marks_and_unknown_events_are_passed_over() {
    let transcript = run(r#"
        {"event": "object", "model": "Hero", "key": [1], "state": "persistent"}
        {"event": "of a later version", "anything": true}
        {"event": "tables", "tables": [{"name": "hero", "columns": [{"name": "id", "type": "INTEGER", "primary_key": true, "not_null": true, "references": null}], "rows": [[1], [2]], "row_count": 2, "marks": ["inserted", null]}]}
        {"event": "schema", "models": [{"name": "Hero", "table": "hero", "ddl": "CREATE TABLE hero", "columns": [], "relationships": []}]}
    "#);
    let tables = transcript.tables.expect("tables");
    assert_eq!(tables[0].marks, [Some(Mark::Inserted), None]);
    assert_eq!(transcript.models[0].name, "Hero");
}

#[test]
fn durations_read_in_the_unit_that_fits() {
    assert_eq!([0.4, 840.0, 3_210.0, 1_250_000.0].map(duration), ["0 µs", "840 µs", "3.2 ms", "1.25 s"]);
}

#[test]
fn a_run_that_goes_on_keeps_what_it_said() {
    let mut transcript = run(r#"
        {"event": "stdout", "text": "one\n"}
        {"event": "error", "message": "the program ran for 5 seconds and was stopped", "stack": []}
        {"event": "tables", "tables": []}
        {"event": "done", "outcome": "failed", "micros": 5000000, "steps": 99}
    "#);
    transcript.go_on();
    assert_eq!((&transcript.tables, &transcript.done, transcript.failure()), (&None, &None, None));
    let went_on = Piece::Notice("the program ran for 5 seconds and was stopped, and then went on".to_owned());
    assert_eq!(transcript.output, [Piece::Stdout("one\n".to_owned()), went_on]);
    let event = r#"{"event": "done", "outcome": "ok", "micros": 6000000, "steps": 120}"#;
    transcript.push(serde_json::from_str(event).expect("an event"));
    assert!(transcript.succeeded());
}
