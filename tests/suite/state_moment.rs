//! A moment, made of events alone, is what the database and the objects really were: programs of the book and golden ones
//! are run with a probe that reads everything before each event, and each position is compared.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use fieldbook_script::{Limits, SourceFile, SourceFiles, probe_runs, run};
use fieldbook_site::state::{
    event::{Event, Object, Table},
    moment::{Moment, database::Database},
    transcript::Transcript,
    value::Value,
};
use serde::Deserialize;
use serde_json::json;

/// The interpreter without optimisation needs more stack than a test's thread has.
pub(crate) const STACK: usize = 256 << 20;

/// What there really was.
pub(crate) struct Probed {
    pub(crate) database: usize,
    pub(crate) connection: u32,
    pub(crate) tables: Vec<Table>,
    pub(crate) objects: Vec<Object>,
}

/// A run with what was probed after so many steps.
pub(crate) struct Stepped {
    pub(crate) transcript: Transcript,
    pub(crate) probed: Vec<(usize, Probed)>,
    pub(crate) cut: bool,
}

fn object(json: serde_json::Value) -> Object {
    let mut json = json;
    json["event"] = "object".into();
    match Event::deserialize(json) {
        Ok(Event::Object(object, _)) => (*object).clone(),
        other => panic!("an object is understood: {other:?}"),
    }
}

/// An object without the numbers of those that it leads to: they are told as they were known then.
fn itself(object: &Object) -> Object {
    let mut object = object.clone();
    object.related.iter_mut().for_each(|related| related.objects.clear());
    object
}

pub(crate) fn stepped(files: &SourceFiles, mut transcript: Transcript) -> Stepped {
    let limits = Limits { time: Duration::from_secs(60), steps: 20_000_000, ..Limits::default() };
    let (mut probed, mut waiting, mut cut) = (Vec::new(), None, false);
    probe_runs(true);
    run(files, limits, &mut |event: fieldbook_script::RunEvent| {
        let json = serde_json::to_value(&event).expect("an event is JSON");
        if json["event"] == "probe" {
            let objects = json["objects"].as_array().cloned().unwrap_or_default();
            waiting = Some(Probed {
                database: json["database"].as_u64().unwrap_or_default() as usize,
                connection: json["connection"].as_u64().unwrap_or_default() as u32,
                tables: Vec::deserialize(&json["tables"]).expect("tables are understood"),
                objects: objects.into_iter().map(object).collect(),
            });
            return;
        }
        cut |= json["cut"] == true;
        let is_database = json["event"] == "statement" || json["event"] == "transaction";
        transcript.push(Event::deserialize(json).expect("the page understands every event"));
        if is_database && let Some(now) = waiting.take() {
            probed.push((transcript.steps.len(), now));
        }
    });
    probe_runs(false);
    Stepped { transcript, probed, cut }
}

/// A table's rows as they are compared: in order, or sorted where the table has no numbers.
pub(crate) fn rows(rows: impl Iterator<Item = Vec<Value>>, has_rowid: bool) -> Vec<String> {
    let mut rows: Vec<String> = rows.map(|row| format!("{row:?}")).collect();
    if !has_rowid {
        rows.sort();
    }
    rows
}

fn compare_tables(database: &Database, real: &[Table], place: &str) {
    let told: Vec<&str> = database.tables.iter().map(|table| table.name.as_str()).collect();
    let found: Vec<&str> = real.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(told, found, "{place}: the tables");
    for (told, found) in database.tables.iter().zip(real) {
        assert_eq!(*told.columns, found.columns, "{place}: columns of {}", found.name);
        let (ours, theirs) = (told.rows.values().map(|row| row.to_vec()), found.rows.iter().cloned());
        assert_eq!(rows(ours, told.has_rowid), rows(theirs, told.has_rowid), "{place}: rows of {}", found.name);
    }
}

/// Checks every position of a run; answers with how many there were.
fn check(name: &str, files: &SourceFiles) -> usize {
    let Stepped { transcript, probed, cut } = stepped(files, Transcript::default());
    assert!(!cut, "{name} is told whole");
    let (mut moment, mut before) = (Moment::default(), 0);
    for (position, real) in &probed {
        moment.advance(&transcript, before, *position);
        before = *position;
        let place = format!("{name}, position {position}: {}", transcript.step_words(position - 1));
        let database = moment.databases.get(real.database).cloned().unwrap_or_default();
        compare_tables(&database.seen_by(real.connection), &real.tables, &place);
        for object in &real.objects {
            let told = moment.objects.get(&object.id).map(|object| itself(object));
            assert_eq!(told, Some(itself(object)), "{place}: an object");
        }
        assert_eq!(moment.objects.len(), real.objects.len(), "{place}: {:?} {:?}", moment.objects, real.objects);
    }
    // A moment is the same whichever way one came to it.
    if let Some((middle, _)) = probed.get(probed.len() / 2) {
        let mut walked = Moment::default();
        (0..*middle).for_each(|step| walked.advance(&transcript, step, step + 1));
        assert_eq!(walked, Moment::at(&transcript, *middle), "{name}: position {middle}");
    }
    probed.len()
}

