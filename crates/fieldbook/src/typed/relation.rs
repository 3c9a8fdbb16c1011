//! A relationship of a table constant: `Hero.team`, `Team.heroes`.

use std::marker::PhantomData;

use super::expr::{Condition, IntoCondition};
use super::model::{Model, Table};
use crate::ast::{self, Entity, JoinTarget, RelationRef};
use crate::instance::Instance;

/// A to-one relationship of model `M` to model `T`: `Hero.team`.
pub struct Relation<M, T> {
    index: usize,
    alias: u32,
    types: PhantomData<fn() -> (M, T)>,
}

/// A to-many relationship of model `M` to model `T`: `Team.heroes`.
pub struct ListRelation<M, T> {
    index: usize,
    alias: u32,
    types: PhantomData<fn() -> (M, T)>,
}

macro_rules! relations {
    ($($name:ident)*) => {$(
        impl<M, T> Clone for $name<M, T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<M, T> Copy for $name<M, T> {}

        impl<M: Model, T: Model> std::fmt::Debug for $name<M, T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let schema = M::schema();
                write!(f, "{}.{}", schema.name(), schema.relationships()[self.index].name)
            }
        }

        impl<M, T> $name<M, T> {
            /// The relationship with this index, of this alias of the model. Called by `#[model]`.
            #[doc(hidden)]
            pub const fn new(index: usize, alias: u32) -> Self {
                $name { index, alias, types: PhantomData }
            }

            /// The relationship's index.
            pub(crate) fn index(&self) -> usize {
                self.index
            }
        }

        impl<M: Model, T: Model> Related for $name<M, T> {
            type Source = M;
            type Target = T;

            fn relation(&self) -> RelationRef {
                RelationRef {
                    source: Entity {
                        alias: self.alias,
                        ..Entity::new(M::schema().clone())
                    },
                    relationship: self.index,
                }
            }
        }

        impl<M: Model, T: Model> $name<M, T> {
            /// To join the other side under an alias: `select(Hero).join(Hero.boss.of_type(boss))`.
            pub fn of_type<A: Table<Model = T>>(self, alias: A) -> OfType<Self> {
                OfType { relation: self, alias: alias.alias() }
            }

            /// To load or join only the objects of the other side for which this holds: see [`Criteria`].
            pub fn and_(self, condition: impl IntoCondition) -> Criteria<Self> {
                Criteria { relation: self, conditions: condition.into_conditions() }
            }
        }

        impl<M: Model, T: Model> JoinOn for $name<M, T> {
            fn join_target(&self) -> JoinTarget {
                let RelationRef { source, relationship } = self.relation();
                JoinTarget::Relationship { source, relationship, alias: 0 }
            }
        }
    )*};
}

relations!(Relation ListRelation);

/// A relationship of a table constant, to one or to many.
pub trait Related: Clone {
    /// The model that declares it.
    type Source: Model;
    /// The model that it leads to.
    type Target: Model;

    /// The relationship as a statement names it.
    fn relation(&self) -> RelationRef;

    /// What must hold of the other side beside being related.
    #[doc(hidden)]
    fn criteria(&self) -> Vec<ast::Expr> {
        Vec::new()
    }
}

/// A relationship with a condition on its other side: `Team.heroes.and_(Hero.age.gt(30))`. Loaded by an option, only
/// the objects for which it holds are in the relationship, until it is expired; joined, only their rows are found.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Team {
///     #[field(primary_key)]
///     id: Option<i64>,
///     #[relationship(back_populates = team)]
///     heroes: Vec<Hero>,
/// }
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     age: i32,
///     #[field(foreign_key = Team.id)]
///     team_id: Option<i64>,
///     #[relationship(back_populates = heroes)]
///     team: Option<Team>,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all((Team, Hero))?;
/// let session = Session::new(&engine);
/// let team = Team::builder().build();
/// session.add_all([&Hero::builder().age(17).team(&team).build(), &Hero::builder().age(40).team(&team).build()]);
/// session.commit()?;
///
/// let adults = Team.heroes.and_(Hero.age.ge(18));
/// let team = session.exec(select(Team).options(selectin_load(adults.clone())))?.one()?;
/// assert_eq!(team.heroes().len(), 1);
/// let ages = session.exec(select(Hero.age).select_from(Team).join(adults))?.all();
/// assert_eq!(ages, [40]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Criteria<R> {
    relation: R,
    conditions: Vec<ast::Expr>,
}

impl<R: Related> Related for Criteria<R> {
    type Source = R::Source;
    type Target = R::Target;

    fn relation(&self) -> RelationRef {
        self.relation.relation()
    }

