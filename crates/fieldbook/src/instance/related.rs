//! Relationships that lead to one: reading, setting, and the other side that follows.

use super::{Before, Instance, Links, Slot, State, cycles, mirror};
use crate::error::{Result, error};
use crate::schema::{Direction, Mapped, Schema};

impl Instance {
    /// The other object of a to-one relationship, loaded on first use; `None` where there is none.
    ///
    /// # Errors
    ///
    /// `is_detached` when it is not loaded and the object has no session; as any statement otherwise.
    pub fn related(&self, relationship: usize) -> Result<Option<Instance>> {
        if let Some(value) = self.known(relationship) {
            return Ok(value);
        }
        if self.is_new() {
            return Ok(None);
        }
        let session = self.session_for_relationship(relationship)?;
        session.load_one(self, relationship)
    }

    /// Sets a to-one relationship; the other side follows at once, the foreign key at the next flush. An object that
    /// is new to this one's session is added to it.
    ///
    /// # Errors
    ///
    /// `is_configuration` when the relationship's columns cannot be told, `is_invalid_request` when the other object
    /// is in another session; as any statement where the old value must be loaded first.
    pub fn set_related(&self, relationship: usize, target: Option<&Instance>) -> Result<()> {
        let schema = self.schema().clone();
        let mapped = schema.mapped(relationship)?;
        if let Some(target) = target {
            self.check_model(relationship, &mapped.target(), target)?;
        }
        let old = self.old_value(relationship, mapped)?;
        let same = match (&old, target) {
            (Some(Some(old)), Some(new)) => Instance::ptr_eq(old, new),
            (Some(None), None) => true,
            _ => false,
        };
        if !same {
            self.cascade_to(target)?;
        }
        self.put(relationship, target, &old);
        if same {
            return Ok(());
        }
        let old = old.flatten();
        if mapped.tracks_parents() {
            if let Some(old) = &old {
                mirror::lose_parent(old, self, relationship);
            }
            if let Some(new) = target {
                mirror::gain_parent(new, self, relationship);
            }
        }
        if let Some(back) = mapped.back {
            if let Some(old) = &old {
                mirror::remove(old, back, self)?;
            }
            if let Some(new) = target {
                mirror::add(new, back, self, relationship)?;
            }
        }
        if let Some(old) = old.filter(|_| mapped.cascade_delete) {
            mirror::drop_pending_orphan(&old);
        }
        Ok(())
    }

    /// The session follows what an object in it is about to lead to; where it refuses, nothing has changed yet.
    pub(super) fn cascade_to(&self, target: Option<&Instance>) -> Result<()> {
        let session = self.data().session.upgrade();
        match (session, target) {
            (Some(session), Some(target)) if !session.contains(target) => session.save_update(target),
            _ => Ok(()),
        }
    }

    /// The value of a to-one relationship, where it is loaded.
    pub(crate) fn known(&self, relationship: usize) -> Option<Option<Instance>> {
        match self.data().links.as_ref()?.slots.get(relationship)? {
            Slot::One { value, .. } => Some(value.clone()),
            _ => None,
        }
    }

    /// The value before it is set: what is loaded, or what can be told without asking the database; the side without
    /// the foreign key is loaded, for its old partner must lose its key.
    fn old_value(&self, relationship: usize, mapped: &Mapped) -> Result<Option<Option<Instance>>> {
        let known = self.value_without_loading(relationship, mapped);
        if known.is_some() || mapped.direction == Direction::ManyToOne {
            return Ok(known);
        }
        let session = self.data().session.upgrade();
        session.map(|session| session.load_one(self, relationship)).transpose()
    }

    /// The value of a to-one relationship, where it can be told without asking the database: it is loaded, or the
    /// foreign key leads to an object that the session has.
    pub(super) fn value_without_loading(&self, relationship: usize, mapped: &Mapped) -> Option<Option<Instance>> {
        if let Some(known) = self.known(relationship) {
            return Some(known);
        }
        if self.is_new() {
            return Some(None);
        }
        let session = self.data().session.upgrade()?;
        session.peek_one(self, mapped)
    }

    /// Puts a value into a slot and keeps what was there before. An object in a session is then changed.
    pub(super) fn put(&self, relationship: usize, target: Option<&Instance>, old: &Option<Option<Instance>>) {
        let is_new = self.is_new();
        self.with_slot(relationship, |slot| {
            let before = match std::mem::take(slot) {
                Slot::One { value, before } => match before {
                    Before::Same => Before::Known(value),
                    changed => changed,
                },
                _ => match old {
                    // A new object's foreign key may have been given, and is to go with the relationship.
                    Some(None) if is_new => Before::Unknown,
                    Some(old) => Before::Known(old.clone()),
                    None => Before::Unknown,
                },
            };
            *slot = Slot::One { value: target.cloned(), before };
        });
        self.touch();
    }

    /// Calls this with the relationship's slot, which is made if need be.
    pub(crate) fn with_slot<T>(&self, relationship: usize, work: impl FnOnce(&mut Slot) -> T) -> T {
        self.with_links(|links| work(&mut links.slots[relationship]))
    }

    /// Calls this with what the object knows of its relationships.
    pub(crate) fn with_links<T>(&self, work: impl FnOnce(&mut Links) -> T) -> T {
        let mut data = self.data();
        if data.links.is_none() {
            data.links = Some(Box::new(Links::new(self.schema().relationships().len())));
            drop(data);
            cycles::note(self);
            data = self.data();
        }
        let count = self.schema().relationships().len();
        work(data.links.get_or_insert_with(|| Box::new(Links::new(count))))
    }

    /// Notes with the session that the object changed.
    pub(super) fn touch(&self) {
        let session = {
            let mut data = self.data();
            if data.modified || data.state != State::Persistent {
                return;
            }
            data.modified = true;
            data.session.upgrade()
        };
        if let Some(session) = session {
            session.register_dirty(self);
        }
    }

    /// Whether there can be nothing in the database to load.
    pub(super) fn is_new(&self) -> bool {
        matches!(self.data().state, State::Transient | State::Pending)
    }

    pub(super) fn check_model(&self, relationship: usize, target: &Schema, item: &Instance) -> Result<()> {
        if **item.schema() == *target {
            return Ok(());
        }
        Err(error!(
            InvalidRequest,
            "{}.{} leads to {} objects, not {}",
            self.schema().name(),
            self.schema().relationships()[relationship].name,
            target.name(),
            item.schema().name()
        ))
    }

    pub(super) fn session_for_relationship(&self, relationship: usize) -> Result<std::sync::Arc<crate::session::Core>> {
        let (session, refused) = {
            let data = self.data();
            let slot = data.links.as_ref().map(|links| &links.slots[relationship]);
            (data.session.upgrade(), matches!(slot, Some(Slot::Refused)))
        };
        if refused {
            let (model, name) = (self.schema().name(), &self.schema().relationships()[relationship].name);
            return Err(error!(
                InvalidRequest,
                "'{model}.{name}' is not available due to raise_load; load it with the query, by selectin_load or joined_load"
            ));
        }
        session.ok_or_else(|| {
            let name = &self.schema().relationships()[relationship].name;
            error!(
                Detached,
                "parent instance {} is not bound to a Session; lazy load operation of attribute '{name}' cannot proceed; add it to a session, or load `{name}` before the session closes",
                self.label()
            )
        })
    }
}
