//! An event as it comes: one object that holds the fields of every kind.
//!
//! Reading a tagged enum would buffer each event in a tree of its own first, which costs a tenth of the
//! page's code and most of the time; one flat object needs no buffer.

use std::sync::Arc;

use fieldbook_book::Request;
use serde::Deserialize;

use super::{
    super::{
        api::{Answer, Content},
        diagnostic::Span,
        json::Json,
        value::Value,
    },
    Action, Boundary, DialectText, Dialects, Done, Effects, Event, Failure, Frame, Model, Object, Outcome, PlanStep,
    Printed, Related, RowChange, SchemaChange, Source, Statement, Table, TransactionEnd,
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
    connection: u32,
    database: u32,
    schema: Option<SchemaChange>,
    changes: Vec<RowChange>,
    cut: bool,
    ended: Option<TransactionEnd>,
    plan: Vec<PlanStep>,
    id: u32,
    session: Option<u32>,
    model: String,
    key: Option<Vec<Value>>,
    state: String,
    doomed: bool,
    gone: bool,
    values: Vec<(String, Value)>,
    expired: Vec<String>,
    changed: Vec<Vec<Value>>,
    related: Vec<Related>,
    span: Option<Span>,
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
            "object" => flat.object(),
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
        let source = self.source();
        let boundary = |action| Event::Transaction(Boundary { action, name: self.name, span: self.span, source });
        self.action.map_or(Event::Other, boundary)
    }

    fn source(&self) -> Source {
        Source { database: self.database, connection: self.connection }
    }

    fn object(self) -> Event {
        let changed = self.changed.into_iter().filter_map(|mut pair| {
            let old = if pair.len() > 1 { pair.pop() } else { None };
            match pair.pop()? {
                Value::Text(name) => Some((name, old)),
                _ => None,
            }
        });
        let object = Object {
            id: self.id,
            session: self.session,
            model: self.model,
            key: self.key,
            state: self.state,
            doomed: self.doomed,
            gone: self.gone,
            values: self.values,
            expired: self.expired,
            changed: changed.collect(),
            related: self.related,
        };
        Event::Object(Arc::new(object), self.span)
    }

    fn statement(self) -> Event {
        let source = self.source();
        let effects =
            Effects { schema: self.schema, changes: self.changes, cut: self.cut, ended: self.ended, plan: self.plan };
        let effects = (effects != Effects::default()).then(|| Arc::new(effects));
        Event::Statement(Statement {
            sql: self.sql.unwrap_or_default(),
            params: self.params.unwrap_or_default(),
            columns: self.columns,
            rows: self.rows,
            row_count: self.row_count,
            micros: self.micros,
            error: self.error,
            span: self.span,
            source,
            effects,
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
