//! Fieldbook as programs see it: natives over the library's dynamic core, and nothing of their own.
//!
//! [`plan`] says what the program's models are, [`schema`] makes the core's schemas of them when the run begins,
//! [`convert`] turns values of the run into values of the core and back. The other modules are tables of natives.

mod callable;
mod case;
mod convert;
mod data;
mod derived;
mod deserialize;
mod dialect;
mod engine;
mod error;
mod func;
mod history;
mod insert;
mod list;
mod load;
mod model;
mod moments;
mod observe;
mod plan;
mod query;
mod relation;
mod results;
mod schema;
mod select;
mod session;
mod spans;
mod statement;
mod stored;
mod table;
mod tracked;
mod tuple;
mod values;
mod web;
mod window;

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use fieldbook::dynamic::{Instance, Schema};

use crate::event::RunEvent;
use crate::items::AdtId;
use crate::native::Table;
use crate::source::Span;
use crate::vm::Vm;
use crate::vm::op::Native;

pub(crate) use engine::{report_database, report_tables, tables, watched};
pub use history::probe_runs;
pub(crate) use model::{METHOD, SHOW};
pub(crate) use plan::{CallPlan, ModelPlan, OptionPlan, Plan, Style};
pub(crate) use stored::read_value;
#[cfg(feature = "prelude")]
pub(crate) use stored::write_value;
pub(crate) use table::model_const;

/// What a run keeps of the database.
#[derive(Default)]
pub(crate) struct Host {
    schemas: RefCell<HashMap<AdtId, Arc<Schema>>>,
    /// Each engine, with the number of its database.
    engines: RefCell<Vec<(fieldbook::Engine, usize)>>,
    /// Functions of the program that the core calls.
    callables: RefCell<Vec<Rc<callable::Callable>>>,
    /// The application that is served, while one is.
    pub serving: RefCell<Option<crate::vm::serving::Serving>>,
    /// What the run's events are about.
    numbers: Arc<Mutex<history::Numbers>>,
    /// What was reported since the last native call.
    reported: Arc<Mutex<Vec<Reported>>>,
}

/// An event that waits for the native call to end.
enum Reported {
    /// An engine's, whose place is that of the call.
    Database(serde_json::Value),
    /// One that has its place.
    Event(RunEvent),
}

impl Host {
    /// Keeps an event until the native call is over.
    pub fn report(&self, event: RunEvent) {
        locked(&self.reported).push(Reported::Event(event));
    }

    /// Gives this place to what was reported so far.
    pub fn place_reports(&self, span: &Option<Span>) {
        for reported in locked(&self.reported).iter_mut() {
            if let Reported::Database(data) = reported {
                *reported = Reported::Event(RunEvent::Database { data: data.take(), span: span.clone() });
            }
        }
    }
}

const TABLES: [Table; 28] = [
    case::TABLE,
    data::TABLE,
    derived::TABLE,
    deserialize::TABLE,
    dialect::TABLE,
    engine::TABLE,
    error::TABLE,
    func::TABLE,
    insert::TABLE,
    list::TABLE,
    load::TABLE,
    model::TABLE,
    moments::TABLE,
    spans::TABLE,
    observe::TABLE,
    query::TABLE,
    relation::TABLE,
    results::TABLE,
    select::TABLE,
    session::TABLE,
    statement::TABLE,
    tracked::TABLE,
    web::TABLE,
    web::ROUTES,
    web::SERVE,
    web::TOLD,
    tuple::TABLE,
    window::TABLE,
];

/// The code of a declaration of `prelude/fieldbook.rs` without a body.
pub(crate) fn find(path: &str) -> Option<Native> {
    crate::native::find_in(TABLES.iter().chain(&values::TABLES), path)
}

/// Whether a declaration of `prelude/fieldbook.rs` hands a function of the program to the core.
pub(crate) fn takes_function(path: &str) -> bool {
    [observe::PATH, session::LISTEN].contains(&path)
}

/// A constant of `prelude/fieldbook.rs` without an expression.
pub(crate) fn constant(path: &str) -> Option<crate::vm::value::Value> {
    values::constant(path)
}

/// Whether two of the host's values are equal.
pub(crate) fn equal(a: &Rc<dyn Any>, b: &Rc<dyn Any>) -> bool {
    if let (Some(a), Some(b)) = (a.downcast_ref::<Instance>(), b.downcast_ref::<Instance>()) {
        return a == b;
    }
    match (a.downcast_ref::<values::Core>(), b.downcast_ref::<values::Core>()) {
        (Some(a), Some(b)) => a.0 == b.0,
        _ => data::equal(a, b).unwrap_or_else(|| Rc::ptr_eq(a, b)),
    }
}

pub(crate) fn order(a: &Rc<dyn Any>, b: &Rc<dyn Any>) -> Option<std::cmp::Ordering> {
    values::order(&a.downcast_ref::<values::Core>()?.0, &b.downcast_ref::<values::Core>()?.0)
}

pub(crate) fn hash(value: &Rc<dyn Any>) -> u64 {
    let mut hasher = DefaultHasher::new();
    if let Some(core) = value.downcast_ref::<values::Core>() {
        core.0.hash(&mut hasher);
    }
    hasher.finish()
}

impl Vm<'_> {
    /// Sends what the engines reported, at the place of the call that caused it.
    pub(crate) fn host_events(&mut self) {
        self.host.engines.borrow().iter().for_each(|(engine, _)| engine.tell_objects());
        let reported = std::mem::take(&mut *locked(&self.host.reported));
        if reported.is_empty() {
            return;
        }
        let span = self.span();
        for reported in reported {
            self.listener.event(match reported {
                Reported::Database(data) => RunEvent::Database { data, span: span.clone() },
                Reported::Event(event) => event,
            });
        }
    }

    /// The databases that the run leaves behind, for questions.
    pub(crate) fn host_left(&mut self) {
        if let Some(failure) = self.input.borrow().failure() {
            failure.forget();
        }
        let engines = self.host.engines.borrow().clone();
        if engines.is_empty() {
            return;
        }
        let reported = self.host.reported.clone();
        let told = move || {
            let reported = std::mem::take(&mut *locked(&reported));
            let database = |reported| match reported {
                Reported::Database(data) => Some(data),
                Reported::Event(_) => None,
            };
            reported.into_iter().filter_map(database).collect()
        };
        self.listener.left(crate::sheet::Console::over(engines, told));
    }

    /// The database and the models as they are when the run is over.
    pub(crate) fn host_finish(&mut self) {
        self.host_events();
        engine::report_database(self, true);
    }
}

pub(crate) fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