pub(crate) fn read(paths: &[PathBuf]) -> SourceFiles {
    let file = |path: &PathBuf| SourceFile {
        name: path.file_name().and_then(|name| name.to_str()).unwrap_or("main.rs").to_owned(),
        text: std::fs::read_to_string(path).expect("a program"),
    };
    SourceFiles { files: paths.iter().map(file).collect() }
}

pub(crate) fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        match path.is_dir() {
            true => below(&path, found),
            false => found.push(path),
        }
    }
}

/// Runs on a deep stack; the programs that fail are named together.
fn check_all(programs: Vec<(String, SourceFiles)>) -> usize {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let (mut positions, mut faults) = (0, Vec::new());
        for (name, files) in &programs {
            match std::panic::catch_unwind(|| check(name, files)) {
                Ok(count) => positions += count,
                Err(fault) => faults.push(fault.downcast::<String>().map_or_else(|_| name.clone(), |text| *text)),
            }
        }
        assert!(faults.is_empty(), "{} programs:\n{}", faults.len(), faults.join("\n"));
        positions
    });
    thread.expect("a thread").join().expect("every moment is as it was")
}

#[test]
fn every_moment_of_the_books_programs_is_as_it_was() {
    let mut found = Vec::new();
    below(Path::new("book"), &mut found);
    let mut programs: Vec<(String, SourceFiles)> = Vec::new();
    for path in found.iter().filter(|path| path.ends_with("main.rs") || path.ends_with("main.sql")) {
        let folder = path.parent().expect("a folder");
        let several = std::fs::read_to_string(path).expect("a program").lines().any(|line| line.starts_with("mod "));
        let mut files = vec![path.clone()];
        if several {
            files.extend(
                found
                    .iter()
                    .filter(|other| {
                        other.parent() == Some(folder)
                            && *other != path
                            && other.extension().is_some_and(|it| it == "rs")
                    })
                    .cloned(),
            );
        }
        programs.push((path.display().to_string(), read(&files)));
    }
    assert!(programs.len() > 60, "{}", programs.len());
    let positions = check_all(programs);
    println!("{positions} positions of the book's programs");
    assert!(positions > 1_000, "{positions}");
}

#[test]
fn every_moment_of_golden_programs_is_as_it_was() {
    let mut programs = Vec::new();
    for folder in std::fs::read_dir("crates/fieldbook-script/tests/golden").expect("golden programs").flatten() {
        if folder.file_name().to_string_lossy().starts_with("orm") {
            let mut found = Vec::new();
            below(&folder.path(), &mut found);
            let sources = found.into_iter().filter(|path| path.extension().is_some_and(|it| it == "rs"));
            programs.extend(sources.map(|path| (path.display().to_string(), read(&[path]))));
        }
    }
    programs.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(programs.len() > 20, "{}", programs.len());
    let positions = check_all(programs);
    println!("{positions} positions of golden programs");
}

/// A sheet of SQL whose moments are compared.
fn sheet(sql: &str) -> usize {
    let files = SourceFiles { files: vec![SourceFile { name: "main.sql".to_owned(), text: sql.to_owned() }] };
    check_all(vec![("a sheet".to_owned(), files)])
}

#[test]
fn rows_that_sqlite_changes_by_itself_are_told() {
    sheet(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT UNIQUE, price REAL);
         CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a(id) ON DELETE CASCADE, n INTEGER);
         CREATE TRIGGER grows AFTER INSERT ON b BEGIN UPDATE a SET price = price + 1 WHERE id = new.a; END;
         PRAGMA foreign_keys = ON;
         INSERT INTO a VALUES (1, 'x', 1), (2, 'y', 2.5), (9, 'z', NULL);
         INSERT INTO b VALUES (1, 1, 7), (2, 2, 8), (3, 1, 9);
         INSERT OR REPLACE INTO a VALUES (5, 'y', 4);
         UPDATE a SET id = 7 WHERE id = 9;
         UPDATE OR IGNORE a SET name = 'x';
         INSERT INTO a (name) VALUES ('w') ON CONFLICT DO NOTHING;
         INSERT INTO a VALUES (7, 'q', 3) ON CONFLICT (id) DO UPDATE SET price = 8;
         DELETE FROM a WHERE id = 1;
         DELETE FROM b;
         DELETE FROM a;",
    );
}

