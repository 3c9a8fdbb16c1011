//! What happens when a relationship changes, in SQLAlchemy's order: what is related enters the session or leaves it, the
//! other side follows without loading anything, and children remember whether they have a parent.

use super::{Before, Instance, Links, Slot, Token};
use crate::error::Result;
use crate::schema::Mapped;

/// Where a chain of changes began: so that it does not come back to itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Initiator {
    token: Token,
    act: Act,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// A list gained an object.
    Append,
    /// A list lost an object.
    Remove,
    /// A to-one relationship was set.
    Replace,
    /// A list was assigned.
    Assign,
}

/// The value of a to-one relationship, as far as it can be told without asking the database.
pub(super) enum Old {
    Value(Option<Instance>),
    Never,
    Unknown,
}

impl Initiator {
    pub(super) fn new(owner: &Instance, relationship: usize, act: Act) -> Self {
        Initiator { token: Token::new(owner.schema(), relationship), act }
    }

    fn is(self, owner: &Instance, relationship: usize, act: Act) -> bool {
        self == Initiator::new(owner, relationship, act)
    }

    /// Whether the chain began with this relationship, and the session is to follow it.
    fn began_with(self, owner: &Instance, relationship: usize) -> bool {
        self.token == Token::new(owner.schema(), relationship)
    }
}

impl Instance {
    /// Sets a to-one relationship. With `only`, it is set to none, and only where that is what it was.
    pub(super) fn replace(
        &self,
        relationship: usize,
        mapped: &Mapped,
        value: Option<&Instance>,
        initiator: Initiator,
        only: Option<&Instance>,
    ) -> Result<()> {
        let old = self.old_value(relationship, mapped);
        if let Some(only) = only {
            match &old {
                Old::Unknown => {}
                Old::Value(Some(old)) if Instance::ptr_eq(old, only) => {}
                _ => return Ok(()),
            }
        }
        let before = match &old {
            Old::Value(Some(old)) => Some(old.clone()),
            _ => None,
        };
        let same = match (&old, value) {
            (Old::Value(Some(old)), Some(new)) => Instance::ptr_eq(old, new),
            (Old::Value(None), None) => true,
            _ => false,
        };
        if !same {
            if let Some(new) = value.filter(|_| !mapped.view_only && initiator.began_with(self, relationship)) {
                self.cascade_to(new)?;
            }
            if let Some(lost) = before.as_ref().filter(|_| mapped.tracks_parents()) {
                lose_parent(lost, self, relationship);
            }
            if let Some(lost) = before.as_ref().filter(|_| mapped.cascade_delete) {
                drop_pending_orphan(self, lost, false)?;
            }
            if let Some(back) = mapped.back {
                self.tell_other_side(relationship, back, before.as_ref(), value, initiator)?;
            }
        }
        self.put(relationship, value, old);
        if let Some(new) = value.filter(|_| mapped.tracks_parents()) {
            gain_parent(new, self, relationship);
        }
        Ok(())
    }

    fn tell_other_side(
        &self,
        relationship: usize,
        back: usize,
        lost: Option<&Instance>,
        gained: Option<&Instance>,
        initiator: Initiator,
    ) -> Result<()> {
        if let Some(lost) = lost {
            let schema = lost.schema().clone();
            let mapped = schema.mapped(back)?;
            let act = if mapped.list { Act::Remove } else { Act::Replace };
            if !initiator.is(lost, back, act) {
                lost.give_up(back, mapped, self, Initiator::new(self, relationship, Act::Replace))?;
            }
        }
        if let Some(gained) = gained {
            gained.take_in(back, self, initiator)?;
        }
        Ok(())
    }

    /// The other side of a relationship gained this object, or leads to it now: so does this side.
    fn take_in(&self, relationship: usize, item: &Instance, initiator: Initiator) -> Result<()> {
        let schema = self.schema().clone();
        let mapped = schema.mapped(relationship)?;
        match mapped.list {
            false if initiator.is(self, relationship, Act::Replace) => Ok(()),
            false => self.replace(relationship, mapped, Some(item), initiator, None),
            true if initiator.is(self, relationship, Act::Append) || initiator.is(self, relationship, Act::Assign) => {
                Ok(())
            }
            true => self.append(relationship, mapped, item, None, initiator),
        }
    }

    /// The other side of a relationship lost this object: so does this side, where it has it.
    fn give_up(&self, relationship: usize, mapped: &Mapped, item: &Instance, initiator: Initiator) -> Result<()> {
        match mapped.list {
            false => self.replace(relationship, mapped, None, initiator, Some(item)),
            true => self.withdraw(relationship, mapped, item, initiator),
        }
    }

