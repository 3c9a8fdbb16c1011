//! An event as it comes: one object that holds the fields of every kind.
//!
//! Reading a tagged enum would buffer each event in a tree of its own first, which costs a tenth of the
//! page's code and most of the time; one flat object needs no buffer.

use fieldbook_book::Request;
use serde::Deserialize;

use super::{
    super::{
        api::{Answer, Content},
        diagnostic::Span,
        json::Json,
        value::Value,
    },
    Action, Boundary, DialectText, Dialects, Done, Event, Failure, Frame, Model, Outcome, Printed, Statement, Table,
};

/// Every field that any kind of event has.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Flat {
    event: String,
    action: Option<Action>,
    name: Option<String>,
    sql: Option<String>,
    params: Option<Vec<Vec<Value>>>,
    columns: Option<Vec<String>>,
    rows: Option<Vec<Vec<Value>>>,
    row_count: i64,
    micros: f64,
    error: Option<String>,
    text: String,
    message: String,
    stack: Vec<Frame>,
    tables: Vec<Table>,
    models: Vec<Model>,
    texts: Vec<DialectText>,
    outcome: Option<Outcome>,
    steps: f64,
    span: Option<Span>,
    id: u32,
    address: String,
    document: Json,
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Json,
    status: u16,
}

impl From<Flat> for Event {
    fn from(flat: Flat) -> Self {
        match flat.event.as_str() {
            "transaction" => flat.boundary(),
            "statement" => flat.statement(),
            "stdout" => Self::Stdout(Printed { text: flat.text, span: flat.span }),
            "stderr" => Self::Stderr(Printed { text: flat.text, span: flat.span }),
            "error" => flat.failure(),
            "tables" => Self::Tables { tables: flat.tables },
            "schema" => Self::Schema { models: flat.models },
            "dialects" => Self::Dialects(Dialects { sql: flat.sql.unwrap_or_default(), texts: flat.texts }),
            "notice" => Self::Notice { message: flat.message },
            "serving" => Self::Serving { address: flat.address, document: flat.document },
            "request" => flat.request(),
            "response" => flat.response(),
            "done" => flat.done(),
            _ => Self::Other,
        }
    }
}

impl Flat {
    fn boundary(self) -> Event {
        let boundary = |action| Event::Transaction(Boundary { action, name: self.name, span: self.span });
        self.action.map_or(Event::Other, boundary)
    }

    fn statement(self) -> Event {
        Event::Statement(Statement {
            sql: self.sql.unwrap_or_default(),
            params: self.params.unwrap_or_default(),
            columns: self.columns,
            rows: self.rows,
            row_count: self.row_count,
            micros: self.micros,
            error: self.error,
            span: self.span,
        })
    }

    fn failure(self) -> Event {
        let Self { message, stack, sql, params, span, .. } = self;
        Event::Error(Failure { message, stack, sql, params, span })
    }

    fn request(self) -> Event {
        let Self { id, method, path, headers, body, .. } = self;
        Event::Request(id, Request { name: self.name.unwrap_or_default(), method, path, headers, body: body.plain() })
    }

    fn response(self) -> Event {
        let Self { id, status, headers, body, micros, .. } = self;
        Event::Response(id, Answer { status, headers, content: Content::of(&body), micros })
    }

    fn done(self) -> Event {
        let done = |outcome| Event::Done(Done { outcome, micros: self.micros, steps: self.steps });
        self.outcome.map_or(Event::Other, done)
    }
}
