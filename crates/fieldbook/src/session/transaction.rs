//! Begin, commit, rollback, close: the transaction, and what it does to the objects' states.

use std::sync::{Arc, Weak};

use super::identity::Key;
use super::{Core, Work};
use crate::engine::Connection;
use crate::error::{Error, ErrorKind, Result};
use crate::instance::{FieldSet, Instance, State};

impl Work {
    /// The connection of the running transaction, which begins now if there is none.
    pub(super) fn connection(&mut self, core: &Core) -> Result<&mut Connection> {
        if let Some(cause) = &self.failure {
            return Err(Error::new(
                ErrorKind::PendingRollback,
                format!(
                    "this session's transaction was rolled back because a flush failed; call rollback() to begin anew; the failure was: {cause}"
                ),
            ));
        }
        if self.connection.is_none() {
            let mut connection = core.engine.connect()?;
            connection.begin();
            self.connection = Some(connection);
        }
        Ok(self
            .connection
            .as_mut()
            .expect("a connection was just made"))
    }

    pub(super) fn commit(&mut self, core: &Arc<Core>) -> Result<()> {
        self.flush(core)?;
        let Some(mut connection) = self.connection.take() else {
            return Ok(());
        };
        if let Err(error) = connection.commit() {
            self.connection = Some(connection);
            return Err(error);
        }
        self.inserted.clear();
        for instance in self.deleted.drain(..) {
            let mut data = instance.data();
            data.state = State::Detached;
            data.session = Weak::new();
        }
        if core.options.expire_on_commit {
            self.identity.all().iter().for_each(expire);
        }
        Ok(())
    }

    pub(super) fn rollback(&mut self) -> Result<()> {
        self.failure = None;
        let result = match self.connection.take() {
            Some(mut connection) => connection.rollback(),
            None => Ok(()),
        };
        self.restore();
        result
    }

    /// Puts objects back to where they stood when the transaction began: what it inserted is transient and keeps its
    /// values, what it deleted is persistent, everything persistent is loaded anew.
    pub(super) fn restore(&mut self) {
        for instance in self.inserted.drain(..) {
            if let Some(key) = Key::of(&instance) {
                self.identity.remove(instance.schema(), &key);
            }
            release(&instance, State::Transient);
        }
        self.new
            .drain(..)
            .for_each(|instance| release(&instance, State::Transient));
        for instance in self.deleted.drain(..).chain(self.doomed.drain(..)) {
            instance.data().state = State::Persistent;
            instance.data().doomed = false;
            let _ = self.identity.insert(&instance);
        }
        self.identity
            .all()
            .iter()
            .chain(&self.dirty)
            .for_each(expire);
        self.dirty.clear();
    }

    pub(super) fn close(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            let _ = connection.rollback();
        }
        self.new
            .drain(..)
            .for_each(|instance| release(&instance, State::Transient));
        let known = self.identity.all();
        known
            .iter()
            .chain(&self.deleted)
            .for_each(|instance| release(instance, State::Detached));
        *self = Work::default();
    }
}

fn release(instance: &Instance, state: State) {
    let mut data = instance.data();
    data.state = state;
    data.doomed = false;
    data.modified = false;
    data.session = Weak::new();
}

/// Forgets what was loaded and changed: the next read loads anew.
pub(super) fn expire(instance: &Instance) {
    let mut data = instance.data();
    if data.state == State::Persistent {
        data.expired = FieldSet::all(instance.schema().fields().len());
        data.changes.clear();
        data.modified = false;
        if let Some(links) = &mut data.links {
            links.slots.fill_with(Default::default);
        }
    }
}
