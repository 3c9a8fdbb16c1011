//! What a session has in hand, and what changed: `new`, `dirty` and `deleted`, an object's changes, and how an object
//! becomes as if it were new.

use super::{Core, Session};
use crate::error::{Result, error};
use crate::instance::{Instance, Slot, State};
use crate::schema::Schema;
use crate::typed::unwrap;
use crate::value::Value;

/// What the last flush left of an attribute, and what it is now (SQLAlchemy's `History`).
#[derive(Clone, Debug, Default)]
pub struct History<T> {
    /// What it is now and was not.
    pub added: Vec<T>,
    /// What it is and was.
    pub unchanged: Vec<T>,
    /// What it was and is not any more; empty where that is not known.
    pub deleted: Vec<T>,
}

impl Session {
    /// Pending objects, in the order in which they were added: SQLAlchemy's `session.new`.
    ///
    /// # Panics
    ///
    /// When what the session calls, such as an observer, calls this.
    #[track_caller]
    pub fn new_instances(&self) -> Vec<Instance> {
        unwrap(self.core.work()).new.clone()
    }

    /// Persistent objects that were changed since the last flush, whether or not that left a difference, and are not to
    /// be deleted: SQLAlchemy's `session.dirty`.
    ///
    /// # Panics
    ///
    /// As [`Session::new_instances`].
    #[track_caller]
    pub fn dirty_instances(&self) -> Vec<Instance> {
        let work = unwrap(self.core.work());
        let is_dirty = |instance: &&Instance| {
            let data = instance.data();
            data.modified && !data.doomed && data.state == State::Persistent
        };
        let mut found: Vec<Instance> = Vec::new();
        for instance in work.dirty.iter().filter(is_dirty) {
            if !found.iter().any(|known| Instance::ptr_eq(known, instance)) {
                found.push(instance.clone());
            }
        }
        found
    }

    /// Objects that the next flush deletes: SQLAlchemy's `session.deleted`.
    ///
    /// # Panics
    ///
    /// As [`Session::new_instances`].
    #[track_caller]
    pub fn deleted_instances(&self) -> Vec<Instance> {
        unwrap(self.core.work()).doomed.clone()
    }

    /// The object with this primary key; an error where there is none.
    ///
    /// # Errors
    ///
    /// `is_no_result` when there is no such row; as [`Session::get_instance`].
    pub fn get_one_instance(&self, schema: &std::sync::Arc<Schema>, key: &[Value]) -> Result<Instance> {
        self.get_instance(schema, key)?.ok_or_else(|| error!(NoResult, "No row was found when one was required"))
    }
}

impl Core {
    /// Takes one object out, alone.
    fn expunge_one(&self, instance: &Instance) -> Result<()> {
        self.work()?.expunge(self, instance);
        Ok(())
    }
}

impl Instance {
    /// Whether the object differs from what the last flush left; for a new one, whether it has any field. Loads nothing:
    /// what was set without the old value being known counts as changed.
    pub fn is_modified(&self) -> bool {
        let fields = 0..self.schema().fields().len();
        let relationships = 0..self.schema().relationships().len();
        fields.into_iter().any(|field| self.field_changes(field).has_changes())
            || relationships.into_iter().any(|relationship| self.relationship_changes(relationship).has_changes())
    }

    /// What changed of a field since the last flush. Loads nothing.
    pub fn field_changes(&self, field: usize) -> History<Value> {
        let data = self.data();
        let current = || data.values[field].clone();
        let mut changes = History::default();
        match data.changes.iter().find(|(changed, _)| *changed == field) {
            _ if matches!(data.state, State::Transient | State::Pending) => changes.added.push(current()),
            Some((_, Some(old))) if *old == data.values[field] => changes.unchanged.push(current()),
            Some((_, old)) => {
                changes.added.push(current());
                changes.deleted.extend(old.clone());
            }
            None if data.expired.contains(field) => {}
            None => changes.unchanged.push(current()),
        }
        changes
    }

    /// What changed of a relationship since the last flush, `None` standing for no object. Loads nothing.
    pub fn relationship_changes(&self, relationship: usize) -> History<Option<Instance>> {
        let history = self.slot_history(relationship, false).unwrap_or_default();
        let some = |objects: Vec<Instance>| objects.into_iter().map(Some).collect::<Vec<_>>();
        let mut changes =
            History { added: some(history.added), unchanged: some(history.unchanged), deleted: some(history.deleted) };
        changes.added.extend(history.set_none.then_some(None));
        changes.unchanged.extend(history.is_none.then_some(None));
        changes
    }

    /// Makes an object as if it had just been made: it leaves its session, and nothing is known of a row. It keeps the
    /// values that it has, its key too.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when what its session calls, such as an observer, calls this, or when the query that loaded
    /// the object left columns out that were not read since.
    pub fn make_transient(&self) -> Result<()> {
        self.check_known()?;
        let session = self.data().session.upgrade();
        if let Some(session) = &session {
            session.expunge_one(self)?;
        }
        let mut data = self.data();
        data.state = State::Transient;
        data.keep_known();
        data.changes = Vec::new();
        (data.stale, data.gone, data.doomed) = (false, false, false);
        if let Some(links) = &mut data.links {
            links.slots.iter_mut().for_each(Slot::commit);
        }
        Ok(())
    }
}

impl<T> History<T> {
    /// Whether anything was added or deleted.
    pub fn has_changes(&self) -> bool {
        !self.added.is_empty() || !self.deleted.is_empty()
    }

    /// The same of another type.
    pub(crate) fn map<U>(self, make: impl Fn(T) -> U) -> History<U> {
        let all = |values: Vec<T>| values.into_iter().map(&make).collect();
        History { added: all(self.added), unchanged: all(self.unchanged), deleted: all(self.deleted) }
    }
}
