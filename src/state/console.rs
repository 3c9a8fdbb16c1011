//! The console: SQL that the reader sends to the databases which a run left behind, and what they said.

pub mod complete;
pub mod dump;
pub mod place;

use std::sync::Arc;

use super::{
    diagnostic::Span,
    event::{Event, Statement},
    sql_text::row_phrase,
};

/// Questions that are remembered.
const REMEMBERED: usize = 50;

/// What was asked since the last run, and what was changed by it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Console {
    /// The questions with their answers, the latest first.
    pub entries: Vec<Arc<Entry>>,
    /// The question that waits for its answer.
    pub waiting: Option<Question>,
    /// Whether there is something to undo.
    pub changed: bool,
    /// Which database is asked.
    pub database: usize,
    /// What was asked on this page, runs before the last one included; the latest last, each text once.
    pub history: Vec<String>,
    next: usize,
}

/// A question on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The text.
    pub sql: String,
    /// The position of the timeline at which it is asked; nothing for the end.
    pub position: Option<usize>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number, from 1.
    pub number: usize,
    /// The text as it was sent.
    pub sql: String,
    /// The position of the timeline at which it was asked; nothing for the end.
    pub position: Option<usize>,
    /// What was said to each of its statements.
    pub answers: Vec<Answer>,
}

/// What a database said.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The statement was carried out.
    Done(Box<Statement>),
    /// It was not.
    Failed {
        /// Why.
        message: String,
        /// Where in the question, as precisely as that is known.
        span: Option<Span>,
    },
    /// Something that the reader should know.
    Notice(String),
}

impl Console {
    /// A run begins: its databases are other ones.
    pub fn clear(&mut self) {
        *self = Self { history: std::mem::take(&mut self.history), next: self.next, ..Self::default() };
    }

    /// Notes a question that is sent.
    pub fn ask(&mut self, sql: &str, position: Option<usize>) {
        self.waiting = Some(Question { sql: sql.to_owned(), position });
        self.history.retain(|known| known != sql);
        self.history.push(sql.to_owned());
        let surplus = self.history.len().saturating_sub(REMEMBERED);
        self.history.drain(..surplus);
    }

    /// Takes the answer in to the question that waits.
    pub fn told(&mut self, events: Vec<Event>) {
        let Some(Question { sql, position }) = self.waiting.take() else { return };
        let mut answers = Vec::new();
        for event in events {
            match event {
                Event::Statement(statement) if statement.error.is_none() => {
                    self.changed |= changes(&statement);
                    answers.push(Answer::Done(Box::new(statement)));
                }
                Event::Error(failure) => {
                    let span = failure.place().map(|span| place::of(&failure.message, &sql, span));
                    answers.push(Answer::Failed { message: place::short(&failure.message).to_owned(), span });
                }
                // The only one that the console has: its transaction is over.
                Event::Notice { message } => {
                    self.changed = false;
                    answers.push(Answer::Notice(message));
                }
                _ => {}
            }
        }
        self.enter(sql, position, answers);
    }

    /// Notes that the changes were taken back.
    pub fn undone(&mut self) {
        self.changed = false;
        let answers = vec![Answer::Notice("The changes are undone: the database is as it was.".to_owned())];
        self.enter(String::new(), None, answers);
    }

    fn enter(&mut self, sql: String, position: Option<usize>, answers: Vec<Answer>) {
        self.next += 1;
        self.entries.insert(0, Arc::new(Entry { number: self.next, sql, position, answers }));
    }

    /// The remembered question before the one that stands there, or behind it; behind the last is an empty field.
    pub fn recalled(&self, here: &str, back: bool) -> Option<String> {
        let at = self.history.iter().position(|known| known == here);
        match (back, at) {
            (true, None) => self.history.last().cloned(),
            (true, Some(at)) => self.history.get(at.checked_sub(1)?).cloned(),
            (false, Some(at)) => Some(self.history.get(at + 1).cloned().unwrap_or_default()),
            (false, None) => None,
        }
    }

    /// The latest answer, to be read out.
    pub fn announcement(&self) -> String {
        let Some(entry) = self.entries.first() else { return String::new() };
        entry.answers.iter().map(Answer::words).collect::<Vec<_>>().join(" ")
    }

    /// Where in its question the latest answer failed, if it did.
    pub fn failed_at(&self) -> Option<(&str, &Span)> {
        self.entries.first()?.answers.iter().find_map(|answer| match answer {
            Answer::Failed { message, span: Some(span) } => Some((message.as_str(), span)),
            _ => None,
        })
    }
}

impl Answer {
    /// What it says in a sentence.
    pub fn words(&self) -> String {
        match self {
            Self::Done(statement) => {
                let rows = row_phrase(&statement.sql, statement.columns.is_some(), statement.row_count);
                format!("{}.", rows.unwrap_or_else(|| "Done".to_owned()))
            }
            Self::Failed { message, .. } => format!("Error: {message}."),
            Self::Notice(message) => message.clone(),
        }
    }
}

/// Whether a statement changed anything that can be undone.
fn changes(statement: &Statement) -> bool {
    statement
        .effects
        .as_ref()
        .is_some_and(|effects| effects.schema.is_some() || effects.cut || !effects.changes.is_empty())
}
