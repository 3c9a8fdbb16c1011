//! Relationships: getters, setters and what a builder does with them.

use std::borrow::Borrow;

use super::builder::Builder;
use super::check::Declared;
use crate::Result;
use crate::dynamic::Instance;
use crate::typed::{IntoRelated, List, Model, unwrap};

/// Where a relationship leads, by its index: a type that is no table is reported here, once.
pub trait RelationOf<const INDEX: usize>: Declared {
    /// The model on the other side.
    type Target: Declared;
}

/// The model on the other side of a relationship.
pub type TargetOf<M, const INDEX: usize> = <M as RelationOf<INDEX>>::Target;

/// The getter of a relationship to an option, with its error returned.
pub fn try_optional<M: RelationOf<INDEX>, const INDEX: usize>(
    instance: &Instance,
) -> Result<Option<TargetOf<M, INDEX>>> {
    Ok(instance.related(INDEX)?.map(Model::from_instance))
}

/// The getter of a relationship to an option.
#[track_caller]
pub fn optional<M: RelationOf<INDEX>, const INDEX: usize>(instance: &Instance) -> Option<TargetOf<M, INDEX>> {
    unwrap(try_optional::<M, INDEX>(instance))
}

/// The getter of a relationship to one, with its error returned.
pub fn try_one<M: RelationOf<INDEX>, const INDEX: usize>(instance: &Instance) -> Result<TargetOf<M, INDEX>> {
    try_optional::<M, INDEX>(instance)?.ok_or_else(|| {
        let schema = instance.schema();
        let name = &schema.relationships()[INDEX].name;
        schema.unreadable(name, "it is None; set it first, or declare it as an `Option`")
    })
}

/// The getter of a relationship to one.
#[track_caller]
pub fn one<M: RelationOf<INDEX>, const INDEX: usize>(instance: &Instance) -> TargetOf<M, INDEX> {
    unwrap(try_one::<M, INDEX>(instance))
}

/// A relationship's setter that returns its error.
pub fn try_set_related<M: RelationOf<INDEX>, const INDEX: usize>(
    instance: &Instance,
    value: impl IntoRelated<TargetOf<M, INDEX>>,
) -> Result<()> {
    instance.set_related(INDEX, value.into_related().as_ref())
}

/// A relationship's setter.
#[track_caller]
pub fn set_related<M: RelationOf<INDEX>, const INDEX: usize>(
    instance: &Instance,
    value: impl IntoRelated<TargetOf<M, INDEX>>,
) {
    unwrap(try_set_related::<M, INDEX>(instance, value));
}

/// A list's getter that returns its error.
pub fn try_list<M: RelationOf<INDEX>, const INDEX: usize>(instance: &Instance) -> Result<List<TargetOf<M, INDEX>>> {
    List::open(instance, INDEX)
}

/// A list's getter.
#[track_caller]
pub fn list<M: RelationOf<INDEX>, const INDEX: usize>(instance: &Instance) -> List<TargetOf<M, INDEX>> {
    unwrap(try_list::<M, INDEX>(instance))
}

fn instances<M: Model>(objects: impl IntoIterator<Item = impl Borrow<M>>) -> Vec<Instance> {
    let objects = objects.into_iter();
    objects.map(|object| object.borrow().instance().clone()).collect()
}

/// A list's setter that returns its error.
pub fn try_set_list<M: RelationOf<INDEX>, const INDEX: usize>(
    instance: &Instance,
    objects: impl IntoIterator<Item = impl Borrow<TargetOf<M, INDEX>>>,
) -> Result<()> {
    instance.list_assign(INDEX, instances::<TargetOf<M, INDEX>>(objects))
}

/// A list's setter.
#[track_caller]
pub fn set_list<M: RelationOf<INDEX>, const INDEX: usize>(
    instance: &Instance,
    objects: impl IntoIterator<Item = impl Borrow<TargetOf<M, INDEX>>>,
) {
    unwrap(try_set_list::<M, INDEX>(instance, objects));
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
    pub fn with_related<M: RelationOf<INDEX>, const INDEX: usize>(
        mut self,
        value: impl IntoRelated<TargetOf<M, INDEX>>,
    ) -> Self {
        self.related.push(Related::One(INDEX, value.into_related()));
        self
    }

    /// One more relationship to many.
    pub fn with_list<M: RelationOf<INDEX>, const INDEX: usize>(
        mut self,
        objects: impl IntoIterator<Item = impl Borrow<TargetOf<M, INDEX>>>,
    ) -> Self {
        self.related.push(Related::Many(INDEX, instances::<TargetOf<M, INDEX>>(objects)));
        self
    }
}
