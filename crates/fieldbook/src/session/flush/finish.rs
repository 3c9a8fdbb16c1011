//! After a flush: objects reach their new states, and what they hold is what the database holds.

use super::Flush;
use crate::error::Result;
use crate::instance::{Instance, Slot, State};
use crate::session::identity::Key;

impl Flush<'_> {
    pub(super) fn finish(self) -> Result<()> {
        let Flush { work, core, plan, .. } = self;
        // An object is kept under its key, which is loaded where it is expired.
        for (instance, _) in plan.each().filter(|(_, fate)| !fate.delete) {
            work.ensure(core, instance, instance.schema().primary_key())?;
        }
        work.new.clear();
        for instance in work.dirty.drain(..) {
            let state = {
                let mut data = instance.data();
                data.modified = false;
                data.state
            };
            // One that no step knew was changed by the flush itself.
            if state == State::Persistent && plan.fate(&instance).is_none() {
                commit_values(&instance);
            }
        }
        // One that a parent took in was saved instead; the next flush deletes it.
        work.doomed.retain(|instance| plan.fate(instance).is_some_and(|fate| !fate.delete));
        for (instance, _) in plan.each().filter(|(_, fate)| fate.delete) {
            work.removed(core, instance);
        }
        for table in &plan.tables {
            let new = table.objects.iter().filter(|instance| instance.is_new()).count();
            work.identity.reserve(&table.schema, new);
            work.frame().new.reserve(new);
        }
        for (instance, _) in plan.each().filter(|(_, fate)| !fate.delete) {
            let saved = commit_values(instance);
            work.saved(core, instance, saved);
        }
        Ok(())
    }
}

/// What became of an object that was saved.
struct Saved {
    was_new: bool,
    /// The key that it had, and the one that it has; none where it had a row and the key is as it was.
    before: Option<Key>,
    after: Option<Key>,
}

impl super::Work {
    fn saved(&mut self, core: &super::Core, instance: &Instance, saved: Saved) {
        let Saved { was_new, before, after } = saved;
        if was_new {
            // A row switch leaves the deleted object's entry here; the row is the new object's now.
            if let Some(key) = after {
                self.identity.put(instance.schema(), key, instance);
            }
            core.tell(instance, State::Persistent);
            self.frame().new.push(instance.clone());
            return;
        }
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
        // What of it is expired stays so: the next read looks for the row, and tells that it is gone.
        instance.data().doomed = false;
        core.enter(instance, State::Deleted);
        self.frame().deleted.push(instance.clone());
    }
}

/// What the object holds is now what the database holds; one that was inserted is persistent.
fn commit_values(instance: &Instance) -> Saved {
    let mut data = instance.data();
    let schema = instance.schema();
    let was_new = data.state == State::Pending;
    // Of an object that has a row, the key is news only where it changed.
    let is_told = was_new || data.changes.iter().any(|(field, _)| schema.primary_key().contains(field));
    let before = if is_told { Key::stored_in(&data, schema) } else { None };
    data.changes.clear();
    if let Some(links) = &mut data.links {
        links.slots.iter_mut().for_each(Slot::commit);
        links.orphaned = false;
    }
    let after = if is_told { Key::stored_in(&data, schema) } else { None };
    if was_new {
        data.state = State::Persistent;
    }
    Saved { was_new, before, after }
}
