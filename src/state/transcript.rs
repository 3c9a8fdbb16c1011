//! A run, folded from its events into what the panels show.

use std::collections::BTreeMap;

use super::{
    event::{Boundary, DialectText, Done, Event, Failure, Model, Outcome, Statement, Table},
    group::{Group, Groups},
    sql_text::is_query,
};

/// A stretch of the program's output.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Standard output.
    Stdout(String),
    /// Standard error.
    Stderr(String),
    /// Something was cut short.
    Notice(String),
    /// The run failed.
    Failure(Box<Failure>),
}

/// Everything that a run has told so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    /// What was printed, in order; neighbours of one stream are joined.
    pub output: Vec<Piece>,
    /// Every statement, in order.
    pub statements: Vec<Statement>,
    /// The database after the run; nothing while it runs, or if it never came to its end.
    pub tables: Option<Vec<Table>>,
    /// The program's models.
    pub models: Vec<Model>,
    /// How it ended.
    pub done: Option<Done>,
    /// What other databases would be sent, by the text that SQLite was sent.
    pub dialects: BTreeMap<String, Vec<DialectText>>,
    groups: Groups,
}

impl Transcript {
    /// Takes the next event in.
    pub fn push(&mut self, event: Event) {
        match event {
            Event::Transaction(boundary) => self.boundary(&boundary),
            Event::Statement(statement) => {
                self.groups.statement(self.statements.len());
                self.statements.push(statement);
            }
            Event::Stdout(printed) => self.print(printed.text, false),
            Event::Stderr(printed) => self.print(printed.text, true),
            Event::Error(failure) => self.output.push(Piece::Failure(Box::new(failure))),
            Event::Tables { tables } => self.tables = Some(tables),
            Event::Schema { models } => self.models = models,
            Event::Dialects(dialects) => {
                self.dialects.insert(dialects.sql, dialects.texts);
            }
            Event::Notice { message } => self.output.push(Piece::Notice(message)),
            Event::Done(done) => self.done = Some(done),
            Event::Other => {}
        }
    }

    fn boundary(&mut self, boundary: &Boundary) {
        self.groups.boundary(boundary.action, boundary.name.clone());
    }

    fn print(&mut self, text: String, is_error: bool) {
        match (self.output.last_mut(), is_error) {
            (Some(Piece::Stdout(last)), false) | (Some(Piece::Stderr(last)), true) => last.push_str(&text),
            (_, false) => self.output.push(Piece::Stdout(text)),
            (_, true) => self.output.push(Piece::Stderr(text)),
        }
    }

    /// The run, which had reached a limit, goes on: what ended it is only something to know now.
    pub fn go_on(&mut self) {
        (self.tables, self.done) = (None, None);
        if let Some(Piece::Failure(failure)) = self.output.pop_if(|piece| matches!(piece, Piece::Failure(_))) {
            self.output.push(Piece::Notice(format!("{}, and then went on", failure.message)));
        }
    }

    /// The statements by transaction.
    pub fn groups(&self) -> &[Group] {
        self.groups.all()
    }

    /// The queries that returned a table, with their numbers; what a `PRAGMA` or a `RETURNING` brought is not
    /// what the reader asked for.
    pub fn results(&self) -> impl Iterator<Item = (usize, &Statement)> {
        let is_result = |statement: &Statement| statement.columns.is_some() && is_query(&statement.sql);
        self.statements.iter().enumerate().filter(move |(_, statement)| is_result(statement))
    }

    /// Why the run failed, where it did.
    pub fn failure(&self) -> Option<&Failure> {
        self.output.iter().rev().find_map(|piece| match piece {
            Piece::Failure(failure) => Some(&**failure),
            _ => None,
        })
    }

    /// Whether the run ended well.
    pub fn succeeded(&self) -> bool {
        self.done.is_some_and(|done| done.outcome == Outcome::Ok)
    }

    /// The statements that `line` of `file` sent.
    pub fn sent_from<'a>(&'a self, file: &'a str, line: u32) -> impl Iterator<Item = usize> + 'a {
        let sent = move |statement: &Statement| statement.span.as_ref().is_some_and(|span| span.covers(file, line));
        self.statements.iter().enumerate().filter(move |(_, statement)| sent(statement)).map(|(index, _)| index)
    }
}

/// A duration for people: `840 µs`, `3.2 ms`, `1.25 s`.
///
/// ```
/// use fieldbook_site::state::transcript::duration;
/// assert_eq!(duration(3_210.0), "3.2 ms");
/// ```
pub fn duration(micros: f64) -> String {
    match micros {
        _ if micros < 1_000.0 => format!("{micros:.0} µs"),
        _ if micros < 1_000_000.0 => format!("{:.1} ms", micros / 1_000.0),
        _ => format!("{:.2} s", micros / 1_000_000.0),
    }
}
