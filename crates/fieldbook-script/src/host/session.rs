//! The session.

use std::cell::RefCell;
use std::sync::Arc;

use fieldbook::dynamic::{Instance, Schema, Statement, Value as Core};
use fieldbook::{Result, Savepoint, Session, SessionBuilder};

use super::callable::Handle;
use super::convert::{self, instance};
use super::error::{result, trap};
use super::plan::{CallPlan, Style};
use super::results::{self, Results};
use super::statement::{Affected, statement};
use super::table::{columns, table};
use crate::native::Table;
use crate::ty::Ty;
use crate::vm::Vm;
use crate::vm::op::NativeInfo;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// What `session.listen` calls.
pub(super) const LISTEN: &str = "session_listen";

/// A savepoint until it is committed or rolled back.
struct Nested(RefCell<Option<Savepoint>>);

/// Isolation levels in the order of the prelude's enum.
pub(super) const LEVELS: [fieldbook::IsolationLevel; 4] = [
    fieldbook::IsolationLevel::ReadUncommitted,
    fieldbook::IsolationLevel::ReadCommitted,
    fieldbook::IsolationLevel::RepeatableRead,
    fieldbook::IsolationLevel::Serializable,
];

pub(super) const TABLE: Table = &[
    ("Session::new", |vm, args, _| {
        let engine = vm.engine(&args[0])?;
        Ok(Value::host(Session::new(&engine)))
    }),
    ("Session::builder", |vm, args, _| {
        let engine = vm.engine(&args[0])?;
        Ok(Value::host(RefCell::new(Some(Session::builder(&engine)))))
    }),
    ("SessionBuilder::autoflush", |_, args, _| builder(args, |builder, on| builder.autoflush(on))),
    ("SessionBuilder::expire_on_commit", |_, args, _| builder(args, |builder, on| builder.expire_on_commit(on))),
    ("builder_transaction", |_, args, _| {
        use fieldbook::TransactionMode::*;
        let mode = [Deferred, Immediate, Exclusive][args[1].as_int() as usize];
        match take_builder(args) {
            Some(builder) => Ok(Value::host(RefCell::new(Some(builder.transaction(mode))))),
            None => panic("this value is no session's builder"),
        }
    }),
    ("builder_isolation_level", |_, args, _| {
        let level = LEVELS[args[1].as_int() as usize];
        match take_builder(args) {
            Some(builder) => Ok(Value::host(RefCell::new(Some(builder.isolation_level(level))))),
            None => panic("this value is no session's builder"),
        }
    }),
    ("builder_loading", |_, args, _| {
        use fieldbook::Loading::*;
        let loading = [One, Peers, Raise][args[1].as_int() as usize];
        match take_builder(args) {
            Some(builder) => Ok(Value::host(RefCell::new(Some(builder.loading(loading))))),
            None => panic("this value is no session's builder"),
        }
    }),
    ("session_met_another", |_, args, _| Ok(Value::bool(session(&args[0])?.met_another()))),
    ("SessionBuilder::open", |_, args, _| match take_builder(args) {
        Some(builder) => Ok(Value::host(builder.open())),
        None => panic("this value is no session's builder"),
    }),
    ("Session::debug_view", |_, args, _| Ok(Value::str(session(&args[0])?.debug_view()))),
    ("session_autoflush", |_, args, _| Ok(Value::bool(session(&args[0])?.set_autoflush(args[1].as_bool())))),
    (LISTEN, |vm, args, _| {
        use fieldbook::SessionEvent::*;
        let events = [BeforeFlush, AfterFlush, AfterFlushPostexec, BeforeCommit, AfterCommit, AfterRollback];
        let event = events.into_iter().find(|event| event.name() == args[1].as_str()).unwrap_or(BeforeFlush);
        let plan = CallPlan { style: Style::Result, takes: Ty::Error, gives: Ty::unit() };
        let listener = Handle::new(vm, std::mem::take(&mut args[2]), &plan);
        session(&args[0])?.listen(event, move |session| listener.tell(Value::host(session.share())));
        Ok(Value::Unit)
    }),
    ("Session::id", |_, args, _| Ok(Value::Int(session(&args[0])?.id() as i64))),
    ("Session::add", |vm, args, _| {
        let added = session(&args[0])?.add_instance(&instance(&args[1])?);
        trap(vm, added).map(|()| Value::Unit)
    }),
    ("Session::try_add", |vm, args, _| with_object(vm, args, Session::add_instance)),
    ("Session::delete", |vm, args, _| with_object(vm, args, Session::delete_instance)),
    ("Session::refresh", |vm, args, _| with_object(vm, args, Session::refresh_instance)),
    ("Session::expire", |vm, args, _| with_object(vm, args, Session::expire_instance)),
    ("Session::expunge", |vm, args, _| with_object(vm, args, Session::expunge_instance)),
    ("Session::refresh_fields", |vm, args, _| with_fields(vm, args, Session::refresh_instance_fields)),
    ("Session::expire_fields", |vm, args, _| with_fields(vm, args, Session::expire_instance_fields)),
    ("Session::expire_all", |_, args, _| {
        session(&args[0])?.expire_all();
        Ok(Value::Unit)
    }),
    ("Session::expunge_all", |vm, args, _| {
        session(&args[0])?.expunge_all();
        vm.host_events();
        Ok(Value::Unit)
    }),
    ("Session::merge", |vm, args, _| {
        let merged = session(&args[0])?.merge_instance(&instance(&args[1])?);
        Ok(finish(vm, merged.map(Value::host)))
    }),
    ("Session::contains", |_, args, _| Ok(Value::bool(session(&args[0])?.contains_instance(&instance(&args[1])?)))),
    ("Session::flush", |vm, args, _| plain(vm, args, Session::flush)),
    ("Session::commit", |vm, args, _| plain(vm, args, Session::commit)),
    ("Session::rollback", |vm, args, _| plain(vm, args, Session::rollback)),
    ("Session::get", get),
    ("Session::exec", exec),
    ("Session::begin_nested", |vm, args, _| {
        let nested = session(&args[0])?.begin_nested();
        Ok(finish(vm, nested.map(|nested| Value::host(Nested(RefCell::new(Some(nested)))))))
    }),
    ("Savepoint::commit", |vm, args, _| end_nested(vm, args, Savepoint::commit)),
    ("Savepoint::rollback", |vm, args, _| end_nested(vm, args, Savepoint::rollback)),
    ("Savepoint::name", |_, args, _| {
        let name = args[0]
            .as_host::<Nested>()
            .and_then(|nested| nested.0.borrow().as_ref().map(|savepoint| savepoint.name().to_owned()));
        Ok(Value::str(name.unwrap_or_default()))
    }),
];

