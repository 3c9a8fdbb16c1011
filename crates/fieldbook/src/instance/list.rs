//! Relationships that lead to many: the list and its operations, with the other side that follows.

use super::events::{Act, Initiator, position};
use super::{Instance, Slot};
use crate::error::{Result, error};

impl Instance {
    /// The objects of a to-many relationship, loaded on first use.
    ///
    /// # Errors
    ///
    /// `is_detached` when the list is not loaded and the object has no session; as any statement otherwise.
    pub fn list(&self, relationship: usize) -> Result<Vec<Instance>> {
        self.with_items(relationship, |items| items.clone())
    }

    /// How many objects a to-many relationship has, loaded on first use.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    pub fn list_len(&self, relationship: usize) -> Result<usize> {
        self.with_items(relationship, |items| items.len())
    }

    /// The object at a place of a to-many relationship, loaded on first use.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    pub fn list_get(&self, relationship: usize, at: usize) -> Result<Option<Instance>> {
        self.with_items(relationship, |items| items.get(at).cloned())
    }

    /// Appends an object. Its other side follows at once, its foreign key at the next flush; an object that is new to
    /// this one's session is added to it.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`]; `is_invalid_request` when the object is in another session.
    pub fn list_push(&self, relationship: usize, item: &Instance) -> Result<()> {
        let end = self.list_len(relationship)?;
        self.list_insert(relationship, end, item)
    }

    /// Inserts an object at a place; places from there on move up.
    ///
    /// # Errors
    ///
    /// As [`Instance::list_push`]; `is_invalid_request` when the place is beyond the end.
    pub fn list_insert(&self, relationship: usize, at: usize, item: &Instance) -> Result<()> {
        let schema = self.schema().clone();
        let mapped = schema.mapped(relationship)?;
        self.check_model(relationship, &mapped.target(), item)?;
        let length = self.list_len(relationship)?;
        if at > length {
            let name = &schema.relationships()[relationship].name;
            return Err(error!(
                InvalidRequest,
                "place {at} is beyond the end of {}'s list `{name}` of {length}; use push() to append",
                self.label()
            ));
        }
        let initiator = Initiator::new(self, relationship, Act::Append);
        self.append(relationship, mapped, item, Some(at), initiator)
    }

    /// Removes an object, once; false when it was not in the list.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    pub fn list_remove(&self, relationship: usize, item: &Instance) -> Result<bool> {
        let found = self.with_items(relationship, |items| position(items, item))?;
        let Some(at) = found else { return Ok(false) };
        self.remove_at(relationship, at, item)?;
        Ok(true)
    }

    /// Removes every object.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    pub fn list_clear(&self, relationship: usize) -> Result<()> {
        let items = self.list(relationship)?;
        items.iter().try_for_each(|item| self.remove_at(relationship, 0, item))
    }

    /// Makes these the objects of the list: what is new is appended, what is missing removed.
    ///
    /// # Errors
    ///
    /// As [`Instance::list_push`].
    pub fn list_assign(&self, relationship: usize, new: Vec<Instance>) -> Result<()> {
        let schema = self.schema().clone();
        let mapped = schema.mapped(relationship)?;
        for item in &new {
            self.check_model(relationship, &mapped.target(), item)?;
        }
        let old = self.list(relationship)?;
        let initiator = Initiator::new(self, relationship, Act::Assign);
        self.with_slot(relationship, |slot| {
            let before = match slot {
                Slot::Many { before: Some(before), .. } => std::mem::take(before),
                _ => old.clone(),
            };
            *slot = Slot::Many { items: Vec::new(), before: Some(before) };
        });
        self.touch();
        for item in &new {
            match position(&old, item) {
                None => self.append(relationship, mapped, item, None, initiator)?,
                Some(_) => self.with_slot(relationship, |slot| {
                    if let Slot::Many { items, .. } = slot {
                        items.push(item.clone());
                    }
                }),
            }
        }
        let kept = old.iter().filter(|item| position(&new, item).is_some());
        kept.into_iter().try_for_each(|item| self.cascade_to(item))?;
        let mut gone: Vec<&Instance> = Vec::new();
        for item in old.iter().filter(|item| position(&new, item).is_none()) {
            if !gone.iter().any(|other| Instance::ptr_eq(other, item)) {
                gone.push(item);
                self.fire_remove(relationship, mapped, item, initiator)?;
            }
        }
        Ok(())
    }

    /// The objects of a to-many relationship, where they are loaded; does no I/O.
    pub fn loaded_list(&self, relationship: usize) -> Option<Vec<Instance>> {
        match self.data().links.as_ref()?.slots.get(relationship)? {
            Slot::Many { items, .. } => Some(items.clone()),
            _ => None,
        }
    }

    fn remove_at(&self, relationship: usize, at: usize, item: &Instance) -> Result<()> {
        let schema = self.schema().clone();
        let mapped = schema.mapped(relationship)?;
        self.fire_remove(relationship, mapped, item, Initiator::new(self, relationship, Act::Remove))?;
        self.with_slot(relationship, |slot| {
            if let Slot::Many { items, .. } = slot {
                items.remove(at.min(items.len() - 1));
            }
        });
        Ok(())
    }

    /// Calls this with the list, loaded first if need be. A new object's list begins empty.
    fn with_items<T>(&self, relationship: usize, work: impl FnOnce(&mut Vec<Instance>) -> T) -> Result<T> {
        let loaded = {
            let data = self.data();
            let slot = data.links.as_ref().map(|links| &links.slots[relationship]);
            matches!(slot, Some(Slot::Many { .. }))
        };
        if !loaded {
            // A new object's list is made when something joins it: after the flush, the database is asked.
            if !self.is_new() {
                let session = self.session_for_relationship(relationship)?;
                session.load_list(self, relationship)?;
            }
        }
        Ok(self.with_slot(relationship, |slot| match slot {
            Slot::Many { items, .. } => work(items),
            _ => work(&mut Vec::new()),
        }))
    }
}
