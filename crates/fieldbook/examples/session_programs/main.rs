//! Runs random session programs, given as data, on the dynamic core: one line of JSON in, one line with the log out.
//! `cargo xtask differential` compares the logs with SQLModel's.

mod models;
mod reads;
mod steps;

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fieldbook::dynamic::{Instance, Schema, Statement, Text, Value};
use fieldbook::serde_json::{self, Value as Json, json};
use fieldbook::{Error, Event, JournalMode, Result, Savepoint, Session, create_engine};

use models::Models;

type Log = Arc<Mutex<Vec<String>>>;

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let stdin = std::io::stdin();
    let mut out = std::io::stdout().lock();
    for line in stdin.lock().lines() {
        let line = line.expect("standard input can be read");
        let program: Json = serde_json::from_str(&line).expect("a program is JSON");
        let result = match run(&program) {
            Ok(result) => result,
            Err(error) => json!({ "fail": error.to_string() }),
        };
        writeln!(out, "{result}").expect("standard output can be written");
        out.flush().expect("standard output can be written");
    }
}

fn text<'a>(json: &'a Json, key: &str) -> &'a str {
    json[key].as_str().unwrap_or_default()
}

/// A program that runs.
struct Run {
    models: Models,
    session: Session,
    /// The one that steps with `second` use.
    second: Session,
    log: Log,
    vars: HashMap<String, Option<Instance>>,
    points: HashMap<String, Option<Savepoint>>,
}

impl Run {
    fn say(&self, line: String) {
        self.log.lock().expect("no thread panics").push(line);
    }

    fn schema(&self, name: &str) -> Arc<Schema> {
        self.models.lock().expect("no thread panics")[name].clone()
    }

    fn var(&self, name: &str) -> Option<Instance> {
        self.vars.get(name).cloned().flatten()
    }

    /// Does one step and says how it ended; false where the program ends with it.
    fn one(&mut self, op: &Json, live: &[String]) -> bool {
        let swapped = op["second"] == true;
        if swapped {
            std::mem::swap(&mut self.session, &mut self.second);
        }
        let done = catch_unwind(AssertUnwindSafe(|| self.step(op)));
        if swapped {
            std::mem::swap(&mut self.session, &mut self.second);
        }
        match done {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                self.say(format!("! {}", kind(&error)));
                self.say(format!("M {error}"));
            }
            Err(_) => {
                self.say("PANIC".into());
                return false;
            }
        }
        if !live.is_empty() {
            let state = |var: &String| self.var(var).map_or("-", |object| object.state().name());
            let states: Vec<&str> = live.iter().map(state).collect();
            self.say(format!("S {}", states.join(" ")));
        }
        true
    }
}

fn kind(error: &Error) -> &'static str {
    match () {
        () if error.is_integrity() => "integrity",
        () if error.is_pending_rollback() => "pending_rollback",
        () if error.is_stale() => "stale",
        () if error.is_detached() => "detached",
        () if error.is_object_deleted() => "object_deleted",
        () if error.is_circular_dependency() => "circular",
        () if error.is_invalid_request() => "invalid_request",
        () if error.is_database() => "operational",
        () if error.is_validation() => "validation",
        () if error.is_value() => "value",
        () => "another",
    }
}

fn run(program: &Json) -> Result<Json> {
    let models = Models::default();
    // Two sessions are two connections to one file.
    let file = std::env::temp_dir().join(format!("session_programs-{}.db", std::process::id()));
    let engine = match program["knobs"]["kind"] == "two sessions" {
        true => {
            let _ = std::fs::remove_file(&file);
            create_engine(&format!("sqlite:///{}", file.display()))?
                .busy_timeout(Duration::ZERO)
                .journal_mode(JournalMode::Delete)
        }
        false => create_engine("sqlite://")?,
    };
    engine.create_tables(&models::schemas(program, &models)?)?;
    let log = Log::default();
    let sink = log.clone();
    engine.observe(move |event| observe(event, &sink));
    let on = |key: &str| program["knobs"][key] == true;
    let open = || Session::builder(&engine).autoflush(on("autoflush")).expire_on_commit(on("expire")).open();
    let (session, second) = (open(), open());
    if on("fkon") {
        session.execute(&Statement::Text(Text { sql: "PRAGMA foreign_keys = ON".into(), params: Vec::new() }))?;
        session.commit()?;
    }
    log.lock().expect("no thread panics").clear();
    let mut run = Run { models, session, second, log, vars: HashMap::new(), points: HashMap::new() };
    run.say("#start".into());
    let (mut live, mut goes_on) = (Vec::new(), true);
    for (at, op) in program["ops"].as_array().into_iter().flatten().enumerate() {
        run.say(format!("#{at}"));
        live.extend(op["v"].as_str().filter(|var| !var.starts_with("sp")).map(str::to_owned));
        goes_on = run.one(op, &live);
        if !goes_on {
            break;
        }
    }
    if goes_on {
        run.say("#end".into());
        let _ = run.session.rollback();
        let _ = run.second.rollback();
    }
    let log = run.log.clone();
    drop(run);
    let tables = engine.inspect(1000)?.into_iter().map(|table| (table.name, json!(table.rows)));
    let tables: serde_json::Map<String, Json> = tables.collect();
    let lines = log.lock().expect("no thread panics").clone();
    Ok(json!({ "lines": lines, "tables": tables }))
}

fn observe(event: &Event<'_>, log: &Log) {
    let json = serde_json::to_value(event).expect("an event is JSON");
    let mut log = log.lock().expect("no thread panics");
    match text(&json, "event") {
        "transaction" => log.push(match text(&json, "action") {
            "savepoint" => format!("Q SAVEPOINT {} [[]]", text(&json, "name")),
            "release" => format!("Q RELEASE SAVEPOINT {} [[]]", text(&json, "name")),
            "rollback_to" => format!("Q ROLLBACK TO SAVEPOINT {} [[]]", text(&json, "name")),
            other => format!("Q {}", other.to_uppercase()),
        }),
        "statement" => {
            let sql: Vec<&str> = text(&json, "sql").split_whitespace().collect();
            let params = match json["params"].as_array() {
                Some(sets) if !sets.is_empty() => python(&json["params"]),
                _ => "[[]]".into(),
            };
            log.push(format!("Q {} {params}", sql.join(" ")));
            if json["error"].is_string() {
                log.push("E".into());
            }
        }
        "notice" => log.push(format!("W {}", text(&json, "message"))),
        _ => {}
    }
}

/// JSON with the spaces of Python's.
fn python(json: &Json) -> String {
    match json {
        Json::Array(items) => format!("[{}]", items.iter().map(python).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn value(json: &Json) -> Value {
    match json {
        Json::Number(number) => Value::Int(number.as_i64().unwrap_or_default()),
        Json::String(text) => Value::text(text.as_str()),
        _ => Value::Null,
    }
}
