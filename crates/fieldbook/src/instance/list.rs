//! Relationships that lead to many: the list and its operations, with the other side that follows.

use super::{Instance, Slot, mirror};
use crate::error::{Result, error};
use crate::schema::Mapped;

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
        self.cascade_to(Some(item))?;
        self.change(relationship, |items| items.insert(at, item.clone()))?;
        self.appended(relationship, mapped, item)
    }

    /// Removes an object, once; false when it was not in the list.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    pub fn list_remove(&self, relationship: usize, item: &Instance) -> Result<bool> {
        let schema = self.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let found = self.with_items(relationship, |items| mirror::position(items, item))?;
        let Some(at) = found else { return Ok(false) };
        self.change(relationship, |items| drop(items.remove(at)))?;
        let remains = self.with_items(relationship, |items| mirror::position(items, item).is_some())?;
        self.removed(relationship, mapped, item, remains)?;
        Ok(true)
    }

    /// Removes every object.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    pub fn list_clear(&self, relationship: usize) -> Result<()> {
        self.list_assign(relationship, Vec::new())
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
        new.iter().try_for_each(|item| self.cascade_to(Some(item)))?;
        self.change(relationship, |items| items.clone_from(&new))?;
        for item in new.iter().filter(|item| mirror::position(&old, item).is_none()) {
            self.appended(relationship, mapped, item)?;
        }
        for item in old.iter().filter(|item| mirror::position(&new, item).is_none()) {
            self.removed(relationship, mapped, item, false)?;
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

    fn appended(&self, relationship: usize, mapped: &Mapped, item: &Instance) -> Result<()> {
        let from = match mapped.back {
            Some(back) => self.parent_through(back, item)?,
            None => None,
        };
        if let Some(back) = mapped.back {
            if let Some(other) = from.filter(|other| !Instance::ptr_eq(other, self)) {
                mirror::remove(&other, relationship, item)?;
            }
            mirror::add(item, back, self, relationship)?;
        }
        if mapped.tracks_parents() {
            mirror::gain_parent(item, self, relationship);
        }
        Ok(())
    }

    /// The object whose list an item leaves when it joins this one's, where that can be told without loading.
    fn parent_through(&self, back: usize, item: &Instance) -> Result<Option<Instance>> {
        let schema = item.schema().clone();
        let mapped = schema.mapped(back)?;
        if mapped.list {
            return Ok(None);
        }
        Ok(item.value_without_loading(back, mapped).flatten())
    }

    /// An item that was in the list twice still leads here, where it can only lead to one.
    fn removed(&self, relationship: usize, mapped: &Mapped, item: &Instance, remains: bool) -> Result<()> {
        if mapped.tracks_parents() {
            mirror::lose_parent(item, self, relationship);
        }
        let leads_here = |back: &usize| remains && !item.schema().relationships()[*back].list;
        if let Some(back) = mapped.back.filter(|back| !leads_here(back)) {
            mirror::remove(item, back, self)?;
        }
        if mapped.cascade_delete {
            mirror::drop_pending_orphan(item);
        }
        Ok(())
    }

    /// Changes the loaded list, and keeps what the last flush left.
    fn change(&self, relationship: usize, work: impl FnOnce(&mut Vec<Instance>)) -> Result<()> {
        self.with_items(relationship, |_| ())?;
        self.with_slot(relationship, |slot| {
            if let Slot::Many { items, before } = slot {
                before.get_or_insert_with(|| items.clone());
                work(items);
            }
        });
        self.touch();
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
            if self.is_new() {
                self.with_slot(relationship, |slot| *slot = mirror::empty());
            } else {
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
