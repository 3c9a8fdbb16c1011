//! Statements and transaction boundaries in the one form in which recordings and runs are compared.

use std::sync::{Arc, Mutex};

use fieldbook::{Engine, Event, SqlValue};
use serde_json::{Value, json};

/// What an engine did since it was last asked.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<Value>>>);

impl Log {
    /// Listens to an engine.
    pub fn of(engine: &Engine) -> Self {
        let log = Log::default();
        let sink = log.clone();
        engine.observe(move |event| sink.0.lock().unwrap().extend(steps(event)));
        log
    }

    /// What it did, in the recordings' form.
    pub fn take(&self) -> Vec<Value> {
        normalised(std::mem::take(&mut *self.0.lock().unwrap()))
    }
}

fn steps(event: &Event<'_>) -> Vec<Value> {
    match event {
        Event::Transaction(boundary) => vec![json!({"event": boundary.action()})],
        Event::Statement(statement) => {
            let mut sql = statement.sql.split_whitespace().collect::<Vec<_>>().join(" ");
            if sql.starts_with("PRAGMA") {
                return Vec::new();
            }
            sql.truncate(sql.find(" RETURNING ").unwrap_or(sql.len()));
            let sets = statement.params.iter().map(|set| set.iter().map(value).collect::<Vec<_>>());
            sets.map(|params| json!({"sql": sql, "params": params})).collect()
        }
        _ => Vec::new(),
    }
}

/// A value that was bound, or is stored.
pub fn value(value: &SqlValue) -> Value {
    match value {
        SqlValue::Null => Value::Null,
        SqlValue::Integer(value) => json!(value),
        SqlValue::Real(value) => json!(value),
        SqlValue::Text(value) => json!(value),
        SqlValue::Blob(value) => json!(value),
    }
}

/// Indexes that are created one after the other come in any order.
pub fn normalised(mut steps: Vec<Value>) -> Vec<Value> {
    let is_index = |step: &Value| step["sql"].as_str().is_some_and(|sql| sql.starts_with("CREATE INDEX"));
    for run in steps.chunk_by_mut(|a, b| is_index(a) && is_index(b)) {
        run.sort_by_key(|step| step["sql"].to_string());
    }
    steps
}

/// Whether the steps are the same, values by what SQLite makes of them: the original hands over a table's values as
/// they came.
pub fn same(ours: &[Value], theirs: &[Value]) -> bool {
    ours.len() == theirs.len()
        && ours.iter().zip(theirs).all(|(ours, theirs)| {
            let (a, b) = (ours["params"].as_array(), theirs["params"].as_array());
            let params = match (a, b) {
                (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| stored_alike(a, b)),
                (a, b) => a == b,
            };
            ours["sql"] == theirs["sql"] && ours["event"] == theirs["event"] && params
        })
}

fn stored_alike(ours: &Value, theirs: &Value) -> bool {
    let integer = match theirs {
        Value::Bool(on) => Some(i64::from(*on)),
        Value::String(text) if ours.is_i64() => text.trim().parse().ok(),
        Value::Number(number) if number.is_f64() => number.as_f64().filter(|it| it.fract() == 0.0).map(|it| it as i64),
        _ => None,
    };
    ours == theirs || integer.is_some_and(|integer| ours.as_i64() == Some(integer))
}