pub(super) fn session(value: &Value) -> Run<&Session> {
    match value.as_host::<Session>() {
        Some(session) => Ok(session),
        None => panic("this value is no session"),
    }
}

/// Sends what was reported, then gives the program its `Result`.
pub(super) fn finish(vm: &mut Vm<'_>, value: Result<Value>) -> Value {
    vm.host_events();
    result(value)
}

fn plain(vm: &mut Vm<'_>, args: &[Value], run: fn(&Session) -> Result<()>) -> Run<Value> {
    let done = run(session(&args[0])?);
    Ok(finish(vm, done.map(|()| Value::Unit)))
}

fn with_object(vm: &mut Vm<'_>, args: &[Value], run: fn(&Session, &Instance) -> Result<()>) -> Run<Value> {
    let done = run(session(&args[0])?, &instance(&args[1])?);
    Ok(finish(vm, done.map(|()| Value::Unit)))
}

fn with_fields(vm: &mut Vm<'_>, args: &[Value], run: fn(&Session, &Instance, &[usize]) -> Result<()>) -> Run<Value> {
    let done = run(session(&args[0])?, &instance(&args[1])?, &columns(&args[2]));
    Ok(finish(vm, done.map(|()| Value::Unit)))
}

fn take_builder(args: &[Value]) -> Option<SessionBuilder> {
    args[0].as_host::<RefCell<Option<SessionBuilder>>>()?.take()
}

fn builder(args: &[Value], set: fn(SessionBuilder, bool) -> SessionBuilder) -> Run<Value> {
    match take_builder(args) {
        Some(builder) => Ok(Value::host(RefCell::new(Some(set(builder, args[1].as_bool()))))),
        None => panic("this value is no session's builder"),
    }
}

fn end_nested(vm: &mut Vm<'_>, args: &[Value], end: fn(Savepoint) -> Result<()>) -> Run<Value> {
    let savepoint = args[0].as_host::<Nested>().and_then(|nested| nested.0.take());
    let Some(savepoint) = savepoint else {
        return panic("this value is no savepoint");
    };
    let done = end(savepoint);
    Ok(finish(vm, done.map(|()| Value::Unit)))
}

fn get(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let (schema, key) = key(vm, args, info)?;
    let found = session(&args[0])?.get_instance(&schema, &key);
    Ok(finish(vm, found.map(|found| Value::option(found.map(Value::host)))))
}

/// The model and the key that the arguments of `get` name.
pub(super) fn key(vm: &Vm<'_>, args: &[Value], info: &NativeInfo) -> Run<(Arc<Schema>, Vec<Core>)> {
    let Some(table) = table(&args[1]) else {
        return panic("this value is no table");
    };
    let schema = vm.schema(table.model)?;
    let mut key = Vec::new();
    key_values(vm, &args[2], info.tys.last().unwrap_or(&Ty::Error), &mut key)?;
    Ok((schema, key))
}

/// A key's value, or a tuple of them.
fn key_values(vm: &Vm<'_>, value: &Value, ty: &Ty, key: &mut Vec<Core>) -> Run<()> {
    if let Ty::Tuple(parts) = ty {
        return parts.iter().enumerate().try_for_each(|(index, part)| key_values(vm, &value.field(index), part, key));
    }
    key.push(convert::to_field(&vm.program.host, value, ty)?);
    Ok(())
}

fn exec(vm: &mut Vm<'_>, args: &mut [Value], info: &NativeInfo) -> Run<Value> {
    let statement = statement(&args[1])?;
    let done = session(&args[0])?.execute(&statement);
    let returning = match &statement {
        Statement::Insert(insert) => !insert.returning.is_empty(),
        Statement::Update(update) => !update.returning.is_empty(),
        Statement::Delete(delete) => !delete.returning.is_empty(),
        _ => true,
    };
    let done = match done {
        Ok(rows) if returning => {
            let readable = results::check(vm, &rows, row_type(vm, &info.ret))?;
            readable.map(|()| Value::host(Results(RefCell::new(rows))))
        }
        done => done.map(|rows| Value::host(Affected(rows.row_count))),
    };
    Ok(finish(vm, done))
}

/// What a row is in `Result<Results<R>>`.
fn row_type<'t>(vm: &Vm<'_>, ty: &'t Ty) -> &'t Ty {
    let mut ty = ty;
    while let ("Result" | "Results", args) = vm.program.host.library_type(ty) {
        ty = args.first().unwrap_or(&Ty::Error);
    }
    ty
}
