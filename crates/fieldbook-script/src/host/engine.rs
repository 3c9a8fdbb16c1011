//! The engine: what it reports becomes the run's events, and what its database holds the last of them.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fieldbook::{Dialect, Engine, Error, ErrorKind, Event, Guard, NamingConvention, TableSnapshot};
use serde_json::json;

use super::error::result;
use super::history::Numbers;
use super::session::finish as finished;
use super::table::table;
use super::{Reported, locked};
use crate::event::{Listener, RunEvent};
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::trap::{Run, panic};
use crate::vm::value::Value;

/// Statements of one engine that are said in other dialects too.
const TEXTS: usize = 1_000;
/// Rows of a table that the last event holds.
const ROWS: usize = 1_000;

pub(super) const TABLE: Table = &[
    ("create_engine", |vm, args, _| Ok(open(vm, args[0].as_str()))),
    ("Engine::echo", |_, args, _| Ok(args[0].clone())),
    ("Engine::create_all", |vm, args, _| {
        let (engine, models) = (vm.engine(&args[0])?, models(vm, &args[1])?);
        let done = engine.create_tables(&models);
        Ok(finished(vm, done.map(|()| Value::Unit)))
    }),
    ("Engine::drop_all", |vm, args, _| {
        let (engine, models) = (vm.engine(&args[0])?, models(vm, &args[1])?);
        let done = engine.drop_tables(&models);
        Ok(finished(vm, done.map(|()| Value::Unit)))
    }),
    ("Engine::foreign_keys", |vm, args, _| option(vm, args, |engine, args| engine.foreign_keys(args[1].as_bool()))),
    ("Engine::read_only", |vm, args, _| option(vm, args, |engine, args| engine.read_only(args[1].as_bool()))),
    ("Engine::pool_size", |vm, args, _| option(vm, args, |engine, args| engine.pool_size(args[1].as_int() as usize))),
    ("engine_max_overflow", |vm, args, _| {
        option(vm, args, |engine, args| engine.max_overflow(usize::try_from(args[1].as_int()).ok()))
    }),
    ("engine_pool_timeout", |vm, args, _| {
        let timeout = Duration::new(args[1].as_int() as u64, args[2].as_int() as u32);
        option(vm, args, |engine, _| engine.pool_timeout(timeout))
    }),
    ("engine_isolation_level", |vm, args, _| {
        let level = super::session::LEVELS[args[1].as_int() as usize];
        option(vm, args, |engine, _| engine.isolation_level(level))
    }),
    ("engine_naming_convention", |vm, args, _| {
        // No template is an empty one, which names nothing either.
        let [pk, fk, uq, ck, ix] = [1, 2, 3, 4, 5].map(|place| args[place].as_str());
        let names = NamingConvention::new().pk(pk).fk(fk).uq(uq).ck(ck).ix(ix);
        option(vm, args, |engine, _| engine.naming_convention(names))
    }),
    ("engine_journal_mode", |vm, args, _| {
        use fieldbook::JournalMode::*;
        let modes = [Delete, Truncate, Persist, Memory, Wal, Off];
        let mode = modes.into_iter().find(|mode| mode.name() == args[1].as_str());
        option(vm, args, |engine, _| engine.journal_mode(mode.unwrap_or(Delete)))
    }),
    ("engine_synchronous", |vm, args, _| {
        use fieldbook::Synchronous::*;
        let level = [Off, Normal, Full, Extra].into_iter().find(|level| level.name() == args[1].as_str());
        option(vm, args, |engine, _| engine.synchronous(level.unwrap_or(Full)))
    }),
    ("Engine::dispose", |vm, args, _| {
        vm.engine(&args[0])?.dispose();
        Ok(Value::Unit)
    }),
    ("engine_pool_status", |vm, args, _| {
        let status = vm.engine(&args[0])?.pool_status();
        Ok(Value::tuple(vec![Value::Int(status.idle as i64), Value::Int(status.in_use as i64)]))
    }),
    ("Debug::fmt@Engine", |vm, args, _| {
        let text = format!("{:?}", vm.engine(&args[0])?);
        crate::native::write(vm, &args[1], &text)
    }),
];

