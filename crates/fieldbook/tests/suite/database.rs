//! Which database the tests of the session run on: SQLite in memory, or the server that `FIELDBOOK_POSTGRESQL` names,
//! where each engine sees a schema of its own.
//!
//! A test that asks for an engine here does not know which one it gets. One that calls `create_engine` itself is about
//! SQLite, and says why.

use fieldbook::prelude::*;

/// An empty database.
pub fn engine() -> Engine {
    match server() {
        Some(server) => on_server(&server),
        None => create_engine("sqlite://").unwrap(),
    }
}

/// Whether the tests run on a server.
pub fn is_postgresql() -> bool {
    server().is_some()
}

fn server() -> Option<String> {
    // Without the feature the variable is for others.
    if cfg!(feature = "postgres") { std::env::var("FIELDBOOK_POSTGRESQL").ok() } else { None }
}

/// An engine whose connections see a schema that nobody else has.
fn on_server(server: &str) -> Engine {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let schema = format!("suite_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let session = Session::new(&create_engine(server).unwrap());
    session.exec(text(format!("DROP SCHEMA IF EXISTS {schema} CASCADE"))).unwrap();
    session.exec(text(format!("CREATE SCHEMA {schema}"))).unwrap();
    session.commit().unwrap();
    let join = if server.contains('?') { '&' } else { '?' };
    create_engine(&format!("{server}{join}options=-csearch_path%3D{schema}")).unwrap()
}

/// A statement as SQLite is sent it, where only the dialect is another: placeholders, the names that come back, the words
/// for truth.
pub fn as_sqlite(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '$' if rest.peek().is_some_and(char::is_ascii_digit) => {
                while rest.next_if(char::is_ascii_digit).is_some() {}
                plain.push('?');
            }
            c => plain.push(c),
        }
    }
    if let Some((head, tail)) = plain.split_once(" RETURNING ") {
        // Columns that come back are named by themselves.
        let table = head.split_whitespace().find(|word| !["INSERT", "INTO", "UPDATE", "DELETE", "FROM"].contains(word));
        plain = format!("{head} RETURNING {}", tail.replace(&format!("{}.", table.unwrap_or_default()), ""));
    }
    for reserved in ["old", "new", "user"] {
        plain = plain.replace(&format!("\"{reserved}\""), reserved);
    }
    plain.replace("'true'", "1").replace("'false'", "0").replace("BIGSERIAL", "INTEGER").replace("BIGINT", "INTEGER")
}

/// A line of either log in the one form that both databases have: no `OFFSET` that is 0, keys that come back of an insert
/// whether they are asked for or not, divisors as they are, and of a refusal what kind it is.
pub fn common(line: &str) -> String {
    let mut line = line.to_owned();
    if let Some((head, tail)) = line.split_once(" LIMIT ? OFFSET ?")
        && let Some(values) = tail.strip_suffix(", 0]")
    {
        line = format!("{head} LIMIT ?{values}]");
    }
    if let (true, Some((head, tail))) = (line.starts_with("INSERT INTO"), line.split_once(" RETURNING id"))
        && (tail.is_empty() || tail.starts_with(' '))
    {
        line = format!("{head}{tail}");
    }
    if let Some((head, why)) = line.split_once(" !! ") {
        line = format!("{head} !! {}", kind(why));
    }
    line.replace("/ (? + 0.0)", "/ ?")
}

/// What kind of refusal a message tells.
pub fn kind(message: &str) -> &'static str {
    let kinds = [
        ("UNIQUE", ["UNIQUE constraint", "duplicate key value"]),
        ("NOT NULL", ["NOT NULL constraint", "violates not-null"]),
        ("FOREIGN KEY", ["FOREIGN KEY constraint", "violates foreign key"]),
        ("CHECK", ["CHECK constraint", "violates check"]),
    ];
    let found = kinds.iter().find(|(_, words)| words.iter().any(|word| message.contains(word)));
    found.map_or("another", |(kind, _)| kind)
}

/// Whether this is a server, which is no place for a test that is about SQLite: it says why.
pub fn only_sqlite(why: &str) -> bool {
    if is_postgresql() {
        println!("not on PostgreSQL: {why}");
    }
    is_postgresql()
}

/// Takes the foreign keys off, which bind on a server; SQLite's do not, unless it is asked.
pub fn unbind(engine: &Engine) {
    if !is_postgresql() {
        return;
    }
    let drop = "DO $$ DECLARE key record; BEGIN FOR key IN SELECT conrelid::regclass AS owner, conname FROM pg_constraint \
                WHERE contype = 'f' AND connamespace = current_schema()::regnamespace \
                LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', key.owner, key.conname); END LOOP; END $$";
    engine.shell().unwrap().send(drop).unwrap();
}
