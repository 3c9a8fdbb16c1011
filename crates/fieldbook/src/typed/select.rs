//! `select`: what to read, and from where.

use std::marker::PhantomData;

use super::column::Column;
use super::expr::{Condition, Expr, IntoCondition, IntoGroup, IntoOrder};
use super::for_update::ForUpdate;
use super::load::IntoLoadPaths;
use super::model::{Model, Optional, Table};
use super::query::IntoSource;
use super::relation::JoinOn;
use super::results::Row;
use crate::ast::{self, Entity, Join, JoinKind, SelectItem};
use crate::value::FieldValue;

/// Calls a macro with the type parameters of every tuple size that the library takes.
macro_rules! each_tuple {
    ($macro:ident) => {
        $macro! {
            (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H)
            (A B C D E F G H I) (A B C D E F G H I J) (A B C D E F G H I J K) (A B C D E F G H I J K L)
        }
    };
}
pub(super) use each_tuple;

/// What can be selected: a table, a column, an expression, or a tuple of up to twelve.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be selected",
    label = "expected a table, a column, an expression, or a tuple of them"
)]
pub trait Selectable {
    /// What a row of the result is.
    type Row: Row;

    /// The places of a row.
    fn items(self, items: &mut Vec<SelectItem>);
}

impl<T: Table> Selectable for T {
    type Row = T::Model;

    fn items(self, items: &mut Vec<SelectItem>) {
        items.push(SelectItem::Entity(self.entity()));
    }
}

impl<T: Table> Selectable for Optional<T> {
    type Row = Option<T::Model>;

    fn items(self, items: &mut Vec<SelectItem>) {
        items.push(SelectItem::Entity(Entity { optional: true, ..self.0.entity() }));
    }
}

impl<M: Model, T: FieldValue> Selectable for Column<M, T> {
    type Row = super::results::Scalar<T>;

    fn items(self, items: &mut Vec<SelectItem>) {
        self.expr().items(items);
    }
}

impl<T: FieldValue> Selectable for Expr<T> {
    type Row = super::results::Scalar<T>;

    fn items(self, items: &mut Vec<SelectItem>) {
        items.push(SelectItem::Expr(self.ast, self.column_type));
    }
}

macro_rules! selectables {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: Selectable),+> Selectable for ($($name,)+) {
            type Row = ($($name::Row,)+);

            #[allow(non_snake_case)]
            fn items(self, items: &mut Vec<SelectItem>) {
                let ($($name,)+) = self;
                $($name.items(items);)+
            }
        }
    )*};
}

each_tuple!(selectables);

/// A query whose rows are `R`.
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
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// session.add_all(["A", "B", "C"].map(|name| Hero::builder().name(name).build()).iter());
/// let names = session.exec(select(Hero.name).order_by(Hero.name.desc()).limit(2))?.all();
/// assert_eq!(names, ["C", "B"]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub struct Select<R> {
    pub(crate) ast: ast::Select,
    pub(crate) rows: PhantomData<fn() -> R>,
}

impl<R> Clone for Select<R> {
    fn clone(&self) -> Self {
        Select { ast: self.ast.clone(), rows: PhantomData }
    }
}

impl<R> std::fmt::Debug for Select<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.ast.fmt(f)
    }
}

/// A query for these things: `select(Hero)`, `select((Hero, Team))`, `select((Hero.name, func::count(Hero.id)))`.
pub fn select<S: Selectable>(what: S) -> Select<S::Row> {
    let mut items = Vec::new();
    what.items(&mut items);
    Select { ast: ast::Select { items, ..ast::Select::default() }, rows: PhantomData }
}

impl<R> Select<R> {
    /// Only rows for which this holds; several filters must all hold.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.ast.filters.extend(condition.into_conditions());
        self
    }

    /// In this order: a column, an expression, `.desc()` of one, or a tuple; further calls add further keys.
    pub fn order_by(mut self, key: impl IntoOrder) -> Self {
        self.ast.order_by.extend(key.into_orders());
        self
    }

    /// At most so many rows.
    pub fn limit(mut self, rows: i64) -> Self {
        self.ast.limit = Some(rows);
        self
    }

    /// After skipping so many rows.
    pub fn offset(mut self, rows: i64) -> Self {
        self.ast.offset = Some(rows);
        self
    }

    /// Without repeated rows.
    pub fn distinct(mut self) -> Self {
        self.ast.distinct = true;
        self
    }

    /// One row for each value of this column or expression, or for each combination of a tuple of them.
    pub fn group_by(mut self, group: impl IntoGroup) -> Self {
        self.ast.group_by.extend(group.into_groups());
        self
    }

    /// From this table or subquery too, which nothing else in the query may name: `select(func::count_all())
    /// .select_from(Hero)`.
    pub fn select_from(mut self, source: impl IntoSource) -> Self {
        self.ast.from.push(source.into_source());
        self
    }

    /// Only groups for which this holds.
    pub fn having(mut self, condition: impl IntoCondition) -> Self {
        self.ast.having.extend(condition.into_conditions());
        self
    }

    /// Joined with a table along the one foreign key between them, or along a relationship: `.join(Team)`,
    /// `.join(Hero.team)`.
    pub fn join(self, target: impl JoinOn) -> Self {
        self.joined(JoinKind::Inner, &target, None)
    }

    /// Joined with this table where the condition holds.
    pub fn join_on(self, target: impl JoinOn, on: Condition) -> Self {
        self.joined(JoinKind::Inner, &target, Some(on.ast))
    }

    /// Left outer join: rows without a partner stay. Select the table as `Team.optional()` to have it in the rows.
    pub fn left_join(self, target: impl JoinOn) -> Self {
        self.joined(JoinKind::Left, &target, None)
    }

    /// Left outer join where the condition holds.
    pub fn left_join_on(self, target: impl JoinOn, on: Condition) -> Self {
        self.joined(JoinKind::Left, &target, Some(on.ast))
    }

    /// Full outer join: rows without a partner stay on both sides. Select both tables as `Hero.optional()`.
    pub fn full_join(self, target: impl JoinOn) -> Self {
        self.joined(JoinKind::Full, &target, None)
    }

    /// Full outer join where the condition holds.
    pub fn full_join_on(self, target: impl JoinOn, on: Condition) -> Self {
        self.joined(JoinKind::Full, &target, Some(on.ast))
    }

    /// Locks the rows until the transaction ends: `FOR UPDATE`. SQLite locks its whole database at the first write, and
    /// is told nothing here, as with SQLAlchemy; a session that is to write what it read begins with
    /// [`TransactionMode::Immediate`](crate::TransactionMode::Immediate) there.
    pub fn with_for_update(mut self, lock: ForUpdate) -> Self {
        self.ast.lock = Some(lock.into_ast());
        self
    }

    /// How relationships of the objects are loaded: `.options(selectin_load(Team.heroes))`.
    pub fn options(mut self, options: impl IntoLoadPaths) -> Self {
        self.ast.options.extend(options.into_load_paths());
        self
    }

    /// Objects that are loaded already take the values of their rows too; changes that were not flushed are lost.
    pub fn populate_existing(mut self) -> Self {
        self.ast.populate_existing = true;
        self
    }

    fn joined(mut self, kind: JoinKind, target: &impl JoinOn, on: Option<ast::Expr>) -> Self {
        let on = ast::Expr::all_of(on.into_iter().chain(target.criteria()));
        self.ast.joins.push(Join { kind, target: target.join_target(), on });
        self
    }
}