/// An engine with an option more.
fn option(vm: &mut Vm<'_>, args: &mut [Value], set: impl FnOnce(Engine, &[Value]) -> Engine) -> Run<Value> {
    let engine = vm.engine(&args[0])?;
    Ok(Value::host(set(engine, args)))
}

fn open(vm: &mut Vm<'_>, url: &str) -> Value {
    let reported = vm.host.reported.clone();
    let report = move |data| locked(&reported).push(Reported::Database(data));
    let (failure, refusal, made) = {
        let input = vm.input.borrow();
        (input.failure(), input.refusal(url), input.engine(url))
    };
    if let Some(refusal) = refusal {
        return result(Err::<Value, _>(Error::new(ErrorKind::Database, refusal)));
    }
    let opened = made.map(|engine| {
        let (engine, number) = watched(engine, url, vm.limits.history, &vm.host.numbers, report);
        if let Some(failure) = failure {
            engine.inject_faults(move |_| failure.of_next());
        }
        vm.host.engines.borrow_mut().push((engine.clone(), number));
        Value::host(engine)
    });
    result(opened)
}

/// The engine within the run's limits, which reports everything it does, and of so many changes of one statement what a history
/// is made of; with it the number of its database.
pub(crate) fn watched(
    engine: Engine,
    url: &str,
    history: usize,
    numbers: &Arc<Mutex<Numbers>>,
    report: impl Fn(serde_json::Value) + Send + Sync + 'static,
) -> (Engine, usize) {
    // One thread runs: whoever it waited for would never go on.
    let mut engine = engine.without_waiting();
    let dialect = engine.dialect();
    // A server stops nobody by a guard, and waits for a lock as it is told to.
    if dialect == Dialect::Sqlite {
        engine = engine.busy_timeout(Duration::ZERO);
        engine.guard(Guard { interrupt: Arc::new(crate::vm::clock::over), ..Guard::default() });
    }
    let seen = Mutex::new(HashSet::new());
    let report = Arc::new(report);
    let database = locked(numbers).database(url);
    if history == 0 {
        engine.mark_changes();
        engine.observe(move |event| {
            told(event).into_iter().for_each(&*report);
            in_dialects(event, dialect, &seen).into_iter().for_each(&*report);
        });
        return (engine, database);
    }
    engine.track_changes_up_to(history);
    let numbers = numbers.clone();
    if super::history::probes() {
        let (numbers, report) = (numbers.clone(), report.clone());
        engine.probe_with(move |connection, tables, objects| {
            let data = json!({"event": "probe", "tables": tables, "objects": objects});
            locked(&numbers).place(data, database, Some(connection)).into_iter().for_each(&*report);
        });
    }
    engine.observe_connections(move |connection, event| {
        if let Some(data) = told(event) {
            locked(&numbers).place(data, database, connection).into_iter().for_each(&*report);
        }
        in_dialects(event, dialect, &seen).into_iter().for_each(&*report);
    });
    (engine, database)
}

/// Whether a text is sent for the first time, as far as that is remembered.
fn is_new(seen: &mut HashSet<String>, sql: &str) -> bool {
    seen.len() < TEXTS && !seen.contains(sql) && seen.insert(sql.to_owned())
}

/// What an event tells; of an object a snapshot tells the same, and more.
fn told(event: &Event<'_>) -> Option<serde_json::Value> {
    match event {
        Event::Object { .. } => None,
        event => serde_json::to_value(event).ok(),
    }
}

/// A statement that is sent for the first time, as other databases would be sent it.
fn in_dialects(event: &Event<'_>, sent: Dialect, seen: &Mutex<HashSet<String>>) -> Option<serde_json::Value> {
    let Event::Statement(statement) = event else { return None };
    is_new(&mut locked(seen), statement.sql).then(|| {
        let texts = others(sent, |dialect| statement.rendered(dialect));
        json!({"event": "dialects", "sql": statement.sql, "texts": texts})
    })
}

