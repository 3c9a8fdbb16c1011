//! Relationships in statements: what is compared, searched, joined along or loaded with the objects.

use super::Entity;

/// A relationship of a table that a statement names.
#[derive(Clone, Debug)]
pub struct RelationRef {
    /// The model that declares it, and which of its aliases.
    pub source: Entity,
    /// The relationship's index.
    pub relationship: usize,
}

/// A path of relationships from an object of a query, with how each is loaded.
#[derive(Clone, Debug)]
pub struct LoadPath {
    /// The steps, beginning at the query's object.
    pub steps: Vec<LoadStep>,
}

/// One step of a [`LoadPath`].
#[derive(Clone, Debug)]
pub struct LoadStep {
    /// The relationship.
    pub relation: RelationRef,
    /// How it is loaded.
    pub strategy: Strategy,
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
