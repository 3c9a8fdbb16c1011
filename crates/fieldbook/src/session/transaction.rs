//! Begin, commit, rollback, close: the transaction, and what it does to the objects' states.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::identity::Key;
use super::listen::SessionEvent;
use super::{Core, Work};
use crate::engine::Connection;
use crate::error::{Error, ErrorKind, Result, error};
use crate::instance::{Data, Instance, Slot, State, WeakInstance};
use crate::schema::Schema;

/// How often a commit flushes what is left.
const MOST_FLUSHES: usize = 100;

/// What a transaction, or a savepoint in it, did to objects: what a rollback undoes.
#[derive(Default)]
pub(super) struct Frame {
    /// Its savepoint; none for the transaction itself.
    pub savepoint: Option<Point>,
    /// Whether those who listen have heard that it was rolled back.
    pub is_told: bool,
    /// Inserted.
    pub new: Vec<Instance>,
    /// Deleted.
    pub deleted: Vec<Instance>,
    /// Updated, in a savepoint; a whole transaction's rollback reloads everything anyway.
    pub dirty: Vec<WeakInstance>,
    /// Objects whose primary key changed, with the old one.
    pub keys: Vec<(Instance, Key)>,
}

/// A savepoint as the session knows it.
#[derive(Clone)]
pub(super) struct Point {
    /// Tells it from every other of the session: names are used again by the next transaction.
    pub id: u64,
    pub name: String,
    /// Whether SQLite has it: it is set before the first statement inside, and gone with a flush that fails.
    pub is_set: bool,
}

