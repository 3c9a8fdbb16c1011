//! The event stream's types, as `docs/events.md` defines them, read from the worker's messages.

mod effects;
mod object;
mod wire;

use std::sync::Arc;

use fieldbook_book::Request;
use serde::Deserialize;

use super::{api::Answer, diagnostic::Span, json::Json, value::Value};

pub use effects::{Effects, PlanStep, RowChange, SchemaChange, StoredRow, TableState, TransactionEnd};
pub use object::{Object, Related};

/// One event of a run.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "wire::Flat")]
pub enum Event {
    /// A transaction's boundary.
    Transaction(Boundary),
    /// A statement was sent.
    Statement(Statement),
    /// An object is not what it was.
    Object(Arc<Object>, Option<Span>),
    /// The program printed to standard output.
    Stdout(Printed),
    /// The program printed to standard error.
    Stderr(Printed),
    /// The run failed.
    Error(Failure),
    /// The database after the run.
    Tables {
        /// Its tables.
        tables: Vec<Table>,
    },
    /// The models after the run.
    Schema {
        /// The program's models.
        models: Vec<Model>,
    },
    /// What other databases would be sent in a statement's place.
    Dialects(Dialects),
    /// The program serves a web API.
    Serving {
        /// The address that it would have on a machine of its own.
        address: String,
        /// The API's document.
        document: Json,
    },
    /// A request was handed to it.
    Request(u32, Request),
    /// It was answered.
    Response(u32, Answer),
    /// Something was cut short.
    Notice {
        /// What, and why.
        message: String,
    },
    /// The end of the run.
    Done(Done),
    /// An event of a later version of the stream, or one that no panel shows.
    Other,
}

/// What happened at a transaction's boundary.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// Which boundary.
    pub action: Action,
    /// The savepoint's name.
    pub name: Option<String>,
    /// The place in the source that caused it.
    pub span: Option<Span>,
    /// Whose it is.
    pub source: Source,
}

/// Whose an event is, in numbers of the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The database.
    pub database: u32,
    /// The connection to it.
    pub connection: u32,
}

/// The kinds of boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are SQL's own")]
pub enum Action {
    Begin,
    Commit,
    Rollback,
    Savepoint,
    Release,
    RollbackTo,
}

/// A statement and what it returned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statement {
    /// The text with its placeholders.
    pub sql: String,
    /// One set of parameters, or several for a batch.
    pub params: Vec<Vec<Value>>,
    /// The result's column names, where it returned rows.
    pub columns: Option<Vec<String>>,
    /// The result's rows, where it returned any.
    pub rows: Option<Vec<Vec<Value>>>,
    /// Rows returned or affected.
    pub row_count: i64,
    /// How long it took, in microseconds.
    pub micros: f64,
    /// The database's message, where it failed.
    pub error: Option<String>,
    /// The place in the source that sent it.
    pub span: Option<Span>,
    /// Whose it is.
    pub source: Source,
    /// What it did to the database, where it did anything.
    pub effects: Option<Arc<Effects>>,
}

/// A statement's text for the databases that the run does not use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dialects {
    /// The statement as SQLite was sent it.
    pub sql: String,
    /// Its text for each of the others.
    pub texts: Vec<DialectText>,
}

/// What another database would be sent.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct DialectText {
    /// The database's name: `PostgreSQL`, `MySQL`.
    pub dialect: String,
    /// The text, where the database can say it.
    pub sql: Option<String>,
    /// Why it cannot, where it cannot.
    pub error: Option<String>,
}

/// Text that the program printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The text, line ends included.
    pub text: String,
    /// The place in the source that printed it.
    pub span: Option<Span>,
}

/// Why a run failed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Failure {
    /// What went wrong.
    pub message: String,
    /// The program's own functions, innermost first.
    pub stack: Vec<Frame>,
    /// The statement, where the database said it.
    pub sql: Option<String>,
    /// The statement's parameters.
    pub params: Option<Vec<Vec<Value>>>,
    /// Where it went wrong.
    pub span: Option<Span>,
}

impl Failure {
    /// Where it went wrong: its own place, or the innermost call's.
    pub fn place(&self) -> Option<&Span> {
        self.span.as_ref().or_else(|| self.stack.first()?.span.as_ref())
    }
}

/// A failure whose message only says what the database said: what it means here.
///
/// ```
/// use fieldbook_site::state::event::explanation;
/// assert!(explanation("interrupted").is_some());
/// ```
pub fn explanation(message: &str) -> Option<&'static str> {
    let is_interrupted = message.lines().next().is_some_and(|line| line.trim_end().ends_with("interrupted"));
    is_interrupted.then_some(
        "The database was at work on one statement for so long that the run reached its limit of five seconds. The \
         statement was stopped, and what it had changed was undone.",
    )
}

/// One function on the call stack.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Frame {
    /// Its name.
    pub function: String,
    /// Where it was.
    #[serde(default)]
    pub span: Option<Span>,
}

/// A table of the database after the run.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, possibly cut short.
    pub rows: Vec<Vec<Value>>,
    /// How many rows it has.
    pub row_count: i64,
    /// What this run did to each row.
    #[serde(default)]
    pub marks: Vec<Option<Mark>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its declared type.
    #[serde(rename = "type", default)]
    pub sql_type: String,
    /// Whether it is (part of) the primary key.
    #[serde(default)]
    pub primary_key: bool,
    /// Whether it refuses NULL.
    #[serde(default)]
    pub not_null: bool,
    /// `table.column` that it refers to.
    #[serde(default)]
    pub references: Option<String>,
}

/// What a run did to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The row is new.
    Inserted,
    /// The row was there and changed.
    Changed,
}

/// A model of the program.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Model {
    /// The struct's name.
    pub name: String,
    /// The table's name.
    pub table: String,
    /// The statement that creates the table.
    #[serde(default)]
    pub ddl: String,
    /// The same for the databases that the run does not use.
    #[serde(default)]
    pub dialects: Vec<DialectText>,
    /// Its columns.
    #[serde(default)]
    pub columns: Vec<ModelColumn>,
    /// Its relationships.
    #[serde(default)]
    pub relationships: Vec<Relationship>,
}

/// A column of a model.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ModelColumn {
    /// Its name.
    pub name: String,
    /// Its SQL type.
    #[serde(rename = "type", default)]
    pub sql_type: String,
    /// Whether it is (part of) the primary key.
    #[serde(default)]
    pub primary_key: bool,
    /// Whether it may be NULL.
    #[serde(default)]
    pub nullable: bool,
    /// `table.column` that it refers to.
    #[serde(default)]
    pub references: Option<String>,
}

/// A relationship between models.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Relationship {
    /// The field's name.
    pub name: String,
    /// The other model.
    pub target: String,
    /// Whether it holds many.
    #[serde(default)]
    pub list: bool,
    /// The other side's field.
    #[serde(default)]
    pub back_populates: Option<String>,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Done {
    /// Whether it succeeded.
    pub outcome: Outcome,
    /// How long it took, in microseconds.
    pub micros: f64,
    /// The interpreter's steps.
    pub steps: f64,
}

/// Whether a run succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// `main` returned without an error.
    Ok,
    /// It panicked, returned an error or reached a limit.
    Failed,
}
