//! A to-many relationship of one object: `team.heroes()`.

use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;

use super::model::Model;
use super::session::unwrap;
use crate::error::Result;
use crate::instance::Instance;

/// The objects of a to-many relationship, in step with the other side and with the session.
///
/// A list is a handle: it always shows what its owner has now. Reading it loads it on first use, and again after a
/// commit. Iterating walks over what it held when the iteration began.
///
/// Every method panics when the list must be loaded and cannot be: its owner is detached, or the database fails. The
/// `try_` form of the owner's getter tells beforehand.
pub struct List<M> {
    owner: Instance,
    relationship: usize,
    items: PhantomData<fn() -> M>,
}

impl<M: Model> List<M> {
    /// The list of this owner, loaded now if it is not yet. Called by `#[model]`.
    ///
    /// # Errors
    ///
    /// As [`Instance::list`].
    #[doc(hidden)]
    pub fn open(owner: &Instance, relationship: usize) -> Result<Self> {
        owner.list_len(relationship)?;
        Ok(List { owner: owner.clone(), relationship, items: PhantomData })
    }

    /// How many objects there are.
    #[track_caller]
    pub fn len(&self) -> usize {
        unwrap(self.owner.list_len(self.relationship))
    }

    /// Whether there is none.
    #[track_caller]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The object at this place, counting from 0.
    #[track_caller]
    pub fn get(&self, place: usize) -> Option<M> {
        unwrap(self.owner.list_get(self.relationship, place)).map(M::from_instance)
    }

    /// The first object.
    #[track_caller]
    pub fn first(&self) -> Option<M> {
        self.get(0)
    }

    /// The last object.
    #[track_caller]
    pub fn last(&self) -> Option<M> {
        self.get(self.len().checked_sub(1)?)
    }

    /// Whether this very object is in the list.
    #[track_caller]
    pub fn contains(&self, object: &M) -> bool {
        let items = unwrap(self.owner.list(self.relationship));
        items.iter().any(|item| Instance::ptr_eq(item, object.instance()))
    }

    /// Every object.
    #[track_caller]
    pub fn to_vec(&self) -> Vec<M> {
        unwrap(self.owner.list(self.relationship)).into_iter().map(M::from_instance).collect()
    }

    /// Walks over every object.
    #[track_caller]
    pub fn iter(&self) -> std::vec::IntoIter<M> {
        self.to_vec().into_iter()
    }

    /// Appends an object.
    #[track_caller]
    pub fn push(&self, object: &M) {
        unwrap(self.owner.list_push(self.relationship, object.instance()));
    }

    /// Appends objects.
    #[track_caller]
    pub fn extend(&self, objects: impl IntoIterator<Item = impl Borrow<M>>) {
        for object in objects {
            self.push(object.borrow());
        }
    }

    /// Inserts an object at a place; those from there on move up.
    #[track_caller]
    pub fn insert(&self, place: usize, object: &M) {
        let object = object.instance();
        unwrap(self.owner.list_insert(self.relationship, place, object));
    }

    /// Removes an object, once; false when it was not there.
    #[track_caller]
    pub fn remove(&self, object: &M) -> bool {
        unwrap(self.owner.list_remove(self.relationship, object.instance()))
    }

    /// Removes every object.
    #[track_caller]
    pub fn clear(&self) {
        unwrap(self.owner.list_clear(self.relationship));
    }

    /// Makes these the objects of the list.
    #[track_caller]
    pub fn set(&self, objects: impl IntoIterator<Item = impl Borrow<M>>) {
        let objects = objects.into_iter();
        let objects = objects.map(|object| object.borrow().instance().clone());
        unwrap(self.owner.list_assign(self.relationship, objects.collect()));
    }
}

impl<M> Clone for List<M> {
    fn clone(&self) -> Self {
        List { owner: self.owner.clone(), relationship: self.relationship, items: PhantomData }
    }
}

impl<M: Model> IntoIterator for List<M> {
    type Item = M;
    type IntoIter = std::vec::IntoIter<M>;

    #[track_caller]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<M: Model> IntoIterator for &List<M> {
    type Item = M;
    type IntoIter = std::vec::IntoIter<M>;

    #[track_caller]
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// As a `Vec` prints; `[..]` while the list is not loaded, for printing does no I/O.
impl<M> fmt::Debug for List<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.owner.loaded_list(self.relationship) {
            Some(items) => f.debug_list().entries(items).finish(),
            None => f.write_str("[..]"),
        }
    }
}
