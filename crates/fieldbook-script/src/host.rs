//! Fieldbook as programs see it: natives over the library's dynamic core, and nothing of their own.
//!
//! [`plan`] says what the program's models are, [`schema`] makes the core's schemas of them when the run begins,
//! [`convert`] turns values of the run into values of the core and back. The other modules are tables of natives.

mod case;
mod convert;
mod data;
mod derived;
mod dialect;
mod engine;
mod error;
mod func;
mod insert;
mod list;
mod model;
mod moments;
mod plan;
mod query;
mod relation;
mod results;
mod schema;
mod select;
mod session;
mod statement;
mod table;
mod values;

use std::any::Any;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use fieldbook::dynamic::{Instance, Schema};

use crate::event::RunEvent;
use crate::items::AdtId;
use crate::native::Table;
use crate::vm::Vm;
use crate::vm::op::NativeFn;

pub(crate) use model::{method, show};
pub(crate) use plan::{ModelPlan, Plan};
pub(crate) use table::model_const;

/// What a run keeps of the database.
#[derive(Default)]
pub(crate) struct Host {
    schemas: HashMap<AdtId, Arc<Schema>>,
    engines: Vec<fieldbook::Engine>,
    /// Functions that make defaults, by model and field.
    factories: HashMap<(AdtId, usize), crate::vm::value::Value>,
    /// What the engines reported since the last native call.
    reported: Arc<Mutex<Vec<serde_json::Value>>>,
}

const TABLES: [Table; 16] = [
    case::TABLE,
    data::TABLE,
    derived::TABLE,
    dialect::TABLE,
    engine::TABLE,
    error::TABLE,
    func::TABLE,
    insert::TABLE,
    list::TABLE,
    moments::TABLE,
    query::TABLE,
    relation::TABLE,
    results::TABLE,
    select::TABLE,
    session::TABLE,
    statement::TABLE,
];

/// The code of a declaration of `prelude/fieldbook.rs` without a body.
pub(crate) fn find(path: &str) -> Option<NativeFn> {
    let tables = TABLES.iter().chain(&values::TABLES);
    tables.copied().flatten().find(|(name, _)| *name == path).map(|(_, run)| *run)
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
        _ => Rc::ptr_eq(a, b),
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
        let reported = std::mem::take(&mut *locked(&self.host.reported));
        if reported.is_empty() {
            return;
        }
        let span = self.span();
        for data in reported {
            self.listener.event(RunEvent::Database { data, span: span.clone() });
        }
    }

    /// The database and the models as they are when the run is over.
    pub(crate) fn host_finish(&mut self) {
        self.host_events();
        engine::finish(self);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
