//! What follows an object into the session, out of it, or into deletion: walks along relationships.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::lazy::{Key, Reach};
use super::{Core, Work};
use crate::error::Result;
use crate::instance::{Instance, Slot};
use crate::schema::PassiveDeletes;

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

/// Loads a relationship of an object, so that it can be followed.
type Load<'a> = &'a mut dyn FnMut(&Instance, usize) -> Result<()>;

/// Every object that follows this one, in the order in which SQLAlchemy visits them: an object before what follows it,
/// relationships in the order of declaration. Objects for which `halt` holds are not entered.
pub(super) fn walk(start: &Instance, cascade: Cascade, halt: impl Fn(&Instance) -> bool) -> Result<Vec<Instance>> {
    // As most models have it: nothing follows.
    if cascade != Cascade::SaveUpdate && !start.schema().relationships().iter().any(|other| other.cascade_delete) {
        return Ok(Vec::new());
    }
    let mut load = |owner: &Instance, relationship: usize| match owner.schema().relationships()[relationship].list {
        true => owner.list_len(relationship).map(drop),
        false => owner.related(relationship).map(drop),
    };
    walk_with(start, cascade, halt, &mut load)
}

/// What is deleted with an object, while a flush has the session.
pub(super) fn followers_in_flush(work: &mut Work, core: &Arc<Core>, start: &Instance) -> Result<Vec<Instance>> {
    let mut load = |owner: &Instance, relationship: usize| {
        if owner.slot_is_known(relationship) {
            return Ok(());
        }
        match owner.schema().relationships()[relationship].list {
            true => work.load_list(core, owner, relationship, Key::Current),
            false => work.load_one(core, owner, relationship, Key::Current, Reach::Related).map(drop),
        }
    };
    walk_with(start, Cascade::Delete, |_| false, &mut load)
}

fn walk_with(
    start: &Instance,
    cascade: Cascade,
    halt: impl Fn(&Instance) -> bool,
    load: Load<'_>,
) -> Result<Vec<Instance>> {
    let mut visited = FxHashSet::default();
    let mut found = Vec::new();
    // Each level is an object's relationships still to be visited, with the objects of the current one.
    let mut levels = vec![Level::of(start)];
    while let Some(level) = levels.last_mut() {
        if let Some(next) = level.queue.next() {
            found.push(next.clone());
            levels.push(Level::of(&next));
        } else if level.relationship < level.owner.schema().relationships().len() {
            let mut queue = followers(&level.owner, level.relationship, cascade, load)?;
            // All of a relationship's objects are its own, even those that one of them leads to as well.
            queue.retain(|next| !visited.contains(&next.address()) && !halt(next) && visited.insert(next.address()));
            level.queue = queue.into_iter();
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
        Level { owner: owner.clone(), relationship: 0, queue: Vec::new().into_iter() }
    }
}

fn followers(owner: &Instance, index: usize, cascade: Cascade, load: Load<'_>) -> Result<Vec<Instance>> {
    let relationship = &owner.schema().relationships()[index];
    match cascade {
        Cascade::SaveUpdate if relationship.view_only => Ok(Vec::new()),
        Cascade::SaveUpdate => Ok(owner.slot_everything(index).into_iter().flatten().collect()),
        _ if !relationship.cascade_delete => Ok(Vec::new()),
        Cascade::Delete => {
            // What is outside any session is followed as far as it is loaded.
            let attached = owner.data().session.upgrade().is_some();
            if relationship.passive_deletes == PassiveDeletes::Off && !owner.is_new() && attached {
                load(owner, index)?;
            }
            Ok(owner.current_values(index))
        }
        Cascade::Loaded => Ok(owner.current_values(index)),
    }
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
}
