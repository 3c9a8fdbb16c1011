//! The one helper of the session tests: what an engine was sent, line by line.

use std::sync::{Arc, Mutex};

use fieldbook::prelude::*;

use crate::database;

/// The SQL that an engine sends, as it sends it.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    /// Watches an engine from now on.
    pub fn of(engine: &Engine) -> Self {
        let log = Log::default();
        let lines = log.0.clone();
        engine.observe(move |event| lines.lock().unwrap().extend(render(event)));
        log
    }

    /// Checks what was sent since the last check: a line for each statement and boundary, white space folded.
    #[track_caller]
    pub fn check(&self, expected: &str) {
        let sent = self.take();
        let expected = expected.lines().map(str::trim).filter(|line| !line.is_empty());
        let (sent, expected): (Vec<String>, Vec<String>) = match database::is_postgresql() {
            true => {
                (sent.iter().map(|line| database::common(line)).collect(), expected.map(database::common).collect())
            }
            false => (sent, expected.map(str::to_owned).collect()),
        };
        assert_eq!(sent.join("\n"), expected.join("\n"));
    }

    /// What was sent since the last look.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }

    /// Forgets what was sent so far.
    pub fn clear(&self) {
        self.0.lock().unwrap().clear();
    }
}

fn render(event: &Event<'_>) -> Vec<String> {
    match event {
        Event::Transaction(boundary) => {
            let name = boundary.name().map(|name| format!(" {name}")).unwrap_or_default();
            vec![format!("{}{name}", boundary.action().to_uppercase())]
        }
        Event::Statement(statement) => {
            let sql = statement.sql.split_whitespace().collect::<Vec<_>>().join(" ");
            let failed = statement.error.as_ref().map(|error| format!(" !! {error}")).unwrap_or_default();
            let line = match statement.params.as_slice() {
                [set] if set.is_empty() => format!("{sql}{failed}"),
                [set] => format!("{sql} {set:?}{failed}"),
                sets => format!("{sql} ×{sets:?}{failed}"),
            };
            vec![if statement.dialect == Dialect::Sqlite { line } else { database::as_sqlite(&line) }]
        }
        Event::Warning(message) => vec![format!("warning: {message}")],
        _ => Vec::new(),
    }
}