/// What the databases but this one would be sent, or why they cannot.
fn others(this: Dialect, render: impl Fn(Dialect) -> fieldbook::Result<String>) -> Vec<serde_json::Value> {
    let others = Dialect::ALL.into_iter().filter(|dialect| *dialect != this);
    let text = |dialect: Dialect| match render(dialect) {
        Ok(sql) => json!({"dialect": dialect.name(), "sql": sql}),
        Err(error) => json!({"dialect": dialect.name(), "error": error.to_string()}),
    };
    others.map(text).collect()
}

fn models(vm: &Vm<'_>, value: &Value) -> Run<Vec<Arc<fieldbook::dynamic::Schema>>> {
    if let Some(table) = table(value) {
        return Ok(vec![vm.schema(table.model)?]);
    }
    let parts: Run<Vec<_>> = value.fields().iter().map(|part| models(vm, part)).collect();
    Ok(parts?.into_iter().flatten().collect())
}

impl Vm<'_> {
    pub(super) fn engine(&self, value: &Value) -> Run<Engine> {
        match value.as_host::<Engine>() {
            Some(engine) => Ok(engine.clone()),
            None => panic("this value is no engine"),
        }
    }
}

/// The tables and, where they are wanted too, the models, where the program has any.
pub(crate) fn report_database(vm: &mut Vm<'_>, models: bool) {
    let engines: Vec<_> = vm.host.engines.borrow().iter().map(|(engine, _)| engine.clone()).collect();
    if engines.is_empty() {
        return;
    }
    report_tables(&tables(&engines), vm.listener);
    if !models {
        return;
    }
    let program = vm.program.clone();
    let schemas = program.host.models.iter().filter_map(|plan| vm.schema(plan.id).ok());
    let models: Vec<_> =
        schemas.filter(|schema| schema.table_name().is_some()).map(|schema| describe(&schema, &engines[0])).collect();
    let data = json!({"event": "schema", "models": models});
    vm.listener.event(RunEvent::Database { data, span: None });
}

/// The tables of these engines' databases.
pub(crate) fn tables(engines: &[Engine]) -> Vec<TableSnapshot> {
    engines.iter().filter_map(|engine| engine.inspect(ROWS).ok()).flatten().collect()
}

/// Tells the listener what the tables hold.
pub(crate) fn report_tables(tables: &[TableSnapshot], listener: &mut dyn Listener) {
    for table in tables.iter().filter(|table| table.row_count > table.rows.len()) {
        let message = format!("table {} has {} rows; the first {ROWS} are shown", table.name, table.row_count);
        listener.event(RunEvent::Notice { message });
    }
    let data = json!({"event": "tables", "tables": tables});
    listener.event(RunEvent::Database { data, span: None });
}

fn describe(schema: &fieldbook::dynamic::Schema, engine: &Engine) -> serde_json::Value {
    let columns: Vec<_> = schema
        .fields()
        .iter()
        .map(|field| {
            let references = field.foreign_key.as_ref().and_then(|key| {
                let target = key.target.get()?;
                Some(format!("{}.{}", target.table_name()?, key.field))
            });
            json!({
                "name": field.name,
                "type": field.declared_type(),
                "primary_key": field.primary_key,
                "nullable": field.nullable,
                "references": references,
            })
        })
        .collect();
    let relationships: Vec<_> = schema
        .relationships()
        .iter()
        .map(|relationship| {
            json!({
                "name": relationship.name,
                "target": relationship.target.name(),
                "list": relationship.list,
                "back_populates": relationship.back_populates,
            })
        })
        .collect();
    json!({
        "name": schema.name(),
        "table": schema.table_name(),
        "ddl": engine.ddl_for(schema, engine.dialect()).unwrap_or_default().join(";\n"),
        "dialects": others(engine.dialect(), |dialect| Ok(engine.ddl_for(schema, dialect)?.join(";\n"))),
        "columns": columns,
        "relationships": relationships,
    })
}
