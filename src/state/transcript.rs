//! A run, folded from its events into what the panels show.

use std::{collections::BTreeMap, mem, ops::Range};

use fieldbook_book::Request;

use super::{
    diagnostic::Span,
    event::{Action, Boundary, DialectText, Done, Event, Failure, Model, Outcome, Statement, Table},
    group::{Group, Groups},
    sql_text::{Role, is_query},
    step::{Step, What},
    window::Window,
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

impl Piece {
    /// The text of a piece that more can be printed to.
    fn printed(&mut self) -> Option<&mut String> {
        match self {
            Self::Stdout(text) | Self::Stderr(text) => Some(text),
            Self::Notice(_) | Self::Failure(_) => None,
        }
    }

    /// What it says, as plain text.
    pub fn text(&self) -> &str {
        match self {
            Self::Stdout(text) | Self::Stderr(text) | Self::Notice(text) => text,
            Self::Failure(failure) => &failure.message,
        }
    }

    /// Whether it goes on where `before` stopped, as one text.
    pub fn continues(&self, before: &Self) -> bool {
        matches!((before, self), (Self::Stdout(_), Self::Stdout(_)) | (Self::Stderr(_), Self::Stderr(_)))
    }
}

/// A request, and what was done to answer it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exchange {
    /// Its number, from 1.
    pub id: u32,
    /// The request.
    pub request: Request,
    /// The status of its answer, once that is there.
    pub status: Option<u16>,
    /// The numbers of the statements that it sent.
    pub statements: Range<usize>,
    /// What was printed meanwhile.
    pub printed: String,
}

/// Everything that a run has told so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    /// Tells this run from every other one of the page.
    pub serial: u32,
    /// What was printed, in order; neighbours of one stream are joined, up to a length that a panel shows at once.
    pub output: Vec<Piece>,
    /// Every statement, in order.
    pub statements: Vec<Statement>,
    /// Whether it came to serve a web API.
    pub served: bool,
    /// The requests that it was handed, in order.
    pub exchanges: Vec<Exchange>,
    /// The database after the run, or after its last request; nothing while it runs, or if it never came to its end.
    pub tables: Option<Vec<Table>>,
    /// The program's models.
    pub models: Vec<Model>,
    /// How it ended.
    pub done: Option<Done>,
    /// What other databases would be sent, by the text that SQLite was sent.
    pub dialects: BTreeMap<String, Vec<DialectText>>,
    /// What happened, one thing after the other; a position of the timeline is how many of them lie before it.
    pub steps: Vec<Step>,
    /// How many steps lie before the last part of the run, whose changes of rows are kept; zero where that is all of it.
    pub history_from: usize,
    pub(super) window: Window,
    groups: Groups,
}

/// A piece of output that is longer than this begins a new one at its next line, in bytes.
const PIECE: usize = 4 * 1024;

impl Transcript {
    /// A run that has told nothing yet.
    pub fn numbered(serial: u32) -> Self {
        Self { serial, ..Self::default() }
    }

    /// Takes the next event in.
    pub fn push(&mut self, event: Event) {
        match event {
            Event::Transaction(boundary) => {
                self.boundary(&boundary);
                let span = boundary.span.clone();
                self.step(What::Boundary(boundary), span);
            }
            Event::Object(object, span) => {
                // What one call did to several objects is one thing to look at.
                match self.steps.last_mut() {
                    Some(Step { what: What::Objects(objects), span: same, .. }) if *same == span => {
                        objects.push(object)
                    }
                    _ => self.step(What::Objects(vec![object]), span),
                }
            }
            Event::Statement(statement) => {
                self.step(What::Statement(self.statements.len()), statement.span.clone());
                self.groups.statement(self.statements.len(), Role::of(&statement.sql));
                self.statements.push(statement);
                self.keep_changes();
                let count = self.statements.len();
                self.answering(|exchange| exchange.statements.end = count);
            }
            Event::Stdout(printed) => self.printed(printed.text, printed.span, Piece::Stdout),
            Event::Stderr(printed) => self.printed(printed.text, printed.span, Piece::Stderr),
            Event::Error(failure) => {
                let place = failure.place().cloned();
                self.output.push(Piece::Failure(Box::new(failure)));
                self.step(What::Failed, place);
            }
            Event::Tables { tables } => self.tables = Some(tables),
            Event::Schema { models } => self.models = models,
            Event::Dialects(dialects) => {
                self.dialects.insert(dialects.sql, dialects.texts);
            }
            Event::Serving { .. } => self.served = true,
            Event::Request(id, request) => {
                let next = self.statements.len();
                self.groups.answer(Some(id));
                self.exchanges.push(Exchange { id, request, statements: next..next, ..Exchange::default() });
            }
            Event::Response(_, answer) => {
                self.answering(|exchange| exchange.status = Some(answer.status));
                self.groups.answer(None);
            }
            Event::Notice { message } => self.output.push(Piece::Notice(message)),
            Event::Done(done) => self.done = Some(done),
            Event::Other => {}
        }
    }