#[test]
fn tables_that_change_are_told() {
    sheet(
        "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);
         INSERT INTO a VALUES (1, 'x'), (4, 'y');
         ALTER TABLE a ADD COLUMN age INTEGER DEFAULT 5;
         UPDATE a SET name = 'z' WHERE id = 4;
         ALTER TABLE a RENAME TO heroes;
         ALTER TABLE heroes RENAME COLUMN name TO title;
         ALTER TABLE heroes DROP COLUMN age;
         CREATE TABLE copy AS SELECT * FROM heroes;
         INSERT INTO copy VALUES (8, 'w');
         BEGIN;
         DROP TABLE heroes;
         CREATE TABLE late (a);
         INSERT INTO late VALUES (1);
         ROLLBACK;
         UPDATE heroes SET title = upper(title);
         CREATE TABLE made (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL, c INTEGER AS (a + 1) STORED);
         INSERT INTO made (a) VALUES (3), (4);
         UPDATE made SET a = 5 WHERE a = 3;
         DELETE FROM copy WHERE id = 1;
         VACUUM;
         INSERT INTO copy VALUES (11, 'v');",
    );
}

#[test]
fn tables_without_numbers_are_told() {
    sheet(
        "CREATE TABLE t (a TEXT, b INTEGER, n INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
         INSERT INTO t VALUES ('y', 1, 1), ('x', 2, 2), ('x', 1, 3);
         UPDATE t SET n = 9 WHERE a = 'x';
         UPDATE t SET b = 5 WHERE a = 'y';
         BEGIN;
         DELETE FROM t WHERE a = 'x';
         INSERT INTO t VALUES ('a', 1, 1);
         ROLLBACK;
         INSERT OR REPLACE INTO t VALUES ('x', 2, 7);
         DELETE FROM t;",
    );
}

#[test]
fn what_is_undone_is_undone() {
    sheet(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
         INSERT INTO t VALUES (1, 1), (2, 2);
         BEGIN;
         UPDATE t SET n = 10 WHERE id = 1;
         SAVEPOINT one;
         INSERT INTO t VALUES (3, 3);
         SAVEPOINT two;
         DELETE FROM t WHERE id = 2;
         UPDATE t SET id = 20 WHERE id = 3;
         ROLLBACK TO one;
         INSERT INTO t VALUES (4, 4);
         SAVEPOINT two;
         UPDATE t SET n = n + 1;
         RELEASE two;
         ROLLBACK TO one;
         RELEASE one;
         UPDATE t SET n = 11 WHERE id = 1;
         ROLLBACK;
         SAVEPOINT outer;
         INSERT INTO t VALUES (5, 5);
         SAVEPOINT inner;
         INSERT INTO t VALUES (6, 6);
         ROLLBACK TO inner;
         RELEASE outer;
         DELETE FROM t WHERE id = 5;",
    );
}

#[test]
fn a_statement_that_fails_leaves_what_sqlite_leaves() {
    // Each ends its run, for a sheet stops there.
    let rest = [
        "INSERT INTO t VALUES (3), (1), (4)",
        "INSERT OR FAIL INTO t VALUES (3), (1), (4)",
        "INSERT OR ROLLBACK INTO t VALUES (3), (1)",
    ];
    for last in rest {
        let begin =
            "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1); BEGIN; INSERT INTO t VALUES (2);";
        sheet(&format!("{begin}\n{last};"));
    }
}

/// A statement's event, as it comes.
pub(crate) fn change(changes: serde_json::Value) -> Event {
    Event::deserialize(json!({"event": "statement", "sql": "…", "connection": 1, "changes": changes}))
        .expect("an event")
}

#[test]
fn a_moment_says_what_its_step_did() {
    let mut run = Transcript::default();
    let column = json!({"name": "n", "type": "INTEGER"});
    let table = json!({"name": "t", "columns": [column], "has_rowid": true, "rows": []});
    let begin = json!({"event": "transaction", "action": "begin", "connection": 1});
    let end = json!({"event": "transaction", "action": "rollback", "connection": 1});
    let made = json!({"event": "statement", "sql": "CREATE TABLE t (n)", "connection": 1, "schema": {"names": ["t"], "tables": [table]}});
    run.push(Event::deserialize(made).expect("an event"));
    run.push(Event::deserialize(begin).expect("an event"));
    run.push(change(json!([{"table": "t", "rowid": 1, "new": [7]}])));
    run.push(change(json!([{"table": "t", "rowid": 1, "old": [7], "new": [8]}])));
    run.push(Event::deserialize(end).expect("an event"));
    let inserted = Moment::at(&run, 3);
    assert_eq!(inserted.touched[0].1.old, None);
    assert!(inserted.databases[0].is_uncommitted("t", 1));
    let changed = Moment::at(&run, 4);
    assert_eq!(changed.touched[0].1.old.as_deref(), Some(&[Value::Integer(7)][..]));
    let undone = Moment::at(&run, 5);
    assert_eq!((undone.touched.len(), undone.touched[0].1.new.clone()), (1, None));
    assert!(undone.databases[0].tables[0].rows.is_empty() && !undone.databases[0].has_uncommitted());
}
