//! Queries in the place of a table: subqueries and common table expressions, with their columns by what they were.

use std::marker::PhantomData;
use std::sync::Arc;

use super::expr::Expr;
use super::func::Argument;
use super::query::{IntoSource, Query};
use super::relation::JoinOn;
use crate::ast::{self, Derived, DerivedKind, JoinTarget, Source};

macro_rules! derived {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        pub struct $name<R> {
            derived: Arc<Derived>,
            rows: PhantomData<fn() -> R>,
        }

        impl<R> Clone for $name<R> {
            fn clone(&self) -> Self {
                $name { derived: self.derived.clone(), rows: PhantomData }
            }
        }

        impl<R> std::fmt::Debug for $name<R> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.derived.query.fmt(f)
            }
        }

        impl<R> $name<R> {
            pub(super) fn new(query: ast::Query, kind: DerivedKind) -> Self {
                $name { derived: Derived::new(query, kind), rows: PhantomData }
            }

            /// The column of this that a column or a labelled expression of the query became: `heroes.c(Hero.name)`,
            /// `sizes.c(&count)`. Sending a statement with one that was not selected there is an error.
            pub fn c<A: Argument>(&self, column: A) -> Expr<A::Type> {
                let Expr { ast, column_type, .. } = column.into_argument();
                Expr::new(self.derived.column(&ast), column_type)
            }
        }

        impl<R> IntoSource for &$name<R> {
            fn into_source(self) -> Source {
                Source::Derived(self.derived.clone())
            }
        }

        impl<R> JoinOn for &$name<R> {
            fn join_target(&self) -> JoinTarget {
                JoinTarget::Derived(self.derived.clone())
            }
        }
    )*};
}

derived! {
    /// A query in the place of a table: [`Select::subquery`](super::Select::subquery).
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     team: String,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// session.add_all(["A", "B", "B"].map(|team| Hero::builder().team(team).build()).iter());
    /// let size = func::count(Hero.id).label("size");
    /// let sizes = select((Hero.team, size.clone())).group_by(Hero.team).subquery();
    /// let large = select(sizes.c(Hero.team)).filter(sizes.c(&size).gt(1));
    /// assert_eq!(session.exec(large)?.all(), ["B"]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    Subquery
    /// A common table expression: [`Select::cte`](super::Select::cte). With [`union_all`](Cte::union_all) it reads its own
    /// rows.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Part {
    ///     #[field(primary_key)]
    ///     id: i64,
    ///     #[field(foreign_key = Part.id)]
    ///     whole_id: Option<i64>,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Part)?;
    /// let session = Session::new(&engine);
    /// session.add(&Part::builder().id(1).build());
    /// session.add(&Part::builder().id(2).whole_id(1).build());
    /// session.add(&Part::builder().id(3).whole_id(2).build());
    /// let root = select(Part.id).filter(Part.id.eq(1)).cte("tree");
    /// let tree = root.union_all(select(Part.id).join_on(&root, Part.whole_id.eq(root.c(Part.id))));
    /// assert_eq!(session.exec(select(tree.c(Part.id)).order_by(tree.c(Part.id)))?.all(), [1, 2, 3]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    Cte
}

impl<R> Cte<R> {
    /// This and the rows of a query that reads it, over and over until there is nothing new to read: `WITH RECURSIVE`.
    pub fn union_all(&self, step: impl Query<Row = R>) -> Cte<R> {
        Cte { derived: self.derived.with_step(step.into_query(), true), rows: PhantomData }
    }

    /// As [`Cte::union_all`], without repeated rows, so that it ends where the data goes round in a circle.
    pub fn union(&self, step: impl Query<Row = R>) -> Cte<R> {
        Cte { derived: self.derived.with_step(step.into_query(), false), rows: PhantomData }
    }
}
