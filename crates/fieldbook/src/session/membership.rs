//! Into the session and out of it: add, delete, expunge, and the states that follow.

use std::sync::{Arc, Weak};

use super::cascade::{Cascade, walk};
use super::{Core, Session, Work};
use crate::error::{Result, error};
use crate::event::Event;
use crate::instance::{Instance, State};
use crate::typed::unwrap;

impl Session {
    /// Puts an object into the session: pending if it is new, attached again if it was detached. What it is related
    /// to follows. Sends no SQL.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object is in another session, or was deleted; `is_configuration` when its model
    /// is not a table.
    pub fn add_instance(&self, instance: &Instance) -> Result<()> {
        self.core.save_update(instance)
    }

    /// Marks an object to be deleted by the next flush, and with it what `cascade_delete` says.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the object has no row in the database; as any statement where children are loaded.
    pub fn delete_instance(&self, instance: &Instance) -> Result<()> {
        self.core.check_persisted(instance)?;
        if instance.data().doomed && self.core.contains(instance) {
            return Ok(());
        }
        self.core.work()?.take_back(&self.core, instance)?;
        let follow = walk(instance, Cascade::Delete, |_| false)?;
        let mut work = self.core.work()?;
        work.doom(instance);
        for child in follow {
            // What was never inserted is simply forgotten, unless something else keeps it.
            let waits = child.data().doomed && self.core.contains(&child);
            if !child.is_new() && !waits {
                work.take_back(&self.core, &child)?;
                work.doom(&child);
            }
        }
        Ok(())
    }

    /// Takes an object out of the session, unflushed changes and all; it is then detached, or transient if it was new.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when it is not in this session.
    pub fn expunge_instance(&self, instance: &Instance) -> Result<()> {
        let deleted = {
            let data = instance.data();
            data.state == State::Deleted && self.core.is(&data.session)
        };
        if !deleted && !self.core.contains(instance) {
            return Err(error!(
                InvalidRequest,
                "instance {} is not present in this Session; only what was added or loaded here can be expunged",
                instance.label()
            ));
        }
        self.core.expunge(instance)
    }

    /// Takes every object out of the session.
    ///
    /// # Panics
    ///
    /// When what the session calls, such as an observer, calls this.
    #[track_caller]
    pub fn expunge_all(&self) {
        let mut work = unwrap(self.core.work());
        let pending = std::mem::take(&mut work.new);
        for instance in pending.into_iter().chain(work.identity.all()) {
            work.expunge(&self.core, &instance);
        }
    }

    /// Whether an object is in this session: pending or persistent.
    pub fn contains_instance(&self, instance: &Instance) -> bool {
        self.core.contains(instance)
    }
}

impl Core {
    /// Whether an object is in this session: pending, persistent, or about to be deleted once more.
    pub(crate) fn contains(&self, instance: &Instance) -> bool {
        let data = instance.data();
        let belongs = match data.state {
            State::Pending | State::Persistent => true,
            State::Deleted => data.doomed,
            State::Transient | State::Detached => false,
        };
        belongs && self.is(&data.session)
    }

    fn is(&self, session: &Weak<Core>) -> bool {
        std::ptr::eq(session.as_ptr(), self)
    }

    /// Puts an object into the session, and what it is related to.
    pub(crate) fn save_update(self: &Arc<Self>, instance: &Instance) -> Result<()> {
        let is_linked = instance.forgive_orphan();
        self.work()?.attach(self, instance)?;
        if !is_linked {
            return Ok(());
        }
        for follower in walk(instance, Cascade::SaveUpdate, |other| self.contains(other))? {
            self.work()?.attach(self, &follower)?;
        }
        Ok(())
    }

    fn check_persisted(&self, instance: &Instance) -> Result<()> {
        match instance.state() {
            State::Persistent | State::Detached => Ok(()),
            State::Deleted if self.is(&instance.data().session) => Ok(()),
            _ => Err(error!(
                InvalidRequest,
                "instance {} is not persisted; add and commit it before deleting it",
                instance.label()
            )),
        }
    }

    /// Takes an object out of the session, and what is deleted with it as far as that is loaded.
    pub(crate) fn expunge(&self, instance: &Instance) -> Result<()> {
        let follow = walk(instance, Cascade::Loaded, |_| false)?;
        let mut work = self.work()?;
        work.expunge(self, instance);
        for child in follow.iter().filter(|child| self.contains(child)) {
            work.expunge(self, child);
        }
        Ok(())
    }
}

