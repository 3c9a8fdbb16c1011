//! The last part of a run that changed more rows than are kept is as it was, and says what it does not know.

use std::path::Path;

use fieldbook_script::{SourceFile, SourceFiles};
use fieldbook_site::state::{
    event::Event,
    moment::{Moment, database::Told},
    transcript::{Piece, Transcript},
    value::Value,
};
use serde::Deserialize;
use serde_json::json;

use crate::state_moment::{STACK, Stepped, below, change, read, rows, stepped};

/// What was compared of runs whose history is short.
#[derive(Default)]
struct Compared {
    whole: usize,
    partly: usize,
    untold: usize,
}

/// Checks the last part of a run of which only so many changes are kept.
fn check_last(name: &str, files: &SourceFiles, most: usize, compared: &mut Compared) {
    let Stepped { transcript, probed, .. } = stepped(files, Transcript::keeping(most));
    let (from, _) = Moment::first(&transcript);
    assert!(from >= transcript.history_from, "{name}");
    for (position, real) in &probed {
        let moment = Moment::at(&transcript, *position);
        let place = format!("{name}, the last {most}, position {position} of {from}");
        assert_eq!(moment.objects.len(), real.objects.len(), "{place}");
        assert!(*position >= from || moment.is_cut, "{place}: says that it knows");
        if moment.is_cut {
            compared.untold += 1;
            continue;
        }
        let database = moment.databases.get(real.database).cloned().unwrap_or_default().seen_by(real.connection);
        for (told, found) in database.tables.iter().zip(&real.tables) {
            assert_eq!((&told.name, &*told.columns), (&found.name, &*found.columns), "{place}");
            let theirs = rows(found.rows.iter().cloned(), false);
            let ours = rows(told.rows.values().map(|row| row.to_vec()), false);
            match told.told {
                Told::Whole => {
                    assert_eq!(ours, theirs, "{place}: rows of {}", found.name);
                    compared.whole += 1;
                }
                Told::Partly(others) => {
                    assert_eq!(ours.len() + others, theirs.len(), "{place}: how many rows of {}", found.name);
                    let strange: Vec<_> = ours.iter().filter(|row| !theirs.contains(row)).collect();
                    assert!(strange.is_empty(), "{place}: rows of {}: {strange:?}", found.name);
                    compared.partly += 1;
                }
                Told::Nothing => compared.untold += 1,
            }
        }
        assert_eq!(database.tables.len(), real.tables.len(), "{place}");
    }
}

