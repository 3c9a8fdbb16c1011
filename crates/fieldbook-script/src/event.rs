//! What a run tells the outside: one ordered stream of events, and how it ended.

use std::fmt::Write as _;
use std::time::Duration;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, excerpt};
use crate::sheet::Console;
use crate::source::{SourceFiles, Span};

/// Bounds of one run; see `docs/events.md` for what a reader sees when one is reached.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Instructions before the run is stopped.
    pub steps: u64,
    /// Calls inside one another.
    pub call_depth: usize,
    /// Bytes that the program's values may hold.
    pub memory: usize,
    /// Bytes that the program may print.
    pub output: usize,
    /// How long the run may take by the clock.
    pub time: Duration,
    /// Changes of rows that are told of one statement. With 0 nothing is told of what only a timeline shows: no changes, no
    /// plans, no objects, and neither connections nor databases.
    pub history: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            steps: 200_000_000,
            call_depth: 256,
            memory: 32 << 20,
            output: 1 << 20,
            time: Duration::from_secs(5),
            history: 50_000,
        }
    }
}

/// One event of a run, as `docs/events.md` defines it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum RunEvent {
    /// The program printed.
    Stdout {
        /// What, line ends included.
        text: String,
        /// The macro call that printed.
        #[serde(skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
    /// The program printed to standard error.
    Stderr {
        /// What, line ends included.
        text: String,
        /// The macro call that printed.
        #[serde(skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
    /// The run failed.
    Error {
        /// The panic's message, or the error that `main` returned.
        message: String,
        /// The program's own calls, innermost first.
        stack: Vec<StackFrame>,
        /// The statement, where the database said it.
        #[serde(skip_serializing_if = "Option::is_none")]
        sql: Option<String>,
        /// The statement's parameters, where the database said it.
        #[serde(skip_serializing_if = "Option::is_none")]
        params: Option<serde_json::Value>,
    },
    /// The program serves a web API: it waits for requests.
    Serving {
        /// The address that it would have on a machine of its own.
        address: String,
        /// The application's document, as OpenAPI 3.1.
        document: serde_json::Value,
        /// The call of `serve`.
        #[serde(skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
    /// A request was handed to the program; what follows, until its response, belongs to it.
    Request {
        /// Its number, from 1.
        id: u32,
        /// What whoever sent it calls it.
        name: String,
        /// The method, in capitals.
        method: String,
        /// The path with its query, as it was sent.
        path: String,
        /// Its headers, in order.
        headers: Vec<(String, String)>,
        /// Its body.
        body: String,
    },
    /// The program's answer.
    Response {
        /// The request's number.
        id: u32,
        /// The status.
        status: u16,
        /// The headers, in order.
        headers: Vec<(String, String)>,
        /// The body: text, or `{"blob": "hex"}` where it is none.
        body: serde_json::Value,
        /// How long it took, in microseconds.
        micros: u64,
    },
    /// Something was cut short.
    Notice {
        /// What, and why.
        message: String,
    },
    /// The run is over; always the last event.
    Done {
        /// How it ended.
        outcome: Ending,
        /// How long it took, in microseconds; 0 where there is no clock.
        micros: u64,
        /// Instructions run.
        steps: u64,
    },
    /// What the library reports: statements, transactions, objects, and at the end tables and models. Its fields are
    /// those that `docs/events.md` lists.
    #[serde(untagged)]
    Database {
        /// The event, `event` included.
        #[serde(flatten)]
        data: serde_json::Value,
        /// The call that caused it.
        #[serde(skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
    },
}

/// One of the program's calls at the moment of an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StackFrame {
    /// The function's path, `heroes::create`.
    pub function: String,
    /// Where in it.
    pub span: Span,
}

/// Who is told of a run while it runs; any `FnMut(RunEvent)` is one.
pub trait Listener {
    /// The next event of the stream.
    fn event(&mut self, event: RunEvent);

    /// The program goes on, perhaps for long and without another event: the moment to pass on what was collected.
    /// Called once in a few thousand steps.
    fn pause(&mut self) {}

    /// The run is over, and left databases behind; whoever keeps the console can ask them. Called after the last event.
    fn left(&mut self, console: Console) {
        drop(console);
    }
}

impl<F: FnMut(RunEvent)> Listener for F {
    fn event(&mut self, event: RunEvent) {
        self(event);
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// `main` returned, and not an error.
    Ok,
    /// It panicked, returned an error, or reached a limit.
    Failed,
    /// It has not ended: it serves, and waits for a request.
    Serving,
}

/// What became of a program.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// It ran; warnings of the check come along.
    Ran {
        /// How it ended.
        ending: Ending,
        /// Warnings only.
        diagnostics: Vec<Diagnostic>,
        /// Whether it reached a limit of steps or time from which it can go on.
        can_continue: bool,
    },
    /// The check found errors; nothing ran and no event was sent.
    Rejected {
        /// What it found.
        diagnostics: Vec<Diagnostic>,
    },
}

impl RunEvent {
    /// An error as a terminal shows it: the message, the line with carets, the calls; empty for any other event.
    pub fn render_error(&self, files: &SourceFiles) -> String {
        let RunEvent::Error { message, stack, .. } = self else {
            return String::new();
        };
        let mut out = format!("error: {message}\n");
        for (depth, frame) in stack.iter().enumerate() {
            if depth == 0 {
                excerpt(&mut out, files, &frame.span, "");
            }
            let _ = writeln!(out, "  in {} at {}:{}", frame.function, frame.span.file, frame.span.line);
        }
        out
    }
}
