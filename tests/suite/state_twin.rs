//! What a run sent stands beside what SQLModel sent: rows that are the same, that differ, that only one has.

use std::path::Path;

use fieldbook_book::load;
use fieldbook_script::{Limits, RunEvent, SourceFile, SourceFiles};
use fieldbook_site::state::{
    transcript::Transcript,
    twin::{Line, Row, Twin, align, lines, summary},
    value::Value,
};
use serde_json::json;

fn statement(sql: &str, values: &[i64]) -> Line {
    Line { sql: sql.to_owned(), values: Some(values.iter().copied().map(Value::Integer).collect()) }
}

fn boundary(sql: &str) -> Line {
    Line { sql: sql.to_owned(), values: None }
}

/// Rows as short words.
fn shown(ours: &[Line], theirs: &[Line]) -> Vec<String> {
    let text = |line: &Line| {
        let values = line.values.iter().flatten().map(Value::display).collect::<Vec<_>>().join(",");
        format!("{} {values}", line.sql).trim_end().to_owned()
    };
    let row = |row: &Row| match row {
        Row::Same(line, _) => format!("same {}", text(line)),
        Row::Differs(ours, theirs) => format!("{} / {}", text(ours), text(theirs)),
        Row::Ours(line) => format!("ours {}", text(line)),
        Row::Theirs(line) => format!("theirs {}", text(line)),
    };
    align(ours, theirs).iter().map(row).collect()
}

#[test]
fn order_has_no_meaning_among_statements_of_one_text() {
    let ours = [statement("INSERT a", &[1]), statement("INSERT a", &[2]), boundary("COMMIT")];
    let theirs = [statement("INSERT a", &[2]), statement("INSERT a", &[1]), boundary("COMMIT")];
    assert_eq!(shown(&ours, &theirs), ["same INSERT a 1", "same INSERT a 2", "same COMMIT"]);
    let ours = [statement("CREATE INDEX a", &[]), statement("CREATE INDEX b", &[])];
    let theirs = [statement("CREATE INDEX b", &[]), statement("CREATE INDEX a", &[])];
    assert_eq!(shown(&ours, &theirs), ["same CREATE INDEX a", "same CREATE INDEX b"]);
}

#[test]
fn order_has_a_meaning_among_others() {
    let (parcel, label) = (statement("INSERT parcel", &[1]), statement("INSERT label", &[2]));
    let rows = shown(&[parcel.clone(), label.clone()], &[label, parcel]);
    assert_eq!(rows, ["ours INSERT parcel 1", "same INSERT label 2", "theirs INSERT parcel 1"]);
}

#[test]
fn other_values_and_other_texts_stand_beside_each_other() {
    let ours = [boundary("BEGIN"), statement("UPDATE a", &[1, 5]), statement("SELECT b ESCAPE", &[])];
    let theirs = [boundary("BEGIN"), statement("UPDATE a", &[1, 6]), statement("SELECT b", &[])];
    assert_eq!(shown(&ours, &theirs), ["same BEGIN", "UPDATE a 1,5 / UPDATE a 1,6", "SELECT b ESCAPE / SELECT b"]);
}

#[test]
fn what_only_one_sent_stands_alone() {
    let (insert, select) = (statement("INSERT a", &[1]), statement("SELECT a", &[]));
    assert_eq!(
        shown(&[insert.clone(), select.clone()], std::slice::from_ref(&select)),
        ["ours INSERT a 1", "same SELECT a"]
    );
    let theirs = [insert, boundary("COMMIT"), select.clone()];
    assert_eq!(shown(&[select], &theirs), ["theirs INSERT a 1", "theirs COMMIT", "same SELECT a"]);
    let more = [statement("INSERT a", &[1]), statement("INSERT a", &[2])];
    assert_eq!(shown(&more, &more[1..]), ["ours INSERT a 1", "same INSERT a 2"]);
}

