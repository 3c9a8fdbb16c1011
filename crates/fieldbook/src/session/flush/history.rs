//! What a relationship was and is, as the rules of a flush ask for it.

use super::Flush;
use crate::error::Result;
use crate::instance::{History, Instance, State};
use crate::schema::{Mapped, PassiveDeletes};

impl Flush<'_> {
    /// The changes of a relationship as far as it is loaded.
    pub(super) fn loaded_history(&self, instance: &Instance, relationship: usize) -> History {
        let data = instance.data();
        match &data.links {
            Some(links) => links.slots[relationship].history(),
            None => History::default(),
        }
    }

    /// The changes of a relationship whose owner is deleted: loaded first, unless the database looks after it.
    pub(super) fn history_of_deleted(
        &mut self,
        instance: &Instance,
        relationship: usize,
        mapped: &Mapped,
    ) -> Result<History> {
        if mapped.passive_deletes == PassiveDeletes::Off && instance.state() == State::Persistent {
            let known = {
                let data = instance.data();
                let links = data.links.as_ref();
                links.is_some_and(|links| links.slots[relationship].is_loaded())
            };
            if !known {
                if mapped.list {
                    self.work.load_list(self.core, instance, relationship)?;
                } else {
                    self.work.load_one(self.core, instance, relationship)?;
                }
            }
        }
        Ok(self.loaded_history(instance, relationship))
    }

    /// Whether an object's primary key was changed since the last flush.
    pub(super) fn key_changed(&self, instance: &Instance) -> bool {
        let data = instance.data();
        let key = instance.schema().primary_key();
        data.state == State::Persistent
            && data.changes.iter().any(|(field, old)| key.contains(field) && old.as_ref() != Some(&data.values[*field]))
    }
}