    fn criteria(&self) -> Vec<ast::Expr> {
        self.conditions.clone()
    }
}

impl<R: JoinOn> JoinOn for Criteria<R> {
    fn join_target(&self) -> JoinTarget {
        self.relation.join_target()
    }

    fn criteria(&self) -> Vec<ast::Expr> {
        self.conditions.clone()
    }
}

/// A relationship whose other side is an alias: `Hero.boss.of_type(boss)`.
#[derive(Clone, Copy, Debug)]
pub struct OfType<R> {
    relation: R,
    alias: u32,
}

impl<R: Related> OfType<R> {
    /// To join only rows of the alias for which this holds: `Hero.boss.of_type(boss).and_(boss.age.gt(30))`.
    pub fn and_(self, condition: impl IntoCondition) -> Criteria<Self> {
        Criteria { relation: self, conditions: condition.into_conditions() }
    }
}

impl<R: Related> JoinOn for OfType<R> {
    fn join_target(&self) -> JoinTarget {
        let RelationRef { source, relationship } = self.relation.relation();
        JoinTarget::Relationship { source, relationship, alias: self.alias }
    }
}

/// What `join` takes: a table, along the one foreign key between, or a relationship.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is nothing to join",
    label = "expected a table such as `Team`, or a relationship such as `Hero.team`"
)]
pub trait JoinOn {
    /// What is joined.
    fn join_target(&self) -> JoinTarget;

    /// What must hold beside the condition of the join.
    #[doc(hidden)]
    fn criteria(&self) -> Vec<ast::Expr> {
        Vec::new()
    }
}

impl<T: Table> JoinOn for T {
    fn join_target(&self) -> JoinTarget {
        JoinTarget::Entity(self.entity())
    }
}

impl<M: Model, T: Model> Relation<M, T> {
    /// Whether it leads to this object: compares the foreign key. `None` stands for none.
    pub fn eq(self, target: impl IntoRelated<T>) -> Condition {
        self.compare(target, false)
    }

    /// Whether it leads to another object, or to none.
    pub fn ne(self, target: impl IntoRelated<T>) -> Condition {
        self.compare(target, true)
    }

    fn compare(self, target: impl IntoRelated<T>, negated: bool) -> Condition {
        Condition::condition(ast::Expr::RelatedTo { relation: self.relation(), target: target.into_related(), negated })
    }

    /// Whether it leads to none.
    pub fn is_null(self) -> Condition {
        self.eq(None)
    }

    /// Whether it leads to any object.
    pub fn is_not_null(self) -> Condition {
        self.ne(None)
    }

    /// Whether it leads to an object for which this holds: `Hero.team.has(Team.name.eq("Preventers"))`; `()` for any
    /// object.
    pub fn has(self, condition: impl IntoCondition) -> Condition {
        related_where(&self, condition)
    }
}

impl<M: Model, T: Model> ListRelation<M, T> {
    /// Whether it leads to any object for which this holds: `Team.heroes.any(Hero.age.lt(18))`; `()` for any object.
    pub fn any(self, condition: impl IntoCondition) -> Condition {
        related_where(&self, condition)
    }

    /// Whether it leads to this object.
    pub fn contains(self, target: &T) -> Condition {
        Condition::condition(ast::Expr::RelatedTo {
            relation: self.relation(),
            target: Some(target.instance().clone()),
            negated: false,
        })
    }
}

fn related_where(relation: &impl Related, condition: impl IntoCondition) -> Condition {
    Condition::condition(ast::Expr::RelatedWhere {
        relation: relation.relation(),
        conditions: condition.into_conditions(),
    })
}

/// What a to-one relationship is set to or compared with: `&team`, `team`, `Some(&team)`, `None`.
#[diagnostic::on_unimplemented(
    message = "a relationship to `{T}` cannot be set to `{Self}`",
    label = "expected `&{T}` or `None`"
)]
pub trait IntoRelated<T> {
    /// The object, or none.
    fn into_related(self) -> Option<Instance>;
}

impl<T: Model> IntoRelated<T> for T {
    fn into_related(self) -> Option<Instance> {
        Some(self.instance().clone())
    }
}

impl<T: Model> IntoRelated<T> for &T {
    fn into_related(self) -> Option<Instance> {
        Some(self.instance().clone())
    }
}

impl<T: Model> IntoRelated<T> for Option<&T> {
    fn into_related(self) -> Option<Instance> {
        self.map(|object| object.instance().clone())
    }
}

impl<T: Model> IntoRelated<T> for &Option<T> {
    fn into_related(self) -> Option<Instance> {
        self.as_ref().map(|object| object.instance().clone())
    }
}
