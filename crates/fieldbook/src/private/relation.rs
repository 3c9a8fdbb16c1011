//! Relationships: getters, setters and what a builder does with them.

use std::borrow::Borrow;

use super::access::unreadable;
use super::builder::Builder;
use crate::Result;
use crate::dynamic::Instance;
use crate::typed::{IntoRelated, List, Model, unwrap};

/// What a getter of a relationship to one returns: the object, or an option of it.
pub trait FromRelated: Sized {
    /// The object that is there, if any.
    fn from_related(related: Option<Instance>) -> Option<Self>;
}

impl<M: Model> FromRelated for M {
    fn from_related(related: Option<Instance>) -> Option<Self> {
        related.map(M::from_instance)
    }
}

impl<M: Model> FromRelated for Option<M> {
    fn from_related(related: Option<Instance>) -> Option<Self> {
        Some(related.map(M::from_instance))
    }
}

/// A relationship's getter that returns its error.
pub fn try_related<T: FromRelated>(instance: &Instance, relationship: usize) -> Result<T> {
    T::from_related(instance.related(relationship)?).ok_or_else(|| {
        let schema = instance.schema();
        let name = &schema.relationships()[relationship].name;
        unreadable(schema, name, "it is None; set it first, or declare it as an `Option`")
    })
}

/// A relationship's getter.
#[track_caller]
pub fn related<T: FromRelated>(instance: &Instance, relationship: usize) -> T {
    unwrap(try_related(instance, relationship))
}

/// A relationship's setter that returns its error.
pub fn try_set_related<M: Model>(instance: &Instance, relationship: usize, value: impl IntoRelated<M>) -> Result<()> {
    instance.set_related(relationship, value.into_related().as_ref())
}

/// A relationship's setter.
#[track_caller]
pub fn set_related<M: Model>(instance: &Instance, relationship: usize, value: impl IntoRelated<M>) {
    unwrap(try_set_related(instance, relationship, value));
}

/// A list's getter.
#[track_caller]
pub fn list<M: Model>(instance: &Instance, relationship: usize) -> List<M> {
    unwrap(List::open(instance, relationship))
}

fn instances<M: Model>(objects: impl IntoIterator<Item = impl Borrow<M>>) -> Vec<Instance> {
    let objects = objects.into_iter();
    objects.map(|object| object.borrow().instance().clone()).collect()
}

/// A list's setter that returns its error.
pub fn try_set_list<M: Model>(
    instance: &Instance,
    relationship: usize,
    objects: impl IntoIterator<Item = impl Borrow<M>>,
) -> Result<()> {
    instance.list_assign(relationship, instances(objects))
}

/// A list's setter.
#[track_caller]
pub fn set_list<M: Model>(instance: &Instance, relationship: usize, objects: impl IntoIterator<Item = impl Borrow<M>>) {
    unwrap(try_set_list(instance, relationship, objects));
}

/// What a builder was given for a relationship.
pub(super) enum Related {
    One(usize, Option<Instance>),
    Many(usize, Vec<Instance>),
}

impl Related {
    pub(super) fn apply(self, instance: &Instance) -> Result<()> {
        match self {
            Related::One(relationship, target) => instance.set_related(relationship, target.as_ref()),
            Related::Many(relationship, list) => instance.list_assign(relationship, list),
        }
    }
}

impl Builder {
    /// One more relationship to one.
    pub fn with_related<T: Model>(mut self, relationship: usize, value: impl IntoRelated<T>) -> Self {
        self.related.push(Related::One(relationship, value.into_related()));
        self
    }

    /// One more relationship to many.
    pub fn with_list<T: Model>(
        mut self,
        relationship: usize,
        objects: impl IntoIterator<Item = impl Borrow<T>>,
    ) -> Self {
        self.related.push(Related::Many(relationship, instances(objects)));
        self
    }
}
