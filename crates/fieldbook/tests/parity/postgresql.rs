//! The same programs on a PostgreSQL server, against recordings of SQLModel on one.
//!
//! The server is named by `FIELDBOOK_POSTGRESQL`; its schema `public` is dropped before each program. What the README of the
//! recordings leaves open is brought into one form on both sides: casts and placeholders, one step for each row of a
//! batch, and the width of integers, which is the Rust type's here.

use std::collections::BTreeMap;

use fieldbook::{Session, SqlValue, create_engine, text};
use serde_json::{Value, json};

use crate::events::Step;
use crate::recording::Recording;

/// Names the server.
pub const SERVER: &str = "FIELDBOOK_POSTGRESQL";

/// Every recording, by name. Three programs send SQLite's PRAGMA and end there; for them there is a run without it,
/// which is not what the program says.
pub fn recordings() -> Vec<Recording> {
    let all = Recording::in_folder("tests/oracle/postgresql", step);
    all.into_iter().filter(|recording| !recording.name.ends_with("without_pragma")).map(shown).collect()
}

/// An empty schema.
pub fn clean(server: &str) -> fieldbook::Result<()> {
    let session = Session::new(&create_engine(server)?);
    session.exec(text("DROP SCHEMA IF EXISTS public CASCADE"))?;
    session.exec(text("CREATE SCHEMA public"))?;
    session.commit()
}

/// The tables that a program left, as recordings have them.
pub fn tables(server: &str) -> fieldbook::Result<BTreeMap<String, Vec<Value>>> {
    let tables = create_engine(server)?.inspect(10_000)?;
    let row = |row: Vec<SqlValue>| Value::Array(row.iter().map(value).collect());
    let table = |table: fieldbook::TableSnapshot| {
        let columns: Vec<&String> = table.columns.iter().map(|column| &column.name).collect();
        let head = json!(columns);
        (table.name, std::iter::once(head).chain(table.rows.into_iter().map(row)).collect())
    };
    Ok(tables.into_iter().map(table).collect())
}

fn value(value: &SqlValue) -> Value {
    match value {
        SqlValue::Null => Value::Null,
        SqlValue::Integer(value) => json!(value),
        SqlValue::Real(value) => json!(value),
        SqlValue::Text(value) => json!(value),
        SqlValue::Blob(value) => json!(value),
    }
}

/// The recording in the words of ours: values as they are shown, and one kind for whatever a server refuses that is no
/// question of integrity, for its SQLSTATE says more.
fn shown(mut recording: Recording) -> Recording {
    recording.tables.values_mut().flatten().for_each(|row| *row = words(row.take()));
    recording.error = recording.error.map(|kind| kind.replace("ProgrammingError", "OperationalError"));
    recording
}

/// What an event of a recording comes to.
fn step(event: &Value) -> Vec<Step> {
    if let Some(boundary) = event["tx"].as_str() {
        return vec![Step::new(boundary, None)];
    }
    let Some(sql) = event["wire"].as_str().or(event["sql"].as_str()) else { return Vec::new() };
    let mut args = event["args"].as_array().cloned().unwrap_or_default();
    args.iter_mut().for_each(|it| *it = words(it.take()));
    if event["batch"]["rows"].as_u64().is_some_and(|rows| rows > 1) {
        return rows_of_batch(sql, &args, event["batch"]["rows"].as_u64().unwrap_or(1) as usize);
    }
    let sets = if event["many"].is_null() { vec![Value::Array(args)] } else { args };
    sets.into_iter().map(|set| Step::new(&plain(sql), Some(set.to_string()))).collect()
}

/// A value as ours is shown: booleans and decimals as words.
fn words(value: Value) -> Value {
    match value {
        Value::Bool(yes) => json!(yes.to_string()),
        Value::Number(number) if number.is_f64() => json!(number.to_string()),
        Value::Array(values) => values.into_iter().map(words).collect(),
        other => other,
    }
}

/// `INSERT INTO t (a, b) SELECT … FROM (VALUES …) …` as the insert of each row.
fn rows_of_batch(sql: &str, args: &[Value], rows: usize) -> Vec<Step> {
    let head = sql.split(" SELECT ").next().unwrap_or(sql).split(" VALUES ").next().unwrap_or(sql);
    let width = args.len() / rows;
    let places = vec!["?"; width].join(", ");
    let sql = plain(&format!("{head} VALUES ({places})"));
    args.chunks(width).map(|row| Step::new(&sql, Some(Value::from(row).to_string()))).collect()
}

/// A statement without casts, with `?` for each placeholder, without RETURNING, integers of one width.
pub fn plain(sql: &str) -> String {
    let folded = sql.split_whitespace().collect::<Vec<_>>().join(" ").replace("%%", "%");
    let mut parts = folded.split("::");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(after_type(part));
    }
    let mut plain = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '$' if rest.peek().is_some_and(char::is_ascii_digit) => {
                while rest.next_if(char::is_ascii_digit).is_some() {}
                plain.push('?');
            }
            c => plain.push(c),
        }
    }
    if let Some(returning) = plain.find(" RETURNING ") {
        plain.truncate(returning);
    }
    plain.replace("BIGSERIAL", "SERIAL").replace("BIGINT", "INTEGER")
}

/// What stands behind a cast's type: words in capitals, digits in parentheses.
fn after_type(text: &str) -> &str {
    const WORDS: [&str; 6] = ["WITH", "WITHOUT", "TIME", "ZONE", "PRECISION", "VARYING"];
    let word = |text: &str| text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let mut rest = &text[word(text)..];
    while let Some(next) = rest.strip_prefix(' ').filter(|next| WORDS.contains(&&next[..word(next)])) {
        rest = &next[word(next)..];
    }
    match rest.strip_prefix('(') {
        Some(inner) if inner.starts_with(|c: char| c.is_ascii_digit()) => {
            inner.split_once(')').map_or(rest, |(_, rest)| rest)
        }
        _ => rest,
    }
}
