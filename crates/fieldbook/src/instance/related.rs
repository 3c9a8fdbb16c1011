//! Relationships that lead to one: reading, setting, and the other side that follows.

use super::events::{Act, Initiator};
use super::{Instance, Links, Slot, State, cycles};
use crate::error::{Result, error};
use crate::schema::Schema;

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
        let initiator = Initiator::new(self, relationship, Act::Replace);
        self.replace(relationship, mapped, target, initiator, None)
    }

    /// The value of a to-one relationship, where it is loaded.
    pub(crate) fn known(&self, relationship: usize) -> Option<Option<Instance>> {
        match self.data().links.as_ref()?.slots.get(relationship)? {
            Slot::One { value, .. } => Some(value.clone()),
            _ => None,
        }
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
        let session = self.data().touched();
        if let Some(session) = session {
            session.register_dirty(self);
        }
    }

    /// A relationship was loaded: `get` takes the object as it is from now on, as SQLAlchemy does, though all its fields
    /// may be expired still.
    pub(crate) fn something_is_known(&self) {
        self.data().stale = false;
    }

    /// Whether there can be nothing in the database to load.
    pub(crate) fn is_new(&self) -> bool {
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
