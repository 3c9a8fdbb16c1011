//! What follows an object into the session, out of it, or into deletion: walks along relationships.

use rustc_hash::FxHashSet;

use crate::error::Result;
use crate::instance::{Instance, Slot, State};
use crate::schema::{PassiveDeletes, Relationship};

/// Why a walk is made (SQLAlchemy's cascades).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cascade {
    /// Into the session: every relationship.
    SaveUpdate,
    /// Into deletion: where `cascade_delete` says so; lists are loaded.
    Delete,
    /// Out of the session, or into expiry: where `cascade_delete` says so, as far as loaded.
    Loaded,
}

/// Every object that follows this one, in the order in which SQLAlchemy visits them: an object before what follows it,
/// relationships in the order of declaration. Objects for which `halt` holds are not entered.
pub(super) fn walk(start: &Instance, cascade: Cascade, halt: impl Fn(&Instance) -> bool) -> Result<Vec<Instance>> {
    let mut visited = FxHashSet::default();
    let mut found = Vec::new();
    // Each level is an object's relationships still to be visited, with the objects of the current one.
    let mut levels = vec![Level::of(start)];
    while let Some(level) = levels.last_mut() {
        if let Some(next) = level.queue.next() {
            if halt(&next) || !visited.insert(next.address()) {
                continue;
            }
            found.push(next.clone());
            levels.push(Level::of(&next));
        } else if level.relationship < level.owner.schema().relationships().len() {
            level.queue = followers(&level.owner, level.relationship, cascade)?.into_iter();
            level.relationship += 1;
        } else {
            levels.pop();
        }
    }
    Ok(found)
}

struct Level {
    owner: Instance,
    relationship: usize,
    queue: std::vec::IntoIter<Instance>,
}

impl Level {
    fn of(owner: &Instance) -> Self {
        // Most objects have no relationship that was touched: nothing to visit unless lists are to be loaded.
        Level { owner: owner.clone(), relationship: 0, queue: Vec::new().into_iter() }
    }
}

fn followers(owner: &Instance, index: usize, cascade: Cascade) -> Result<Vec<Instance>> {
    let relationship = &owner.schema().relationships()[index];
    match cascade {
        Cascade::SaveUpdate => Ok(owner.pending_values(index)),
        _ if !relationship.cascade_delete => Ok(Vec::new()),
        Cascade::Delete if loads(owner, relationship) => {
            if relationship.list {
                owner.list(index)
            } else {
                Ok(owner.related(index)?.into_iter().collect())
            }
        }
        _ => Ok(owner.current_values(index)),
    }
}

fn loads(owner: &Instance, relationship: &Relationship) -> bool {
    relationship.passive_deletes == PassiveDeletes::Off && owner.state() == State::Persistent
}

impl Instance {
    /// What a relationship leads to, as far as it is loaded.
    fn current_values(&self, relationship: usize) -> Vec<Instance> {
        let data = self.data();
        match data.links.as_ref().map(|links| &links.slots[relationship]) {
            Some(Slot::One { value, .. }) => value.iter().cloned().collect(),
            Some(Slot::Many { items, .. }) => items.clone(),
            _ => Vec::new(),
        }
    }

    /// What a relationship leads to and led to before, as far as it is loaded: what is new first.
    fn pending_values(&self, relationship: usize) -> Vec<Instance> {
        let data = self.data();
        let Some(links) = &data.links else {
            return Vec::new();
        };
        match &links.slots[relationship] {
            Slot::One { value, before } => {
                let old =
                    before.known().filter(|old| !value.as_ref().is_some_and(|value| Instance::ptr_eq(value, old)));
                value.iter().chain(old).cloned().collect()
            }
            slot @ Slot::Many { .. } => {
                let history = slot.history();
                history.all().cloned().collect()
            }
            Slot::Unloaded | Slot::Refused | Slot::Queued { .. } => Vec::new(),
        }
    }
}
