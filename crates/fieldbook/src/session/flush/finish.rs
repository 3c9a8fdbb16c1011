//! After a flush: objects reach their new states, and what they hold is what the database holds.

use super::Flush;
use crate::error::Result;
use crate::instance::{FieldSet, Instance, Slot, State};
use crate::session::identity::Key;

impl Flush<'_> {
    pub(super) fn finish(self) -> Result<()> {
        let Flush { work, core, plan, .. } = self;
        let objects = || plan.tables.iter().flat_map(|table| &table.objects);
        // An object is kept under its key, which is loaded where it is expired.
        for instance in objects().filter(|instance| !plan.deletes(instance)) {
            let key = instance.schema().primary_key();
            key.iter().try_for_each(|&field| work.value_of(core, instance, field).map(drop))?;
        }
        work.new.clear();
        for instance in work.dirty.drain(..) {
            instance.data().modified = false;
            // One that no step knew was changed by the flush itself.
            if plan.fate(&instance).is_none() && instance.state() == State::Persistent {
                commit_values(&instance);
            }
        }
        // One that a parent took in was saved instead; the next flush deletes it.
        work.doomed.retain(|instance| plan.fate(instance).is_some_and(|fate| !fate.delete));
        for instance in objects().filter(|instance| plan.deletes(instance)) {
            work.removed(core, instance);
        }
        for instance in objects().filter(|instance| !plan.deletes(instance)) {
            let before = Key::stored(instance);
            let inserted = commit_values(instance);
            work.saved(core, instance, before, inserted);
        }
        Ok(())
    }
}

impl super::Work {
    fn saved(&mut self, core: &super::Core, instance: &Instance, before: Option<Key>, inserted: bool) {
        if inserted {
            // A row switch leaves the deleted object's entry here; the row is the new object's now.
            self.identity.replace(instance);
            core.enter(instance, State::Persistent);
            self.frame().new.push(instance.clone());
            return;
        }
        let after = Key::of(instance);
        if before != after
            && let Some(before) = before
        {
            self.identity.forget_under(&before, instance);
            self.identity.replace(instance);
            self.frame().keys.push((instance.clone(), before));
        }
        if self.frames.len() > 1 {
            self.frame().dirty.push(instance.downgrade());
        }
    }

    pub(in crate::session) fn removed(&mut self, core: &super::Core, instance: &Instance) {
        self.identity.forget(instance);
        {
            let mut data = instance.data();
            data.doomed = false;
            data.expired = FieldSet::default();
        }
        core.enter(instance, State::Deleted);
        self.frame().deleted.push(instance.clone());
    }
}

/// What the object holds is now what the database holds; true if it was inserted.
fn commit_values(instance: &Instance) -> bool {
    let mut data = instance.data();
    data.changes.clear();
    if let Some(links) = &mut data.links {
        links.slots.iter_mut().for_each(Slot::commit);
        links.orphaned = false;
    }
    data.state == State::Pending
}
