//! Who hears of what an engine does: observers, and the list of objects that they have yet to be told of.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use super::{Engine, TableSnapshot};
use crate::event::{Event, ObjectSnapshot};
use crate::instance::Watch;

type Observer = Arc<dyn Fn(Option<u64>, &Event<'_>) + Send + Sync>;
type Probe = Arc<dyn Fn(u64, &[TableSnapshot], &[ObjectSnapshot]) + Send + Sync>;

/// An engine's observers.
#[derive(Default)]
pub(super) struct Observers {
    all: RwLock<Vec<Observer>>,
    /// Whether there are any: asked for every object, so without a lock.
    observed: AtomicBool,
    probe: RwLock<Option<Probe>>,
    watch: RwLock<Option<Arc<Watch>>>,
}

impl Engine {
    /// Calls this function with everything that the engine does from now on, in order.
    ///
    /// The function may use the engine. A session that is at work when it calls the function answers it with an
    /// `is_invalid_request` error, for its work is not done yet.
    pub fn observe(&self, observer: impl Fn(&Event<'_>) + Send + Sync + 'static) {
        self.observe_connections(move |_, event| observer(event));
    }

    /// As [`Engine::observe`], and with the number of the connection that did it, where one did: whose transaction it is
    /// when several sessions are open.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    /// use std::sync::{Arc, Mutex};
    ///
    /// let engine = create_engine("sqlite://")?;
    /// let seen = Arc::new(Mutex::new(Vec::new()));
    /// let sink = seen.clone();
    /// engine.observe_connections(move |connection, _| sink.lock().unwrap().push(connection));
    /// let (one, other) = (Session::new(&engine), Session::new(&engine));
    /// one.exec(text("SELECT 1"))?;
    /// other.exec(text("SELECT 2"))?;
    /// let seen = seen.lock().unwrap();
    /// assert!(seen[0] == seen[1] && seen[1] != seen[2]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn observe_connections(&self, observer: impl Fn(Option<u64>, &Event<'_>) + Send + Sync + 'static) {
        self.0.observers.all.write().unwrap_or_else(PoisonError::into_inner).push(Arc::new(observer));
        self.0.observers.observed.store(true, Ordering::Release);
    }

    /// Hands the tables, as each connection itself sees them, and the objects of the sessions to this function before
    /// observers hear what the connection did. It reads everything each time: for tests of what is told.
    #[doc(hidden)]
    pub fn probe_with(&self, probe: impl Fn(u64, &[TableSnapshot], &[ObjectSnapshot]) + Send + Sync + 'static) {
        if let Some(watch) = self.watch() {
            watch.remember_all();
        }
        *self.0.observers.probe.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(probe));
    }

    pub(super) fn is_probed(&self) -> bool {
        self.0.observers.probe.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    pub(super) fn probe(&self, connection: u64, tables: &[TableSnapshot]) {
        self.tell_objects();
        let objects = self.watch().map(|watch| watch.all()).unwrap_or_default();
        let probe = self.0.observers.probe.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(probe) = probe {
            probe(connection, tables, &objects);
        }
    }

    pub(crate) fn is_observed(&self) -> bool {
        self.0.observers.observed.load(Ordering::Acquire)
    }

    /// Tells the observers, after what became of objects meanwhile.
    pub(crate) fn emit(&self, event: Event<'_>) {
        self.emit_from(None, event);
    }

    pub(super) fn emit_from(&self, connection: Option<u64>, event: Event<'_>) {
        if !self.is_observed() {
            return;
        }
        self.tell_objects();
        self.send(connection, &event);
    }

    fn send(&self, connection: Option<u64>, event: &Event<'_>) {
        let observers = self.0.observers.all.read().unwrap_or_else(PoisonError::into_inner).clone();
        observers.iter().for_each(|observer| observer(connection, event));
    }

    /// Has objects of its sessions note what becomes of them.
    pub(super) fn watch_objects(&self) {
        *self.0.observers.watch.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::default());
    }

    /// Where objects note what becomes of them, where that is wanted.
    pub(crate) fn watch(&self) -> Option<Arc<Watch>> {
        self.0.observers.watch.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Tells the observers now what became of objects, which otherwise waits until there is something else to tell.
    /// Without [`Engine::track_changes`] there is nothing.
    pub fn tell_objects(&self) {
        let Some(watch) = self.watch() else { return };
        watch.drain(|object| self.send(None, &Event::Snapshot(&object)));
    }
}