    /// Appends to a list, at its end or at a place, without loading it.
    pub(super) fn append(
        &self,
        relationship: usize,
        mapped: &Mapped,
        item: &Instance,
        place: Option<usize>,
        initiator: Initiator,
    ) -> Result<()> {
        if self.is_new() {
            // What waited for a list to be loaded waits no more once the insertion of its owner is undone.
            self.with_slot(relationship, |slot| {
                if let Slot::Unloaded | Slot::Queued { .. } = slot {
                    *slot = Slot::Many { items: Vec::new(), before: None };
                }
            });
        }
        self.fire_append(relationship, mapped, item, initiator)?;
        self.with_slot(relationship, |slot| match slot {
            Slot::Many { items, .. } => items.insert(place.unwrap_or(items.len()).min(items.len()), item.clone()),
            Slot::Queued { added, removed } => match position(removed, item) {
                Some(at) => drop(removed.remove(at)),
                None if position(added, item).is_some() => {}
                None => added.push(item.clone()),
            },
            _ => *slot = Slot::Queued { added: vec![item.clone()], removed: Vec::new() },
        });
        Ok(())
    }

    /// What goes with an object that joins a list.
    pub(super) fn fire_append(
        &self,
        relationship: usize,
        mapped: &Mapped,
        item: &Instance,
        initiator: Initiator,
    ) -> Result<()> {
        if !mapped.view_only && initiator.began_with(self, relationship) {
            self.cascade_to(item)?;
        }
        if let Some(back) = mapped.back {
            item.take_in(back, self, initiator)?;
        }
        self.keep_before(relationship);
        if mapped.tracks_parents() {
            gain_parent(item, self, relationship);
        }
        Ok(())
    }

    /// Takes an object out of a list, without loading it.
    fn withdraw(&self, relationship: usize, mapped: &Mapped, item: &Instance, initiator: Initiator) -> Result<()> {
        if self.is_new() && !self.slot_is_known(relationship) {
            return Ok(());
        }
        self.fire_remove(relationship, mapped, item, initiator)?;
        self.with_slot(relationship, |slot| match slot {
            Slot::Many { items, .. } => {
                if let Some(at) = position(items, item) {
                    items.remove(at);
                }
            }
            Slot::Queued { added, removed } => match position(added, item) {
                Some(at) => drop(added.remove(at)),
                None if position(removed, item).is_some() => {}
                None => removed.push(item.clone()),
            },
            _ => *slot = Slot::Queued { added: Vec::new(), removed: vec![item.clone()] },
        });
        Ok(())
    }

    /// What goes with an object that leaves a list.
    pub(super) fn fire_remove(
        &self,
        relationship: usize,
        mapped: &Mapped,
        item: &Instance,
        initiator: Initiator,
    ) -> Result<()> {
        if mapped.tracks_parents() {
            lose_parent(item, self, relationship);
        }
        if mapped.cascade_delete {
            drop_pending_orphan(self, item, true)?;
        }
        if let Some(back) = mapped.back {
            let schema = item.schema().clone();
            let other = schema.mapped(back)?;
            let acts = if other.list { [Act::Remove, Act::Assign] } else { [Act::Replace, Act::Replace] };
            let from_there = acts.into_iter().any(|act| initiator.is(item, back, act));
            // An object that is in the list twice still leads here, where it can only lead to one.
            if !from_there && (other.list || !self.has_twice(relationship, item)) {
                item.give_up(back, other, self, initiator)?;
            }
        }
        self.keep_before(relationship);
        Ok(())
    }

    fn has_twice(&self, relationship: usize, item: &Instance) -> bool {
        let data = self.data();
        match data.links.as_ref().map(|links| &links.slots[relationship]) {
            Some(Slot::Many { items, .. }) => items.iter().filter(|other| Instance::ptr_eq(other, item)).count() > 1,
            _ => false,
        }
    }

    /// A list is about to change: what the last flush left is kept, and the session is told.
    pub(super) fn keep_before(&self, relationship: usize) {
        self.with_slot(relationship, |slot| {
            if let Slot::Many { items, before } = slot {
                before.get_or_insert_with(|| items.clone());
            }
        });
        self.touch();
    }

    /// The session follows what an object in it is about to lead to; where it refuses, nothing has changed yet.
    pub(super) fn cascade_to(&self, target: &Instance) -> Result<()> {
        let session = self.data().session.upgrade();
        match session {
            Some(session) if !session.contains(target) => session.save_update(target),
            _ => Ok(()),
        }
    }