impl Work {
    /// What is done now, in the innermost savepoint.
    pub(super) fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        self.frames.last_mut().expect("there is a frame now")
    }

    /// Refuses while the session waits for a rollback.
    pub(super) fn check_usable(&self) -> Result<()> {
        match &self.failure {
            None => Ok(()),
            Some(cause) => Err(Error::new(
                ErrorKind::PendingRollback,
                format!(
                    "this session's transaction was rolled back because a flush failed; call rollback() to begin anew; the failure was: {cause}"
                ),
            )),
        }
    }

    /// The same result; an error that came of what another session did is remembered.
    pub(super) fn noted<T>(&mut self, result: Result<T>) -> Result<T> {
        self.met_another |= result.as_ref().is_err_and(Error::is_retryable);
        result
    }

    /// The connection of the running transaction, which begins now if there is none, as do the savepoints in it.
    pub(super) fn connection(&mut self, core: &Core) -> Result<&mut Connection> {
        self.check_usable()?;
        self.check_not_mute()?;
        self.begun = true;
        if self.connection.is_none() {
            let mut connection = core.engine.connect()?;
            let begun = connection.begin(core.options.transaction);
            self.noted(begun)?;
            self.connection = Some(connection);
            self.savepoints = 0;
        }
        let connection = self.connection.as_mut().expect("a connection was just made");
        for point in self.frames.iter_mut().filter_map(|frame| frame.savepoint.as_mut()) {
            if !point.is_set {
                connection.savepoint(&point.name)?;
                point.is_set = true;
                self.savepoints += 1;
            }
        }
        Ok(connection)
    }

    pub(super) fn commit(&mut self, core: &Arc<Core>) -> Result<()> {
        self.check_usable()?;
        self.check_not_telling("commit()")?;
        self.tell_event(core, SessionEvent::BeforeCommit)?;
        while self.frames.len() > 1 {
            self.commit_savepoint(core)?;
        }
        self.flush_all(core)?;
        if let Some(mut connection) = self.connection.take() {
            let committed = connection.commit();
            if committed.is_err() {
                self.connection = Some(connection);
            }
            self.noted(committed)?;
        }
        let told = self.tell_event(core, SessionEvent::AfterCommit);
        for frame in std::mem::take(&mut self.frames) {
            for instance in &frame.deleted {
                let state = instance.state();
                if state == State::Deleted {
                    instance.data().gone = true;
                }
                // One that was deleted once more in a savepoint which was rolled back is persistent again, without a row.
                let is_here = matches!(state, State::Deleted | State::Persistent);
                // Without expiry, SQLAlchemy leaves it in the session.
                if is_here && core.options.expire_on_commit {
                    expire(instance);
                    self.identity.forget(instance);
                    core.leave(instance, State::Detached);
                }
            }
        }
        if core.options.expire_on_commit {
            self.identity.each().for_each(|instance| expire(&instance));
        }
        self.begun = false;
        told
    }

    /// Flushes until there is nothing more to do: what a flush leaves to the next, such as deletes that had to wait, and
    /// what those who are told of it add.
    pub(super) fn flush_all(&mut self, core: &Arc<Core>) -> Result<()> {
        for _ in 0..MOST_FLUSHES {
            if self.has_changes() {
                self.flush(core)?;
            }
        }
        let adds = |event| core.has_listener(event);
        if self.has_changes() && (adds(SessionEvent::AfterFlush) || adds(SessionEvent::AfterFlushPostexec)) {
            return Err(error!(
                InvalidRequest,
                "Over {MOST_FLUSHES} subsequent flushes have occurred within session.commit() - is an after_flush() hook creating new objects?"
            ));
        }
        Ok(())
    }

    /// Refuses statements where the transaction is over and its end is told.
    pub(super) fn check_not_mute(&self) -> Result<()> {
        match self.telling.filter(|_| self.mute) {
            None => Ok(()),
            Some(event) => Err(error!(
                InvalidRequest,
                "no SQL can be emitted while the session tells of `{event}`: its transaction is over, and the next has not begun"
            )),
        }
    }

    /// Goes on after a flush that failed: the program knows.
    pub(super) fn forget_failure(&mut self, core: &Core) {
        if self.failure.take().is_some() && self.has_changes() {
            core.warn("objects were changed after a flush had failed; these changes are discarded by the rollback");
        }
    }

    /// Rolls the whole transaction back.
    pub(super) fn rollback(&mut self, core: &Arc<Core>) -> Result<()> {
        self.check_not_telling("rollback()")?;
        if !self.begun && self.failure.is_none() {
            return Ok(());
        }
        self.begun = false;
        // Those who listen have heard of a transaction that a flush gave up.
        let told_already = self.failure.is_some() && self.frames.is_empty();
        self.forget_failure(core);
        let _ = self.unwind(core, 1);
        let result = match self.connection.take() {
            Some(mut connection) => connection.rollback(),
            None => Ok(()),
        };
        let told = if told_already { Ok(()) } else { self.tell_event(core, SessionEvent::AfterRollback) };
        self.frame();
        self.restore(core);
        result.and(told)
    }

    /// A flush failed: rolls back to the innermost savepoint, or everything, and waits to be told that the program
    /// knows.
    pub(super) fn abandon(&mut self, core: &Arc<Core>, cause: String) {
        match self.frame().savepoint.clone() {
            Some(point) => {
                let depth = self.frames.len() - 1;
                let _ = self.unwind(core, depth);
                // Its frame stays until it is told to end, emptied.
                let savepoint = Some(Point { is_set: false, ..point });
                self.frames.push(Frame { savepoint, is_told: true, ..Frame::default() });
            }
            None => {
                if let Some(mut connection) = self.connection.take() {
                    let _ = connection.rollback();
                }
                // The failure is what the program hears of.
                let _ = self.tell_event(core, SessionEvent::AfterRollback);
                self.restore(core);
            }
        }
        self.failure = Some(cause);
    }

    /// Puts objects back to where they stood when the innermost frame began: what it inserted is transient and keeps
    /// its values, what it deleted is persistent, what it changed is loaded anew.
    pub(super) fn restore(&mut self, core: &Core) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let mut new: FxHashSet<usize> = FxHashSet::default();
        for instance in frame.new.iter().cloned().chain(self.new.drain(..)) {
            new.insert(instance.address());
            self.identity.forget(&instance);
            instance.data().changes = Vec::new();
            core.leave(&instance, State::Transient);
        }
        for (instance, old) in frame.keys.iter().rev() {
            self.identity.forget(instance);
            restore_key(instance, old);
            if !new.contains(&instance.address()) {
                self.identity.replace(instance);
            }
        }
        let doomed = std::mem::take(&mut self.doomed);
        for instance in frame.deleted.iter().chain(&doomed).filter(|instance| !new.contains(&instance.address())) {
            instance.data().doomed = false;
            if instance.state() == State::Deleted {
                instance.data().gone = false;
                core.enter(instance, State::Persistent);
            }
            self.identity.replace(instance);
            if instance.data().modified {
                expire(instance);
            }
        }
        if self.frames.is_empty() {
            self.identity.each().for_each(|instance| expire(&instance));
        }
        let changed = frame.dirty.iter().filter_map(WeakInstance::upgrade);
        for instance in changed.chain(self.dirty.drain(..)) {
            expire(&instance);
        }
    }

    /// Ends everything; returns the objects that had relationships, which may hold each other.
    pub(super) fn close(&mut self, core: &Core) -> Vec<Instance> {
        let _ = self.rollback_savepoints(1);
        if let Some(mut connection) = self.connection.take() {
            let _ = connection.rollback();
        }
        let mut objects = Vec::new();
        let mut leave = |instance: Instance, state| {
            if core.leave(&instance, state) {
                objects.push(instance);
            }
        };
        self.new.drain(..).for_each(|instance| leave(instance, State::Transient));
        self.identity.leave(|instance| leave(instance, State::Detached));
        let deleted = self.frames.drain(..).flat_map(|frame| frame.deleted);
        deleted.for_each(|instance| leave(instance, State::Detached));
        *self = Work::default();
        objects.sort_by_key(Instance::address);
        objects.dedup_by_key(|instance| instance.address());
        objects
    }
}

/// Forgets what was loaded and changed: the next read loads anew. The key stays that of the row.
pub(super) fn expire(instance: &Instance) {
    let mut data = instance.data();
    data.modified = false;
    if data.state == State::Persistent {
        forget(&mut data, instance.schema());
    }
}

/// Forgets what an object held.
pub(super) fn forget(data: &mut Data, schema: &Schema) {
    // A later rollback may make the object transient, and then show what it held: not what was given up here.
    for (field, old) in std::mem::take(&mut data.changes) {
        if let Some(old) = old {
            data.values[field] = old;
        }
    }
    data.expire_fields(schema.fields().len());
    data.stale = true;
    if let Some(links) = &mut data.links {
        links.slots.fill_with(Slot::default);
        // Which parents it gained or lost is not known any more either.
        links.parents.clear();
    }
}

fn restore_key(instance: &Instance, key: &Key) {
    let fields = instance.schema().primary_key();
    let mut data = instance.data();
    data.changes.retain(|(field, _)| !fields.contains(field));
    for (&field, value) in fields.iter().zip(key.values()) {
        data.values[field] = value;
    }
}
