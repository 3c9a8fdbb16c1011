//! `engine.observe`: a closure of the program that hears of every statement and every boundary of a transaction; and
//! `inspect`, which looks at one object.

use fieldbook::dynamic::{Instance, State};
use fieldbook::{Dialect, Event, SqlValue, StatementEvent, TransactionEvent};

use super::callable::Handle;
use super::convert::instance;
use super::error::{result, sql_value};
use super::plan::{CallPlan, Style};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::trap::Run;
use crate::vm::value::Value;

/// What `engine.observe` calls.
pub(super) const PATH: &str = "engine_observe";

/// The field of a statement's event with its text in every dialect.
const RENDERED: usize = 7;

pub(super) const TABLE: Table = &[
    (PATH, |vm, args, _| {
        let engine = vm.engine(&args[0])?;
        let plan = CallPlan { style: Style::Result, takes: Ty::Error, gives: Ty::unit() };
        let observer = Handle::new(vm, std::mem::take(&mut args[1]), &plan);
        // Natively nobody tracks changes unless the program asks for it.
        engine.observe(move |event| {
            if !matches!(event, Event::Snapshot(_)) {
                observer.observe(shown(event));
            }
        });
        Ok(Value::Unit)
    }),
    ("StatementEvent::rendered", |_, args, _| {
        let texts = args[0].field(RENDERED);
        Ok(texts.as_slice().get(args[1].variant() as usize).cloned().unwrap_or_default())
    }),
    ("inspect", |_, args, _| inspected(&instance(&args[0])?)),
];

/// An event in the order of the variants and fields of `prelude/fieldbook.rs`.
fn shown(event: &Event<'_>) -> Value {
    match event {
        Event::Transaction(boundary) => Value::adt(0, vec![transaction(boundary)]),
        Event::Statement(sent) => Value::adt(1, vec![statement(sent)]),
        Event::Object { model, key, state } => {
            let key = key.as_ref().map(|key| Value::vec(key.iter().map(sql_value).collect()));
            Value::adt(2, vec![Value::str(*model), Value::option(key), state_value(*state)])
        }
        Event::Warning(message) => Value::adt(3, vec![Value::str(*message)]),
        _ => Value::Int(4),
    }
}

fn transaction(boundary: &TransactionEvent<'_>) -> Value {
    let named = |variant, name: &str| Value::adt(variant, vec![Value::str(name)]);
    match boundary {
        TransactionEvent::Begin => Value::Int(0),
        TransactionEvent::Commit => Value::Int(1),
        TransactionEvent::Rollback => Value::Int(2),
        TransactionEvent::Savepoint(name) => named(3, name),
        TransactionEvent::Release(name) => named(4, name),
        TransactionEvent::RollbackTo(name) => named(5, name),
    }
}

fn statement(sent: &StatementEvent<'_>) -> Value {
    let rows = |rows: &[Vec<SqlValue>]| {
        Value::vec(rows.iter().map(|row| Value::vec(row.iter().map(sql_value).collect())).collect())
    };
    let texts = |texts: &[String]| Value::vec(texts.iter().map(Value::str).collect());
    Value::adt(
        0,
        vec![
            Value::str(sent.sql),
            rows(&sent.params),
            texts(&sent.columns),
            rows(&sent.rows),
            Value::usize(sent.row_count),
            Value::tuple(vec![
                Value::Int(sent.duration.as_secs() as i64),
                Value::Int(sent.duration.subsec_nanos().into()),
            ]),
            Value::option(sent.error.clone().map(Value::str)),
            Value::vec(Dialect::ALL.map(|dialect| result(sent.rendered(dialect).map(Value::str))).to_vec()),
        ],
    )
}

fn state_value(state: State) -> Value {
    Value::Int(match state {
        State::Transient => 0,
        State::Pending => 1,
        State::Persistent => 2,
        State::Deleted => 3,
        State::Detached => 4,
    })
}

fn inspected(object: &Instance) -> Run<Value> {
    let (state, expired, changed) = object.inspected();
    let names = |names: Vec<String>| Value::vec(names.into_iter().map(Value::str).collect());
    Ok(Value::adt(0, vec![state_value(state), names(expired), names(changed)]))
}
