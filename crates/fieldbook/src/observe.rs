//! The observers that come with the library: `echo`, and the event lines that tools read.

use crate::event::{Event, TransactionEvent};

/// Logs an event under `fieldbook::engine`.
pub(crate) fn echo(event: &Event<'_>) {
    match event {
        Event::Transaction(TransactionEvent::Begin) => {
            log::info!(target: "fieldbook::engine", "BEGIN (implicit)")
        }
        Event::Transaction(boundary) => {
            let action = match boundary {
                TransactionEvent::Savepoint(name) => format!("SAVEPOINT {name}"),
                TransactionEvent::Release(name) => format!("RELEASE SAVEPOINT {name}"),
                TransactionEvent::RollbackTo(name) => format!("ROLLBACK TO SAVEPOINT {name}"),
                other => other.action().to_uppercase(),
            };
            log::info!(target: "fieldbook::engine", "{action}");
        }
        // A warning is logged whether or not the engine echoes.
        Event::Object { .. } | Event::Snapshot(_) | Event::Warning(_) => {}
        Event::Statement(statement) => {
            log::info!(target: "fieldbook::engine", "{}", statement.sql);
            let seconds = statement.duration.as_secs_f64();
            match statement.params.as_slice() {
                [one] => log::info!(target: "fieldbook::engine", "[{seconds:.5}s] {one:?}"),
                sets => log::info!(target: "fieldbook::engine", "[{seconds:.5}s] {sets:?}"),
            }
            if let Some(error) = &statement.error {
                log::error!(target: "fieldbook::engine", "{error}");
            }
        }
    }
}

/// The variable that asks a compiled program for its event stream.
const EVENTS_VARIABLE: &str = "FIELDBOOK_EVENTS";

/// Whether `FIELDBOOK_EVENTS=json` is in the environment.
pub(crate) fn wants_event_lines() -> bool {
    std::env::var_os(EVENTS_VARIABLE).is_some_and(|form| form == "json")
}

/// Writes an event as a line of JSON to standard error (`docs/events.md`).
pub(crate) fn event_line(event: &Event<'_>) {
    if let Ok(line) = serde_json::to_string(event) {
        eprintln!("{line}");
    }
}
