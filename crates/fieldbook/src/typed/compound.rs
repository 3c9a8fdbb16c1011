//! Queries combined: `union`, `intersect`, `except`.

use std::marker::PhantomData;

use super::expr::IntoOrder;
use super::results::{Results, Row};
use super::statement::Statement;
use crate::ast;
use crate::error::Result;
use crate::session::Session;

/// Several queries whose rows are `R`, combined.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// #[model(table)]
/// struct Team {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all((Hero, Team))?;
/// let session = Session::new(&engine);
/// session.add(&Hero::builder().name("Zoe").build());
/// session.add(&Team::builder().name("Avengers").build());
/// let names = select(Hero.name).union(select(Team.name)).order_by(Hero.name);
/// assert_eq!(session.exec(names)?.all(), ["Avengers", "Zoe"]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub struct Compound<R> {
    pub(crate) ast: ast::Query,
    rows: PhantomData<fn() -> R>,
}

impl<R> Clone for Compound<R> {
    fn clone(&self) -> Self {
        Compound::new(self.ast.clone())
    }
}

impl<R> std::fmt::Debug for Compound<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.ast.fmt(f)
    }
}

impl<R> Compound<R> {
    pub(crate) fn new(ast: ast::Query) -> Self {
        Compound { ast, rows: PhantomData }
    }

    /// All rows in this order, by columns of the first query.
    pub fn order_by(self, key: impl IntoOrder) -> Self {
        self.change(|compound| compound.order_by.extend(key.into_orders()))
    }

    /// At most so many of all rows.
    pub fn limit(self, rows: i64) -> Self {
        self.change(|compound| compound.limit = Some(rows))
    }

    /// After skipping so many of all rows.
    pub fn offset(self, rows: i64) -> Self {
        self.change(|compound| compound.offset = Some(rows))
    }

    fn change(mut self, edit: impl FnOnce(&mut ast::Compound)) -> Self {
        if let ast::Query::Compound(compound) = &mut self.ast {
            edit(compound);
        }
        self
    }
}

impl<R: Row> Statement for Compound<R> {
    type Output = Results<R::Output>;

    fn execute(self, session: &Session) -> Result<Self::Output> {
        Results::new::<R>(session.execute(&self.ast.into_statement())?)
    }
}