    fn boundary(&mut self, boundary: &Boundary) {
        self.groups.boundary(boundary.action, boundary.name.clone());
    }

    /// The request that is being answered, where one is.
    fn answering(&mut self, change: impl FnOnce(&mut Exchange)) {
        if let Some(exchange) = self.exchanges.last_mut().filter(|exchange| exchange.status.is_none()) {
            change(exchange);
        }
    }

    /// The request of that number.
    pub fn exchange(&self, id: u32) -> Option<&Exchange> {
        self.exchanges.iter().find(|exchange| exchange.id == id)
    }

    fn printed(&mut self, text: String, span: Option<Span>, piece: fn(String) -> Piece) {
        self.print(&text, piece);
        self.step(What::Printed(text), span);
    }

    fn step(&mut self, what: What, span: Option<Span>) {
        let output = (self.output.len(), self.output.last().map_or(0, |piece| piece.text().len()));
        self.steps.push(Step { what, span, output });
    }

    fn print(&mut self, text: &str, piece: fn(String) -> Piece) {
        self.answering(|exchange| exchange.printed.push_str(text));
        for line in text.split_inclusive('\n') {
            let is_same = |last: &Piece| mem::discriminant(last) == mem::discriminant(&piece(String::new()));
            match self.output.last_mut().filter(|last| is_same(last)).and_then(Piece::printed) {
                Some(last) if last.len() < PIECE || !last.ends_with('\n') => last.push_str(line),
                _ => self.output.push(piece(line.to_owned())),
            }
        }
    }

    /// The run, which had reached a limit, goes on: what ended it is only something to know now.
    pub fn go_on(&mut self) {
        (self.tables, self.done) = (None, None);
        self.steps.pop_if(|step| matches!(step.what, What::Failed));
        if let Some(Piece::Failure(failure)) = self.output.pop_if(|piece| matches!(piece, Piece::Failure(_))) {
            self.output.push(Piece::Notice(format!("{}, and then went on", failure.message)));
        }
    }

    /// The statements by transaction.
    pub fn groups(&self) -> &[Group] {
        self.groups.all()
    }

    /// Of each statement, whether what it did was committed: by the end of its transaction, or at once outside of one.
    pub fn committed(&self) -> Vec<bool> {
        let mut committed: Vec<bool> = self.statements.iter().map(|statement| statement.error.is_none()).collect();
        let mut open: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for step in &self.steps {
            match &step.what {
                What::Statement(index) => {
                    if let Some(statements) = open.get_mut(&self.statements[*index].source.connection) {
                        statements.push(*index);
                    }
                }
                What::Boundary(boundary) => {
                    let connection = boundary.source.connection;
                    match boundary.action {
                        Action::Begin => drop(open.insert(connection, Vec::new())),
                        Action::Commit => drop(open.remove(&connection)),
                        Action::Rollback => {
                            open.remove(&connection).into_iter().flatten().for_each(|index| committed[index] = false);
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        // What is open still when the run is over is undone.
        open.into_values().flatten().for_each(|index| committed[index] = false);
        committed
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

    /// Where the run failed: the failure's own place, or that of the statement that the database refused.
    pub fn failed_at(&self) -> Option<&Span> {
        let refused = || self.statements.iter().rev().find(|statement| statement.error.is_some())?.span.as_ref();
        self.failure()?.place().or_else(refused)
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
