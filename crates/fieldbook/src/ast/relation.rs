//! Relationships in statements: what is compared, searched, joined along or loaded with the objects.

use super::{Entity, Expr};

/// A relationship of a table that a statement names.
#[derive(Clone, Debug)]
pub struct RelationRef {
    /// The model that declares it, and which of its aliases.
    pub source: Entity,
    /// The relationship's index.
    pub relationship: usize,
}

/// A path of relationships from an object of a query, with how each is loaded.
#[derive(Clone, Debug, Default)]
pub struct LoadPath {
    /// The steps, beginning at the query's object.
    pub steps: Vec<LoadStep>,
    /// Which columns are loaded of the objects on the way.
    pub columns: Vec<LoadColumns>,
}

impl LoadPath {
    /// The table that it begins at.
    pub fn begins(&self) -> Option<&Entity> {
        let step = self.steps.first().map(|step| &step.relation.source);
        step.or_else(|| self.columns.first().map(|columns| &columns.entity))
    }
}

/// One step of a [`LoadPath`].
#[derive(Clone, Debug)]
pub struct LoadStep {
    /// The relationship.
    pub relation: RelationRef,
    /// How it is loaded.
    pub strategy: Strategy,
    /// What must hold of the objects that are loaded, over the other side's table.
    pub criteria: Vec<Expr>,
}

/// Which columns of the objects at one place of a [`LoadPath`] are loaded.
#[derive(Clone, Debug)]
pub struct LoadColumns {
    /// How many steps lead to the objects.
    pub depth: usize,
    /// Their table; which of its aliases counts where no step leads there.
    pub entity: Entity,
    /// The fields' indices.
    pub fields: Vec<usize>,
    /// Whether these are left out, or all others but the key.
    pub deferred: bool,
    /// Whether reading what is left out is an error.
    pub refused: bool,
}

/// How a relationship is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// When it is first read.
    Lazy,
    /// With one more statement for all objects of the query.
    SelectIn,
    /// With an outer join in the query itself.
    Joined,
    /// From the query's own join along it.
    Contained,
    /// Not at all: reading it is an error.
    Raise,
}