#[test]
fn the_last_part_of_a_long_run_is_as_it_was() {
    let mut found = Vec::new();
    below(Path::new("book"), &mut found);
    let mains = found.iter().filter(|path| path.ends_with("main.rs") || path.ends_with("main.sql"));
    let alone = mains.filter(|path| {
        let text = std::fs::read_to_string(path).expect("a program");
        !text.lines().any(|line| line.starts_with("mod "))
    });
    let mut programs: Vec<(String, SourceFiles)> =
        alone.map(|path| (path.display().to_string(), read(std::slice::from_ref(path)))).collect();
    let sheets = [
        // More rows than an ending run shows, and changes of some of them.
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
         CREATE TABLE bare (word TEXT);
         WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 1500) INSERT INTO t SELECT n, n FROM up;
         INSERT INTO bare VALUES ('a'), ('b'), ('c'), ('d');
         UPDATE t SET n = -1 WHERE id = 7;
         DELETE FROM t WHERE id = 1400;
         INSERT INTO t VALUES (9000, 1);
         UPDATE t SET id = 8000 WHERE id = 9;
         BEGIN;
         UPDATE t SET n = 3 WHERE id = 3;
         SAVEPOINT s;
         DELETE FROM bare WHERE word = 'b';
         ROLLBACK TO s;
         COMMIT;
         UPDATE bare SET word = 'e' WHERE word = 'a';
         INSERT INTO t VALUES (9, 9);",
        // What is undone began before what is kept.
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
         INSERT INTO t VALUES (1, 1), (2, 2);
         BEGIN;
         INSERT INTO t VALUES (3, 3);
         INSERT INTO t VALUES (4, 4);
         SAVEPOINT s;
         UPDATE t SET n = 0;
         DELETE FROM t WHERE id = 1;
         DELETE FROM t WHERE id = 2;
         ROLLBACK TO s;
         UPDATE t SET n = 5 WHERE id = 3;
         ROLLBACK;
         INSERT INTO t VALUES (5, 5);
         BEGIN;
         DELETE FROM t;",
        // Tables that become others, and columns that are computed.
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
         INSERT INTO t VALUES (1, 1), (2, 2), (3, 3), (4, 4);
         ALTER TABLE t ADD COLUMN m INTEGER DEFAULT 1;
         UPDATE t SET m = 2 WHERE id = 1;
         CREATE TABLE c (id INTEGER PRIMARY KEY, n INTEGER, d INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL);
         INSERT INTO c (n) VALUES (1), (2), (3);
         UPDATE c SET n = 7 WHERE id = 2;
         DROP TABLE t;
         CREATE TABLE w (a TEXT PRIMARY KEY, b INTEGER) WITHOUT ROWID;
         INSERT INTO w VALUES ('x', 1), ('y', 2);
         UPDATE w SET b = 5;
         DELETE FROM c WHERE id = 1;",
    ];
    for sql in sheets {
        let main = SourceFile { name: "main.sql".to_owned(), text: sql.to_owned() };
        programs.push((sql.to_owned(), SourceFiles { files: vec![main] }));
    }
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let mut compared = Compared::default();
        for (name, files) in &programs {
            [1, 3, 8].into_iter().for_each(|most| check_last(name, files, most, &mut compared));
        }
        compared
    });
    let Compared { whole, partly, untold } = thread.expect("a thread").join().expect("what is told is as it was");
    println!("{whole} tables whole, {partly} in part, {untold} untold");
    assert!(whole > 500 && partly > 20, "{whole} {partly} {untold}");
}

#[test]
fn a_million_changes_keep_the_last_and_say_so() {
    let mut run = Transcript::default();
    let column = json!({"name": "n", "type": "INTEGER", "primary_key": true});
    let table = json!({"name": "t", "columns": [column], "has_rowid": true, "rows": []});
    let made = json!({"event": "statement", "sql": "CREATE TABLE t (n INTEGER PRIMARY KEY)", "connection": 1, "schema": {"names": ["t"], "tables": [table]}});
    run.push(Event::deserialize(made).expect("an event"));
    for batch in 0..1_000 {
        let rows: Vec<_> = (0..1_000)
            .map(|at| json!({"table": "t", "rowid": batch * 1_000 + at, "new": [batch * 1_000 + at]}))
            .collect();
        run.push(change(rows.into()));
    }
    let rows: Vec<_> = (0..1_000).map(|at| json!([at])).collect();
    let end = json!({"event": "tables", "tables": [{"name": "t", "columns": [column], "rows": rows, "row_count": 1_000_000}]});
    run.push(Event::deserialize(end).expect("an event"));
    let kept: usize = run.statements.iter().filter_map(|it| it.effects.as_ref()).map(|it| it.changes.len()).sum();
    assert_eq!(kept, 50_000);
    let notices = run.output.iter().filter(|piece| matches!(piece, Piece::Notice(_)));
    assert_eq!(notices.count(), 1);
    assert_eq!(run.history_from, 951);
    assert!(Moment::at(&run, 900).is_cut);
    let near = Moment::at(&run, 990).tables(10);
    assert_eq!(near[0].row_count, Some(989_000));
    let last = Moment::at(&run, run.steps.len()).tables(10);
    assert_eq!(last[0].row_count, Some(1_000_000));
    // A value in the tables, one in the transcript, and what holds them.
    let bytes = kept * 2 * (size_of::<Value>() + 96) + 51_000 * 64;
    assert!(bytes < 64 << 20, "{bytes}");
}
