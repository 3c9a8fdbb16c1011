//! The console: SQL goes to the databases that the last run left behind, and what it changed there is taken back.

use js_sys::{Promise, Uint8Array};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;

use super::Workbench;
use crate::{
    host::files,
    state::{
        console::{Console, complete, dump},
        event::Event,
        status::Status,
    },
};

/// Said where a moment is asked that lies before the run's history.
const UNKNOWN: &str = "What the tables held at this moment is not known: the run changed more than its history keeps.";

impl Workbench {
    /// Why nothing can be asked now; nothing where it can.
    pub fn cannot_ask(self) -> Option<&'static str> {
        let (is_over, has_database) = self.transcript.with(|run| (run.done.is_some(), run.tables.is_some()));
        Some(match self.status() {
            Status::Running => "The program is at work…",
            Status::Serving => {
                "The program serves, and has its database to itself. Stop it, and the database can be asked."
            }
            _ if self.can_continue.get() => "The run waits at its limit, and has its database to itself.",
            _ if self.recorded.get() || !is_over => "Run the program, and its database can be asked here.",
            _ if !has_database => "The program opened no database.",
            _ if self.stored.with(|stored| stored.closed_databases) => {
                "The run's databases were closed when a file was handed out or deleted. Run the program again to ask them."
            }
            _ => return None,
        })
    }

    /// How many databases the last run had.
    pub fn databases(self) -> usize {
        self.transcript.with(|run| {
            let numbers = run.statements.iter().map(|statement| statement.source.database as usize + 1);
            numbers.max().unwrap_or(1)
        })
    }

    /// Whether a question waits for its answer. Only its number counts until then, so nothing else is asked of the databases.
    fn is_asking(self) -> bool {
        self.console.with_untracked(|console| console.waiting.is_some())
    }

    /// Sends the question that stands in the field.
    pub fn ask_database(self) {
        let sql = self.question.with_untracked(|(_, sql)| sql.clone());
        if sql.trim().is_empty() || self.is_asking() || untrack(|| self.cannot_ask()).is_some() {
            return;
        }
        let (position, database) =
            (self.position.get_untracked(), self.console.with_untracked(|console| console.database));
        let moment = match position.map(|_| self.made_again(database)) {
            None => None,
            Some(Some(statements)) => Some(statements),
            Some(None) => return self.say(UNKNOWN),
        };
        self.console.update(|console| console.ask(&sql, position));
        self.engines.update_value(|engines| {
            let id = engines.queries.ask();
            if let Some(runner) = &engines.runner {
                runner.query(id, database, &sql, moment.as_deref());
            }
        });
    }

    /// The statements that make a database as it was at the timeline's position, where that is known.
    fn made_again(self, database: usize) -> Option<String> {
        let moment = untrack(|| self.moment());
        if moment.is_cut {
            return None;
        }
        moment.databases.get(database).map_or_else(|| Some(String::new()), dump::statements)
    }

    /// Takes back what was changed since the run.
    pub fn undo_asked(self) {
        if self.is_asking() {
            return;
        }
        self.engines.update_value(|engines| {
            let id = engines.queries.ask();
            if let Some(runner) = &engines.runner {
                runner.undo(id);
            }
        });
        self.console.update(Console::undone);
        self.announcement.set(self.console.with_untracked(Console::announcement));
    }

    /// Writes a question into the field, in place of what stands there.
    pub fn write_question(self, sql: String) {
        self.question.update(|(serial, text)| (*serial, *text) = (*serial + 1, sql));
    }

    /// Writes the question before the last one, or the one after it, as far as they are remembered.
    pub fn recall(self, back: bool) {
        let here = self.question.with_untracked(|(_, sql)| sql.clone());
        let next = self.console.with_untracked(|console| console.recalled(&here, back));
        if let Some(sql) = next {
            self.write_question(sql);
        }
    }

    /// The names that fit at a place of the question, for the editor.
    pub fn complete_question(self, line: u32, column: u32) -> Promise {
        let sql = self.question.with_untracked(|(_, sql)| sql.clone());
        let items = self.transcript.with_untracked(|run| {
            let tables = run.tables.as_deref().unwrap_or_default();
            complete::complete(tables, &sql, line, column)
        });
        Promise::resolve(&serde_wasm_bindgen::to_value(&items).unwrap_or(JsValue::NULL))
    }

    /// Asks for a database of the last run as a file, to be downloaded; the one that the console asks, where there are several.
    pub fn download_database(self) {
        let (changed, database) = self.console.with_untracked(|console| (console.changed, console.database));
        if self.is_asking() {
            return self.say("A question is on its way in the Console: wait for its answer first.");
        }
        if changed {
            return self.say("The file would be what the run left. Undo the changes in the Console first.");
        }
        self.engines.update_value(|engines| {
            let id = engines.queries.ask();
            if let Some(runner) = &engines.runner {
                runner.serialize(id, database);
            }
        });
    }

    pub(super) fn database_is_here(self, id: u32, name: String, file: Result<Uint8Array, String>) {
        if !self.engines.with_value(|engines| engines.queries.is(id)) {
            return;
        }
        let bytes = match file {
            Ok(bytes) => bytes,
            Err(why) => return self.say(&format!("The database cannot be made a file: {why}.")),
        };
        spawn_local(async move {
            match files::download_database(&name, &bytes).await {
                true => self.say("The database is in your downloads; any program that reads SQLite opens it."),
                false => self.say("What hands files out did not arrive. Try again when the network is back."),
            }
        });
    }

    pub(super) fn database_told(self, id: u32, events: Vec<Event>) {
        if !self.engines.with_value(|engines| engines.queries.is(id)) {
            return;
        }
        if self.is_asking() {
            self.console.update(|console| console.told(events));
            self.announcement.set(self.console.with_untracked(Console::announcement));
        }
    }
}
