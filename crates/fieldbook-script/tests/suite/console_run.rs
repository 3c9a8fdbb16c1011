//! What a run left behind is asked by SQL, and changed only until that is undone.

use fieldbook_script::{Console, Input, Limits, Listener, RunEvent, SourceFiles, start_with};
use serde_json::Value;

#[derive(Default)]
struct Keeper {
    printed: String,
    console: Option<Console>,
}

impl Listener for Keeper {
    fn event(&mut self, event: RunEvent) {
        if let RunEvent::Stdout { text, .. } = event {
            self.printed.push_str(&text);
        }
    }

    fn left(&mut self, console: Console) {
        self.console = Some(console);
    }
}

const JARS: &str = r#"
use fieldbook::prelude::*;

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    label: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Jar)?;
    let session = Session::new(&engine);
    for label in ["plums", "honey"] {
        session.add(&Jar::builder().label(label).build());
    }
    session.commit()?;
    session.add(&Jar::builder().label("never committed").build());
    session.flush()
}
"#;

fn left_by(program: &str, input: Input) -> Option<Console> {
    let mut keeper = Keeper::default();
    start_with(&SourceFiles::single(program), Limits::default(), input, &mut keeper);
    keeper.console
}

fn jars() -> Console {
    left_by(JARS, Input::default()).expect("it has a database")
}

fn asked(console: &mut Console, sql: &str) -> Vec<Value> {
    let mut events = Vec::new();
    console.ask(0, sql, &Limits::default(), &mut |event: RunEvent| {
        events.push(serde_json::to_value(&event).expect("an event is plain data"));
    });
    events
}

fn labels(console: &mut Console) -> Vec<String> {
    let events = asked(console, "SELECT label FROM jar ORDER BY id");
    let rows = events[0]["rows"].as_array().expect("it answered");
    rows.iter().map(|row| row[0].as_str().unwrap_or_default().to_owned()).collect()
}

/// The message of the error among the events, and where it is.
fn error(events: &[Value]) -> (String, u64) {
    let error = events.iter().find(|event| event["event"] == "error").expect("it failed");
    let line = error["stack"][0]["span"]["line"].as_u64().expect("it has a place");
    (error["message"].as_str().unwrap_or_default().to_owned(), line)
}

#[test]
fn the_database_is_as_the_run_left_it() {
    assert_eq!(labels(&mut jars()), ["plums", "honey"]);
    let events = asked(&mut jars(), "SELECT count(*) FROM jar;\nSELECT 1 WHERE 0");
    assert_eq!(events.len(), 2, "{events:?}");
    assert_eq!((&events[0]["span"]["file"], &events[1]["span"]["line"]), (&"console.sql".into(), &2.into()));
    assert_eq!(events[1]["rows"].as_array().map(Vec::len), Some(0));
}

#[test]
fn changes_are_seen_here_and_undone_together() {
    let mut console = jars();
    let events = asked(
        &mut console,
        "UPDATE jar SET label = 'quince' WHERE id = 1; CREATE TABLE lid (n); INSERT INTO lid VALUES (1)",
    );
    assert_eq!(events[0]["changes"][0]["new"][1], "quince");
    assert_eq!(labels(&mut console), ["quince", "honey"]);
    console.undo();
    assert_eq!(labels(&mut console), ["plums", "honey"]);
    assert!(error(&asked(&mut console, "SELECT * FROM lid")).0.contains("no such table"));
}

#[test]
fn an_error_is_told_at_its_place_and_what_was_changed_before_stays() {
    let mut console = jars();
    let events = asked(&mut console, "DELETE FROM jar WHERE id = 2;\nSELECT colour FROM jar;\nDELETE FROM jar");
    let (message, line) = error(&events);
    assert!(message.contains("no such column: colour"), "{message}");
    assert_eq!(line, 2);
    assert_eq!(labels(&mut console), ["plums"]);
    assert_eq!(error(&asked(&mut console, "SELECT\n'a")), ("this text does not end".to_owned(), 2));
    assert!(error(&asked(&mut console, "INSERT INTO jar (label) VALUES ('plums')")).0.contains("UNIQUE"));
    assert_eq!(labels(&mut console), ["plums"]);
}

#[test]
fn its_transaction_is_nobodys_to_end() {
    let mut console = jars();
    for sql in ["BEGIN", "commit", "END TRANSACTION", "ROLLBACK", " /* now */ -- \n COMMIT"] {
        asked(&mut console, "DELETE FROM jar");
        assert!(error(&asked(&mut console, sql)).0.contains("Undo"), "{sql}");
        console.undo();
        assert_eq!(labels(&mut console).len(), 2, "{sql}");
    }
    asked(&mut console, "SAVEPOINT a; DELETE FROM jar; ROLLBACK TO a");
    assert_eq!(labels(&mut console).len(), 2);
    // The database itself may end it; what is asked afterwards is in a new one.
    let events = asked(&mut console, "DELETE FROM jar WHERE id = 1; INSERT OR ROLLBACK INTO jar VALUES (5, 'honey')");
    assert!(events.iter().any(|event| event["event"] == "notice"), "{events:?}");
    assert_eq!(labels(&mut console).len(), 2);
    asked(&mut console, "DELETE FROM jar");
    console.undo();
    assert_eq!(labels(&mut console).len(), 2);
}

#[test]
fn the_database_is_a_file_as_the_run_left_it() {
    let mut console = jars();
    asked(&mut console, "DELETE FROM jar");
    let bytes = console.serialize(0).expect("it is SQLite's");
    assert!(bytes.starts_with(b"SQLite format 3\0"));
    assert_eq!(bytes.windows(5).filter(|window| window == b"honey").count(), 2, "the row, and its index");
    assert_eq!(labels(&mut console).len(), 2);
    assert!(console.serialize(3).is_err());
}

#[test]
fn what_takes_too_long_is_interrupted() {
    let mut console = jars();
    let limits = Limits { time: std::time::Duration::from_millis(50), ..Limits::default() };
    let mut failed = 0;
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    console.ask(0, endless, &limits, &mut |event: RunEvent| {
        failed += usize::from(matches!(event, RunEvent::Error { .. }))
    });
    assert_eq!(failed, 1);
    assert_eq!(labels(&mut console).len(), 2);
}

#[test]
fn a_run_that_failed_or_was_made_to_fail_is_asked_too() {
    let program = JARS.replace("session.flush()\n", "panic!(\"here\")\n");
    assert_eq!(labels(&mut left_by(&program, Input::default()).expect("it has a database")).len(), 2);
    // So late a statement is never sent: what is asked does not fail in its place.
    let mut console =
        left_by(JARS, Input::default().failing(9, fieldbook::Fault::DiskFull)).expect("it has a database");
    for _ in 0..12 {
        assert_eq!(labels(&mut console).len(), 2);
    }
    assert!(left_by("fn main() { println!(\"no database\"); }", Input::default()).is_none());
    let mut none = Vec::new();
    jars().ask(7, "SELECT 1", &Limits::default(), &mut |event: RunEvent| none.push(event));
    assert!(matches!(&none[..], [RunEvent::Error { message, .. }] if message.contains("no database")));
}