impl Work {
    /// Puts an object into the session, to be deleted: even one that is deleted already. A second delete is sent too, and
    /// finds nothing; not where another object has the key by now.
    fn take_back(&mut self, core: &Arc<Core>, instance: &Instance) -> Result<()> {
        if !instance.is_deleted() {
            return self.attach(core, instance);
        }
        self.identity.insert(instance)?;
        instance.data().session = Arc::downgrade(core);
        core.enter(instance, State::Deleted);
        Ok(())
    }

    /// Puts one object into the session.
    pub(super) fn attach(&mut self, core: &Arc<Core>, instance: &Instance) -> Result<()> {
        self.begun = true;
        if instance.schema().table_name().is_none() {
            let name = instance.schema().name();
            return Err(error!(
                Configuration,
                "{name} is not a table model and cannot be added; declare it with #[model(table)]"
            ));
        }
        let mut data = instance.data();
        match data.state {
            State::Detached | State::Deleted if data.gone || data.state == State::Deleted => {
                drop(data);
                let label = instance.label();
                return Err(error!(
                    InvalidRequest,
                    "instance {label} has been deleted; make a new object to insert the row again"
                ));
            }
            State::Transient => {
                data.session = Arc::downgrade(core);
                data.state = State::Pending;
                drop(data);
                core.tell(instance, State::Pending);
                self.new.push(instance.clone());
            }
            State::Detached | State::Deleted => {
                drop(data);
                self.identity.insert(instance)?;
                instance.data().session = Arc::downgrade(core);
                core.enter(instance, State::Persistent);
                if instance.has_changes() {
                    instance.data().modified = true;
                    self.dirty.push(instance.clone());
                }
            }
            State::Pending | State::Persistent => {
                let home = data.session.upgrade();
                if let Some(home) = home.filter(|home| home.id != core.id) {
                    drop(data);
                    let (label, home, id) = (instance.label(), home.id, core.id);
                    return Err(error!(
                        InvalidRequest,
                        "object {label} is already attached to session '{home}' (this is '{id}'); close that session or expunge the object first"
                    ));
                }
                let doomed = std::mem::take(&mut data.doomed);
                drop(data);
                if doomed {
                    self.doomed.retain(|other| !Instance::ptr_eq(other, instance));
                }
            }
        }
        Ok(())
    }

    /// Marks an object to be deleted.
    pub(super) fn doom(&mut self, instance: &Instance) {
        self.begun = true;
        if !std::mem::replace(&mut instance.data().doomed, true) {
            self.doomed.push(instance.clone());
        }
    }

    /// Takes one object out of the session.
    pub(super) fn expunge(&mut self, core: &Core, instance: &Instance) {
        let other = |other: &Instance| !Instance::ptr_eq(other, instance);
        self.new.retain(other);
        self.dirty.retain(other);
        self.doomed.retain(other);
        self.identity.forget(instance);
        let state = match instance.state() {
            State::Persistent => State::Detached,
            State::Deleted => {
                // Whatever becomes of its row, it does not come back.
                self.frames.iter_mut().for_each(|frame| frame.deleted.retain(other));
                instance.data().gone = true;
                State::Detached
            }
            _ => State::Transient,
        };
        core.leave(instance, state);
    }
}

impl Core {
    /// An object in this session reaches a state.
    pub(super) fn enter(&self, instance: &Instance, state: State) {
        let before = std::mem::replace(&mut instance.data().state, state);
        if before != state {
            self.tell(instance, state);
        }
    }

    /// An object leaves the session in this state. Returns whether it knows of any relationship.
    pub(super) fn leave(&self, instance: &Instance, state: State) -> bool {
        let (before, is_linked) = {
            let mut data = instance.data();
            data.session = Weak::new();
            data.doomed = false;
            data.modified = false;
            (std::mem::replace(&mut data.state, state), data.links.is_some())
        };
        if before != state {
            self.tell(instance, state);
        }
        is_linked
    }

    /// Tells observers that an object is in this state.
    pub(super) fn tell(&self, instance: &Instance, state: State) {
        if self.engine.is_observed() {
            if let Some(watch) = self.engine.watch() {
                instance.watch(watch);
            }
            let model = instance.schema().name();
            let key = instance.key_values();
            self.engine.emit(Event::Object { model, key, state });
        }
    }
}