#[test]
fn what_a_statement_returns_makes_no_difference_and_each_is_shown_as_it_was_sent() {
    let (ours, theirs) = (statement("INSERT a RETURNING id, b", &[1]), statement("INSERT a RETURNING id", &[1]));
    assert_eq!(align(std::slice::from_ref(&ours), std::slice::from_ref(&theirs)), [Row::Same(ours, theirs)]);
}

#[test]
fn a_boundary_and_a_statement_are_never_taken_for_each_other() {
    let rows = shown(&[boundary("ROLLBACK")], &[statement("UPDATE a", &[1]), boundary("COMMIT")]);
    assert_eq!(rows, ["ours ROLLBACK", "theirs UPDATE a 1", "theirs COMMIT"]);
}

/// A run's transcript of events in JSON.
fn transcript(events: impl IntoIterator<Item = serde_json::Value>) -> Transcript {
    let mut transcript = Transcript::default();
    for event in events {
        transcript.push(serde_json::from_value(event).expect("the page understands it"));
    }
    transcript
}

#[test]
fn a_batch_is_a_line_for_each_set_and_questions_about_tables_are_none() {
    let run = transcript([
        json!({"event": "transaction", "action": "begin"}),
        json!({"event": "statement", "sql": "PRAGMA main.table_info(\"a\")", "params": [[]]}),
        json!({"event": "statement", "sql": "INSERT\n  INTO a", "params": [[1], [2]]}),
        json!({"event": "stdout", "text": "printed\n"}),
        json!({"event": "transaction", "action": "rollback_to", "name": "one"}),
    ]);
    let (found, is_all) = lines(&run);
    assert!(is_all);
    let insert = |value| statement("INSERT INTO a", &[value]);
    assert_eq!(found, [boundary("BEGIN"), insert(1), insert(2), boundary("ROLLBACK TO SAVEPOINT one")]);
}

#[test]
fn a_long_run_is_cut_and_says_so() {
    let sets: Vec<_> = (0..100_000).map(|number| json!([number])).collect();
    let (found, is_all) = lines(&transcript([json!({"event": "statement", "sql": "INSERT a", "params": sets})]));
    assert_eq!((found.len(), is_all), (500, false));
}

#[test]
fn every_chapter_shows_differences_where_it_explains_them_and_nowhere_else() {
    let book = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("book")).expect("the book can be read");
    let mut compared = 0;
    for (part, slug, chapter) in &book.chapters {
        let Some(twin) = &chapter.twin else { continue };
        let read: Twin = serde_json::from_value(serde_json::to_value(twin).expect("it is JSON")).expect("it is read");
        let file = |file: &fieldbook_book::SourceFile| SourceFile { name: file.name.clone(), text: file.text.clone() };
        let files = SourceFiles { files: chapter.programs[0].files.iter().map(file).collect() };
        let mut events = Vec::new();
        let limits = Limits { history: 0, ..Limits::default() };
        let mut listen = |event: RunEvent| events.push(serde_json::to_value(&event).expect("an event is JSON"));
        // The reader sends the chapter's requests, as the twin sends them to itself.
        let (_, mut paused) = fieldbook_script::start(&files, limits, &mut listen);
        let mut requests = chapter.programs[0].requests.iter().cloned();
        while let Some(serving) = paused.take_if(|paused| paused.is_serving()) {
            (_, paused) = match requests.next() {
                Some(request) => serving.request(request, &mut listen),
                None => serving.shut_down(&mut listen),
            };
        }
        let mut recorded = Transcript::default();
        read.events.into_iter().for_each(|event| recorded.push(event));
        let rows = align(&lines(&transcript(events)).0, &lines(&recorded).0);
        let differs = rows.iter().any(|row| !matches!(row, Row::Same(..)));
        assert_eq!(differs, !twin.differs.is_empty(), "{part}/{slug}: {rows:#?}");
        assert_eq!(summary(&rows).contains("all"), !differs);
        compared += 1;
    }
    assert!(compared > 50, "{compared} chapters have a twin");
}
