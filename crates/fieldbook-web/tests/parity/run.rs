//! A whole program: its exchanges in order, its document, the tables that it leaves.

use std::fmt;

use fieldbook::prelude::*;
use serde_json::Value;

use crate::allowed::Allowed;
use crate::compare;
use crate::programs;
use crate::socket::Way;
use crate::steps::{self, Log};

/// How many there were, and what came of them.
#[derive(Default)]
pub struct Count {
    pub matched: usize,
    pub allowed: usize,
    pub all: usize,
    /// What is no exchange and differs: the document, the tables.
    pub others: usize,
}

impl Count {
    pub fn add(&mut self, other: &Count) {
        self.matched += other.matched;
        self.allowed += other.allowed;
        self.all += other.all;
        self.others += other.others;
    }

    pub fn is_whole(&self) -> bool {
        self.matched + self.allowed == self.all && self.others == 0
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.matched, self.all)?;
        if self.allowed > 0 { write!(f, ", {} as listed", self.allowed) } else { Ok(()) }
    }
}

/// Runs a program and says what differs.
pub fn program(name: &str, recording: &Value, allowed: &mut Allowed) -> (Count, Vec<String>) {
    let program = programs::find(name).unwrap_or_else(|| panic!("no program stands for {name}"));
    let engine = create_engine("sqlite://").unwrap();
    let log = Log::of(&engine);
    let api = program(&engine);
    let way = Way::to(&api);
    // The keys of a table's model come in no order of their own in the original.
    let in_any_order = name.starts_with("simple_hero_api") || name.starts_with("response_model");
    let (mut count, mut lines) = (Count::default(), Vec::new());
    let mut unfit = Vec::new();
    for exchange in recording["exchanges"].as_array().expect("a recording has exchanges") {
        // The first is no exchange: the tables' creation.
        let is_exchange = exchange.get("request").is_some();
        count.all += usize::from(is_exchange);
        let called = exchange["name"].as_str().unwrap_or("startup");
        let expected = with_nulls(exchange, &unfit);
        let theirs = steps::normalised(exchange["sql"].as_array().cloned().unwrap_or_default());
        let (status, difference) =
            if is_exchange { compare::exchange(&api, &way, &expected, in_any_order) } else { (0, None) };
        let ours = log.take();
        let sent = (!steps::same(&ours, &theirs)).then(|| format!("SQL: sent {ours:?}, expected {theirs:?}"));
        let Some(difference) = difference.or(sent) else {
            count.matched += usize::from(is_exchange);
            continue;
        };
        let stores = ours.iter().any(|step| step["event"] == "commit");
        if !stores && allowed.takes(called, status) {
            count.allowed += 1;
            align(&engine, &theirs, &mut unfit);
            log.take();
        } else {
            lines.push(format!("{called}: {difference}"));
        }
    }
    rest(&api, &engine, recording, &unfit, &mut lines, &mut count);
    if let Some(folder) = std::env::var_os("FIELDBOOK_DOCUMENTS") {
        let file = std::path::Path::new(&folder).join(format!("{name}.json"));
        std::fs::write(file, api.openapi().to_string()).expect("the documents' folder is writable");
    }
    (count, lines)
}

/// The document and the tables.
fn rest(
    api: &fieldbook_web::Api,
    engine: &Engine,
    recording: &Value,
    unfit: &[(i64, Value)],
    lines: &mut Vec<String>,
    count: &mut Count,
) {
    let before = lines.len();
    compare::differences("openapi", &api.openapi(), &recording["openapi"], lines);
    let tables = engine.inspect(10_000).unwrap();
    for (name, theirs) in recording["tables"].as_object().expect("a recording has tables") {
        let Some(ours) = tables.iter().find(|table| table.name == *name) else {
            lines.push(format!("there is no table {name}"));
            continue;
        };
        let rows: Vec<Vec<Value>> = ours.rows.iter().map(|row| row.iter().map(steps::value).collect()).collect();
        let theirs = with_nulls(&theirs["rows"], unfit);
        if Value::from(rows.clone()) != theirs {
            lines.push(format!("the table {name} holds {}, expected {theirs}", Value::from(rows)));
        }
    }
    count.others += lines.len() - before;
}

/// Writes what the original wrote where we refused to, so that what follows starts from the same rows: a value that is
/// none of its column's type stands as NULL in them, and in what is expected from then on.
fn align(engine: &Engine, theirs: &[Value], unfit: &mut Vec<(i64, Value)>) {
    if !theirs.iter().any(|step| step["event"] == "commit") {
        return;
    }
    let session = Session::new(engine);
    for step in theirs {
        let Some(sql) = step["sql"].as_str().filter(|sql| sql.starts_with("INSERT")) else { continue };
        let params = step["params"].as_array().expect("a statement has parameters");
        let mut row = sql.split(['(', ')']).nth(1).unwrap_or_default().split(", ").zip(params);
        let age = row.find(|(column, _)| *column == "age").map(|(_, value)| value.clone()).unwrap_or_default();
        let fits = age.is_null() || age.is_i64();
        let values = params.iter().map(|value| match value {
            value if !fits && *value == age => "NULL".to_owned(),
            Value::String(text) => format!("'{}'", text.replace('\'', "''")),
            Value::Bool(on) => i64::from(*on).to_string(),
            value => value.to_string().to_uppercase(),
        });
        let values: Vec<String> = values.collect();
        let (head, _) = sql.split_once("VALUES").expect("an INSERT has values");
        session.exec(text(format!("{head} VALUES ({})", values.join(", ")))).unwrap();
        if !fits {
            let read = theirs.iter().find(|step| step["sql"].as_str().is_some_and(|sql| sql.starts_with("SELECT")));
            let id = read.and_then(|step| step["params"][0].as_i64()).expect("what was written is read again");
            unfit.push((id, age));
        }
    }
    session.commit().unwrap();
}

/// The same with NULL where a row has a value that we would not have stored.
fn with_nulls(value: &Value, unfit: &[(i64, Value)]) -> Value {
    let is_unfit = |id: &Value, age: &Value| unfit.iter().any(|(own, it)| *id == *own && it == age);
    match value {
        Value::Object(map) => {
            let mut map = map.clone();
            if let (Some(id), Some(age)) = (map.get("id"), map.get("age"))
                && is_unfit(id, age)
            {
                map["age"] = Value::Null;
            }
            Value::Object(map.into_iter().map(|(name, value)| (name, with_nulls(&value, unfit))).collect())
        }
        // A row of the table: the key is first.
        Value::Array(row) if row.len() == 4 && is_unfit(&row[0], &row[3]) => {
            let mut row = row.clone();
            row[3] = Value::Null;
            Value::Array(row)
        }
        Value::Array(items) => items.iter().map(|item| with_nulls(item, unfit)).collect(),
        other => other.clone(),
    }
}
