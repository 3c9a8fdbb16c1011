//! A relationship of a model: whom it leads to, by which foreign key, and what follows the parent.

use std::fmt;
use std::sync::{Arc, OnceLock, Weak};

use super::Schema;
use crate::ast::Expr;

/// A reference to a model that may not exist yet: models refer to each other in circles.
///
/// Resolved on first use, then remembered (weakly, so that circles are not kept alive).
#[derive(Clone)]
pub struct SchemaRef {
    name: Arc<str>,
    resolve: Arc<dyn Fn() -> Option<Arc<Schema>> + Send + Sync>,
    resolved: Arc<OnceLock<Weak<Schema>>>,
}

impl SchemaRef {
    /// The model of this name, found by this function when it is first needed.
    pub fn new(name: impl Into<Arc<str>>, resolve: impl Fn() -> Option<Arc<Schema>> + Send + Sync + 'static) -> Self {
        SchemaRef { name: name.into(), resolve: Arc::new(resolve), resolved: Arc::default() }
    }

    /// The name of the model: `Team`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The model, or `None` while it does not exist.
    pub fn get(&self) -> Option<Arc<Schema>> {
        if let Some(schema) = self.resolved.get().and_then(Weak::upgrade) {
            return Some(schema);
        }
        let schema = (self.resolve)()?;
        let _ = self.resolved.set(Arc::downgrade(&schema));
        Some(schema)
    }
}

/// References are the same when they lead to models of the same name.
impl PartialEq for SchemaRef {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for SchemaRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// A relationship of a table model.
#[derive(Clone, Debug)]
pub struct Relationship {
    /// The relationship's name.
    pub name: String,
    /// The model on the other side.
    pub target: SchemaRef,
    /// Whether it leads to many: `Vec<Hero>` rather than `Option<Team>`.
    pub list: bool,
    /// The relationship on the other side that mirrors this one.
    pub back_populates: Option<String>,
    /// Whether children are deleted with their parent, and when they lose it.
    pub cascade_delete: bool,
    /// Whether the database, not the session, looks after children that are not loaded.
    pub passive_deletes: PassiveDeletes,
    /// The table between the two sides of a many-to-many relationship.
    pub link_model: Option<SchemaRef>,
    /// What its objects are ordered by when they are loaded: fields of the other side.
    pub order_by: Vec<RelationshipOrder>,
    /// Whether it is only for reading: no change of it reaches the database.
    pub view_only: bool,
    /// Names of the foreign key fields to use where several lead to the same table.
    pub foreign_keys: Vec<String>,
    /// What connects the two sides, where that is not their foreign key alone.
    pub primary_join: Option<JoinCondition>,
}

/// The condition that connects the two sides of a relationship, over both tables. It is made when the relationship is
/// first used, for then both models are there.
#[derive(Clone)]
pub struct JoinCondition(Arc<dyn Fn() -> Expr + Send + Sync>);

impl JoinCondition {
    /// A condition that this function makes.
    pub fn new(make: impl Fn() -> Expr + Send + Sync + 'static) -> Self {
        JoinCondition(Arc::new(make))
    }

    pub(super) fn make(&self) -> Expr {
        (self.0)()
    }
}

impl fmt::Debug for JoinCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoinCondition")
    }
}

impl Relationship {
    /// A relationship of this name to one (`Option<Target>`), without any option.
    pub fn to_one(name: impl Into<String>, target: SchemaRef) -> Self {
        Relationship {
            name: name.into(),
            target,
            list: false,
            back_populates: None,
            cascade_delete: false,
            passive_deletes: PassiveDeletes::Off,
            link_model: None,
            order_by: Vec::new(),
            view_only: false,
            foreign_keys: Vec::new(),
            primary_join: None,
        }
    }

    /// A relationship of this name to many (`Vec<Target>`), without any option.
    pub fn to_many(name: impl Into<String>, target: SchemaRef) -> Self {
        Relationship { list: true, ..Self::to_one(name, target) }
    }
}

/// A field of the other side that a relationship's objects are ordered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationshipOrder {
    /// The field's name.
    pub field: String,
    /// `DESC`, `ASC`, or neither said.
    pub descending: Option<bool>,
    /// `NULLS FIRST`, `NULLS LAST`, or neither said.
    pub nulls: Option<crate::ast::Nulls>,
}

impl RelationshipOrder {
    /// By this field of the other side.
    pub fn new(field: impl Into<String>, descending: Option<bool>, nulls: Option<crate::ast::Nulls>) -> Self {
        RelationshipOrder { field: field.into(), descending, nulls }
    }
}

/// Who looks after the children of a deleted parent (SQLAlchemy's `passive_deletes`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PassiveDeletes {
    /// The session loads them and deletes or releases them.
    #[default]
    Off,
    /// The session looks after the loaded ones, the database after the rest.
    On,
    /// The database alone.
    All,
}

/// Which side of a relationship holds the foreign key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// This side: a hero's team.
    ManyToOne,
    /// The other side: a team's heroes.
    OneToMany,
    /// A table between them.
    ManyToMany,
}