    /// What a to-one relationship is before it is set: what is loaded, or what can be told without asking the database.
    /// An object that the foreign key leads to is taken for loaded from then on.
    fn old_value(&self, relationship: usize, mapped: &Mapped) -> Old {
        if let Some(known) = self.known(relationship) {
            return Old::Value(known);
        }
        if self.is_new() {
            return Old::Never;
        }
        let session = self.data().session.upgrade();
        match session.and_then(|session| session.peek_one(self, mapped)) {
            None => Old::Unknown,
            Some(found) => {
                let value = found.clone();
                self.something_is_known();
                self.with_slot(relationship, |slot| *slot = Slot::One { value, before: Before::Same });
                Old::Value(found)
            }
        }
    }

    /// Puts a value into a slot and keeps what was there before. An object in a session is then changed.
    fn put(&self, relationship: usize, value: Option<&Instance>, old: Old) {
        self.with_slot(relationship, |slot| {
            let before = match std::mem::take(slot) {
                Slot::One { before: before @ (Before::Known(_) | Before::Never | Before::Unknown), .. } => before,
                _ => match old {
                    Old::Value(old) => Before::Known(old),
                    Old::Never => Before::Never,
                    Old::Unknown => Before::Unknown,
                },
            };
            *slot = Slot::One { value: value.cloned(), before };
        });
        self.touch();
    }
}

pub(super) fn position(items: &[Instance], item: &Instance) -> Option<usize> {
    items.iter().position(|other| Instance::ptr_eq(other, item))
}

/// Notes that `child` is now reached through `parent`'s relationship.
fn gain_parent(child: &Instance, parent: &Instance, relationship: usize) {
    let token = Token::new(parent.schema(), relationship);
    let parent = parent.downgrade();
    child.with_links(|links| links.mark_parent(token, Some(parent)));
}

/// Notes that `child` is no longer reached through `parent`'s relationship, unless another parent has it by now.
fn lose_parent(child: &Instance, parent: &Instance, relationship: usize) {
    let token = Token::new(parent.schema(), relationship);
    let mark = {
        let data = child.data();
        let parents = data.links.as_ref().map(|links| &links.parents);
        let mark = parents.and_then(|parents| parents.iter().find(|(known, _)| *known == token));
        mark.and_then(|(_, parent)| parent.as_ref()?.upgrade())
    };
    let elsewhere =
        mark.is_some_and(|other| !Instance::ptr_eq(&other, parent) && other.identity() != parent.identity());
    if !elsewhere {
        child.with_links(|links| links.mark_parent(token, None));
    }
}

/// A child that was never inserted leaves its parent's session when it loses the parent that would delete it; where that
/// has no such child, the child remembers.
fn drop_pending_orphan(parent: &Instance, child: &Instance, remember: bool) -> Result<()> {
    if !child.is_orphan() {
        return Ok(());
    }
    let session = parent.data().session.upgrade();
    match session {
        Some(session) if child.state() == super::State::Pending && session.contains(child) => {
            session.expunge(child)?;
        }
        _ if remember => child.with_links(|links| links.orphaned = true),
        _ => {}
    }
    Ok(())
}

impl Instance {
    /// The key of the object's row, none while it has no row.
    fn identity(&self) -> Option<Vec<crate::value::Value>> {
        let data = self.data();
        let key = self.schema().primary_key().iter();
        (!matches!(data.state, super::State::Transient | super::State::Pending))
            .then(|| key.map(|&field| data.stored(field).clone()).collect())
    }

    /// Whether a parent whose children die with it has given this object up, or it is new and has none.
    pub(crate) fn is_orphan(&self) -> bool {
        let lost = |links: &Links| {
            let lost = |(token, parent): &(Token, _)| Option::is_none(parent) && token.deletes_orphans();
            links.parents.iter().any(lost)
        };
        if self.data().links.as_deref().is_some_and(lost) {
            return true;
        }
        self.is_new() && self.lacks_parent()
    }

    /// Whether one of its relationships leads to a parent whose children die with it, and it has none there.
    fn lacks_parent(&self) -> bool {
        let schema = self.schema().clone();
        (0..schema.relationships().len()).any(|relationship| {
            let Ok(mapped) = schema.mapped(relationship) else { return false };
            let target = mapped.target();
            mapped.back.is_some_and(|back| {
                target.relationships()[back].cascade_delete && !self.has_parent(Token::new(&target, back))
            })
        })
    }

    /// Whether it was removed from a parent while neither could be told of the session: a flush then forgets it.
    pub(crate) fn is_orphaned_outside(&self) -> bool {
        self.data().links.as_ref().is_some_and(|links| links.orphaned)
    }

    /// Whether the object is known to have a parent through this relationship.
    pub(crate) fn has_parent(&self, token: Token) -> bool {
        let data = self.data();
        let parents = data.links.as_ref().map(|links| &links.parents);
        let mark = parents.and_then(|parents| parents.iter().find(|(known, _)| *known == token));
        mark.is_some_and(|(_, parent)| parent.is_some())
    }
}
