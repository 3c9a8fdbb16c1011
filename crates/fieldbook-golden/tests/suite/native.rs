//! A golden program as rustc compiled it: what it printed, the SQL it sent, how it ended.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// How a program ended.
#[derive(Clone, Debug)]
pub enum Ending {
    Ok,
    /// It panicked, with this message, on this line; `None` where the place is not in the program.
    Panic(String, Option<u64>),
    /// `main` returned an error that prints like this.
    Error(String),
}

impl PartialEq for Ending {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Ending::Ok, Ending::Ok) => true,
            (Ending::Error(left), Ending::Error(right)) => left == right,
            (Ending::Panic(left, line), Ending::Panic(right, other_line)) => {
                left == right && (line.is_none() || other_line.is_none() || line == other_line)
            }
            _ => false,
        }
    }
}

/// What a run shows.
#[derive(Debug, PartialEq)]
pub struct Run {
    pub stdout: String,
    pub stderr: String,
    /// Transactions and statements, without spans and times.
    pub sql: Vec<Value>,
    pub ending: Ending,
}

/// Runs the compiled program.
pub fn run(name: &str) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_golden"))
        .arg(name)
        .env("FIELDBOOK_EVENTS", "json")
        .output()
        .expect("the golden binary starts");
    let mut run = Run {
        stdout: String::from_utf8(output.stdout).expect("programs print UTF-8"),
        stderr: String::new(),
        sql: Vec::new(),
        ending: Ending::Ok,
    };
    let errors = String::from_utf8(output.stderr).expect("programs print UTF-8");
    for line in errors.split_inclusive('\n') {
        match event(line) {
            Some(event) => run.take(event),
            None => run.stderr.push_str(&in_a_project(line, name)),
        }
    }
    let code = match run.ending {
        Ending::Ok => 0,
        Ending::Error(_) => 1,
        Ending::Panic(..) => 101,
    };
    assert_eq!(output.status.code(), Some(code), "{name}: {run:?}");
    run
}

fn event(line: &str) -> Option<Value> {
    line.starts_with("{\"event\":")
        .then(|| serde_json::from_str(line).expect("an event line is JSON"))
}

impl Run {
    fn take(&mut self, event: Value) {
        let message = event["message"].as_str().map(str::to_owned);
        match (event["event"].as_str(), message) {
            (Some("panic"), Some(message)) => {
                self.ending = Ending::Panic(message, event["line"].as_u64());
            }
            (Some("main_error"), Some(message)) => self.ending = Ending::Error(message),
            _ => self.sql.extend(without_time_and_place(event)),
        }
    }
}

/// A transaction or statement as both sides send it; `None` for any other event.
pub fn without_time_and_place(mut event: Value) -> Option<Value> {
    if !matches!(event["event"].as_str()?, "transaction" | "statement") {
        return None;
    }
    let fields = event.as_object_mut()?;
    fields.remove("micros");
    fields.remove("span");
    Some(event)
}

/// `dbg!` names the file: `src/main.rs`, had the program been copied into a Cargo project.
fn in_a_project(line: &str, name: &str) -> String {
    let folder = format!("programs/{name}/");
    match (line.find('['), line.find(&folder)) {
        (Some(open), Some(at)) if open < at && Path::new(&line[open + 1..]).is_absolute() => {
            format!("{}src/{}", &line[..=open], &line[at + folder.len()..])
        }
        _ => line.to_owned(),
    }
}
