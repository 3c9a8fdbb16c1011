//! A sheet of SQL in place of a Rust program: `main.sql`, run statement by statement with the same events.
//!
//! Nothing is checked beforehand but that texts and comments end; the database says the rest. A statement that fails ends
//! the run, as an error that `main` returns ends a program's.

mod console;
mod csv;
mod look;
mod split;

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use fieldbook::{Engine, Error, Shell, TableSnapshot, create_engine};
use serde_json::{Value, json};
use web_time::Instant;

use crate::diagnostic::{Diagnostic, Severity};
use crate::event::{Ending, Limits, Listener, Outcome, RunEvent, StackFrame};
use crate::host;
use crate::source::{SourceFile, Span};
pub use console::Console;
pub use csv::import_csv;
pub use look::{damage, look, size};
use split::Unfinished;

/// What can be said of a sheet before it runs.
pub(crate) fn check(sheet: &SourceFile) -> Vec<Diagnostic> {
    split::split(&sheet.text).err().map(|unfinished| diagnostic(sheet, &unfinished)).into_iter().collect()
}

/// Runs a sheet.
pub(crate) fn run(sheet: &SourceFile, limits: &Limits, listener: &mut dyn Listener) -> Outcome {
    let statements = match split::split(&sheet.text) {
        Ok(statements) => statements,
        Err(unfinished) => return Outcome::Rejected { diagnostics: vec![diagnostic(sheet, &unfinished)] },
    };
    crate::vm::clock::start(limits);
    let started = Instant::now();
    let opened = open(MEMORY, limits.history).and_then(|open| Ok((open.engine.shell()?, open)));
    let mut steps = 0;
    let mut failure = None;
    let mut made = Vec::new();
    let mut left = None;
    match opened {
        Ok((mut shell, open)) => {
            for range in &statements {
                steps += 1;
                if let Err(error) = send(&mut shell, sheet, range, &open.told, listener) {
                    failure = Some((error, range.clone()));
                    break;
                }
            }
            drop(shell);
            made = host::tables(std::slice::from_ref(&open.engine));
            left = Some(open);
        }
        Err(error) => failure = Some((error, 0..0)),
    }
    let ending = match failure {
        None => Ending::Ok,
        Some((error, range)) => {
            fail(sheet, &range, error.to_string(), listener);
            Ending::Failed
        }
    };
    let texts = statements.into_iter().map(|range| &sheet.text[range]).collect::<Vec<_>>();
    report(&made, &texts, listener);
    listener.event(RunEvent::Done { outcome: ending, micros: started.elapsed().as_micros() as u64, steps });
    if let Some(open) = left {
        listener.left(open.into());
    }
    Outcome::Ran { ending, diagnostics: Vec::new(), can_continue: false }
}

/// Tells what a database holds: its tables, and as models what these are made by.
fn report(tables: &[TableSnapshot], statements: &[&str], listener: &mut dyn Listener) {
    host::report_tables(tables, listener);
    let models: Vec<Value> = tables.iter().map(|table| described(table, statements)).collect();
    listener.event(RunEvent::Database { data: json!({"event": "schema", "models": models}), span: None });
}

/// The database of a sheet.
const MEMORY: &str = "sqlite://";

/// A database, and what it reported since that was last asked.
struct Open {
    engine: Engine,
    number: usize,
    told: Box<dyn Fn() -> Vec<Value>>,
}

fn open(url: &str, history: usize) -> Result<Open, Error> {
    let reported: Arc<Mutex<Vec<Value>>> = Arc::default();
    let inbox = reported.clone();
    let engine = create_engine(url)?;
    let (engine, number) = host::watched(engine, url, history, &Arc::default(), move |data| locked(&inbox).push(data));
    Ok(Open { engine, number, told: Box::new(move || std::mem::take(&mut *locked(&reported))) })
}

/// Sends one statement, with what the database reports of it at its place.
fn send(
    shell: &mut Shell,
    sheet: &SourceFile,
    range: &Range<usize>,
    told: &dyn Fn() -> Vec<Value>,
    listener: &mut dyn Listener,
) -> Result<(), Error> {
    let sent = shell.send(&sheet.text[range.clone()]);
    let span = span(sheet, range.start, range.end);
    for data in told() {
        listener.event(RunEvent::Database { data, span: Some(span.clone()) });
    }
    listener.pause();
    sent.map(drop)
}

/// Tells of a statement that failed.
fn fail(sheet: &SourceFile, range: &Range<usize>, message: String, listener: &mut dyn Listener) {
    let span = span(sheet, range.start, range.end);
    let stack = vec![StackFrame { function: "statement".to_owned(), span }];
    let sql = Some(sheet.text[range.clone()].to_owned());
    listener.event(RunEvent::Error { message, stack, sql, params: None });
}

/// A table as the schema's event describes a model.
fn described(table: &TableSnapshot, statements: &[&str]) -> Value {
    let columns = table.columns.iter().map(|column| {
        json!({
            "name": column.name,
            "type": column.declared_type,
            "primary_key": column.primary_key,
            "nullable": !column.not_null,
            "references": column.references,
        })
    });
    let creates = |sql: &&&str| {
        let mut words = sql.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
        words.next().is_some_and(|verb| verb.eq_ignore_ascii_case("create")) && words.any(|word| word == table.name)
    };
    json!({
        "name": table.name,
        "table": table.name,
        "ddl": statements.iter().find(creates).copied().unwrap_or_default(),
        "dialects": [],
        "columns": columns.collect::<Vec<_>>(),
        "relationships": [],
    })
}

fn diagnostic(sheet: &SourceFile, unfinished: &Unfinished) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        code: None,
        message: unfinished.message(),
        span: span(sheet, unfinished.at, sheet.text.len()),
        label: Some(format!("begins here, and wants a `{}`", unfinished.wants)),
        help: Vec::new(),
        related: Vec::new(),
    }
}

/// The place between two bytes of the text.
fn span(sheet: &SourceFile, start: usize, end: usize) -> Span {
    let place = |at: usize| {
        let before = &sheet.text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line as u32, column as u32)
    };
    let ((line, column), (end_line, end_column)) = (place(start), place(end));
    Span { file: sheet.name.clone(), line, column, end_line, end_column }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
