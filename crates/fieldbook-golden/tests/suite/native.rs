//! A golden program as rustc compiled it: what it printed, the SQL it sent, how it ended.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

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

/// How long a compiled program may take; all of them take milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the compiled program.
pub fn run(name: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_golden"))
        .arg(name)
        .env("FIELDBOOK_EVENTS", "json")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the golden binary starts");
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let (stdout, errors) = std::thread::scope(|scope| {
        let stdout = scope.spawn(|| text(stdout));
        let stderr = scope.spawn(|| text(stderr));
        stop_when_stuck(&mut child);
        (stdout.join(), stderr.join())
    });
    let status = child.wait().expect("the golden binary ends");
    let (stdout, errors) = (stdout.expect("read"), errors.expect("read"));
    let mut run = Run { stdout, stderr: String::new(), sql: Vec::new(), ending: Ending::Ok };
    for line in errors.split_inclusive('\n') {
        match event(line) {
            Some(event) => run.take(event),
            None => run.stderr.push_str(&in_a_project(line, name)),
        }
    }
    // What a thread or `catch_unwind` ended is not the program's end.
    if status.success() && matches!(run.ending, Ending::Panic(..)) {
        run.ending = Ending::Ok;
    }
    let code = match run.ending {
        Ending::Ok => 0,
        Ending::Error(_) => 1,
        Ending::Panic(..) => 101,
    };
    assert_eq!(status.code(), Some(code), "{name}: {run:?}");
    run
}

fn text(pipe: Option<impl Read>) -> String {
    let mut text = String::new();
    let read = pipe.map(|mut pipe| pipe.read_to_string(&mut text));
    read.expect("it is piped").expect("programs print UTF-8");
    text
}

/// Ends a program that has been running for too long; its exit code then says so.
fn stop_when_stuck(child: &mut Child) {
    let started = Instant::now();
    while child.try_wait().expect("the child is ours").is_none() {
        if started.elapsed() > PATIENCE {
            child.kill().expect("the child is ours");
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn event(line: &str) -> Option<Value> {
    line.starts_with("{\"event\":").then(|| serde_json::from_str(line).expect("an event line is JSON"))
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
    ["micros", "span"].iter().for_each(|field| drop(fields.remove(*field)));
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
