//! The other side of a relationship: it follows in memory what happens on this side, without loading anything.

use super::{Before, Instance, Slot, Token};
use crate::error::Result;

/// `owner`'s relationship `index` gains `item`, because `item`'s relationship `from` now leads to `owner`.
pub(super) fn add(owner: &Instance, index: usize, item: &Instance, from: usize) -> Result<()> {
    let schema = owner.schema().clone();
    let mapped = schema.mapped(index)?;
    if mapped.list {
        let new = owner.is_new();
        owner.with_slot(index, |slot| append(slot, item, new));
    } else {
        let old = owner.value_without_loading(index, mapped);
        if let Some(Some(other)) = &old
            && !Instance::ptr_eq(other, item)
            && !item.schema().relationships()[from].list
        {
            if mapped.tracks_parents() {
                lose_parent(other, owner, index);
            }
            release(other, from, owner)?;
        }
        owner.put(index, Some(item), &old);
    }
    if mapped.tracks_parents() {
        gain_parent(item, owner, index);
    }
    owner.touch();
    Ok(())
}

/// `owner`'s relationship `index` loses `item`.
pub(super) fn remove(owner: &Instance, index: usize, item: &Instance) -> Result<()> {
    let schema = owner.schema().clone();
    let mapped = schema.mapped(index)?;
    if mapped.list {
        let new = owner.is_new();
        owner.with_slot(index, |slot| withdraw(slot, item, new));
        owner.touch();
    } else {
        release(owner, index, item)?;
    }
    if mapped.tracks_parents() {
        lose_parent(item, owner, index);
    }
    if mapped.cascade_delete {
        drop_pending_orphan(item);
    }
    Ok(())
}

/// Sets a to-one relationship to none, if it leads to this object or cannot be told.
fn release(owner: &Instance, index: usize, item: &Instance) -> Result<()> {
    let schema = owner.schema().clone();
    let value = owner.value_without_loading(index, schema.mapped(index)?);
    match &value {
        Some(Some(current)) if !Instance::ptr_eq(current, item) => {}
        Some(None) => {}
        _ => owner.put(index, None, &value),
    }
    Ok(())
}

fn append(slot: &mut Slot, item: &Instance, new: bool) {
    if new && matches!(slot, Slot::Unloaded) {
        *slot = empty();
    }
    match slot {
        Slot::Many { items, before } => {
            before.get_or_insert_with(|| items.clone());
            items.push(item.clone());
        }
        Slot::Queued { added, removed } => {
            match position(removed, item) {
                Some(at) => drop(removed.remove(at)),
                None if position(added, item).is_some() => {}
                None => added.push(item.clone()),
            };
        }
        _ => *slot = Slot::Queued { added: vec![item.clone()], removed: Vec::new() },
    }
}

fn withdraw(slot: &mut Slot, item: &Instance, new: bool) {
    match slot {
        Slot::Many { items, before } => {
            if let Some(at) = position(items, item) {
                before.get_or_insert_with(|| items.clone());
                items.remove(at);
            }
        }
        Slot::Queued { added, removed } => {
            match position(added, item) {
                Some(at) => drop(added.remove(at)),
                None => removed.push(item.clone()),
            };
        }
        _ if new => {}
        _ => *slot = Slot::Queued { added: Vec::new(), removed: vec![item.clone()] },
    }
}

/// The list of an object that has no row yet.
pub(super) fn empty() -> Slot {
    Slot::Many { items: Vec::new(), before: None }
}

pub(super) fn position(items: &[Instance], item: &Instance) -> Option<usize> {
    items.iter().position(|other| Instance::ptr_eq(other, item))
}

/// Notes that `child` is now reached through `parent`'s relationship.
pub(super) fn gain_parent(child: &Instance, parent: &Instance, relationship: usize) {
    let token = Token::new(parent.schema(), relationship);
    let parent = parent.downgrade();
    child.with_links(|links| links.mark_parent(token, Some(parent)));
}

/// Notes that `child` is no longer reached through `parent`'s relationship, unless another parent has it by now.
pub(super) fn lose_parent(child: &Instance, parent: &Instance, relationship: usize) {
    let token = Token::new(parent.schema(), relationship);
    child.with_links(|links| {
        let mark = links.parents.iter().find(|(known, _)| *known == token);
        let elsewhere = mark
            .and_then(|(_, parent)| parent.as_ref()?.upgrade())
            .is_some_and(|other| !Instance::ptr_eq(&other, parent));
        if !elsewhere {
            links.mark_parent(token, None);
        }
    });
}

/// A child that was never inserted leaves the session when it loses the parent that would delete it.
pub(super) fn drop_pending_orphan(child: &Instance) {
    if !child.is_orphan() {
        return;
    }
    let session = child.data().session.upgrade();
    match session {
        Some(session) => session.expunge_pending(child),
        None => child.with_links(|links| links.orphaned = true),
    }
}

impl Instance {
    /// Whether a parent whose children die with it has given this object up.
    pub(crate) fn is_orphan(&self) -> bool {
        let data = self.data();
        data.links.as_ref().is_some_and(|links| {
            let lost = |(token, parent): &(Token, _)| Option::is_none(parent) && token.deletes_orphans();
            links.parents.iter().any(lost)
        })
    }

    /// Whether the object has a parent through this relationship; one that was never told of is presumed to have.
    pub(crate) fn has_parent(&self, token: Token) -> bool {
        let data = self.data();
        let parents = data.links.as_ref().map(|links| &links.parents);
        let mark = parents.and_then(|parents| parents.iter().find(|(known, _)| *known == token));
        mark.is_none_or(|(_, parent)| parent.is_some())
    }
}

impl Instance {
    /// Whether nothing says that another parent has this object through the relationship.
    pub(crate) fn may_belong_to(&self, token: Token, parent: &Instance) -> bool {
        let data = self.data();
        let parents = data.links.as_ref().map(|links| &links.parents);
        let mark = parents.and_then(|parents| parents.iter().find(|(known, _)| *known == token));
        let other = mark.and_then(|(_, other)| other.as_ref()?.upgrade());
        other.is_none_or(|other| Instance::ptr_eq(&other, parent))
    }
}

impl Before {
    pub(crate) fn known(&self) -> Option<&Instance> {
        match self {
            Before::Known(Some(old)) => Some(old),
            _ => None,
        }
    }
}
