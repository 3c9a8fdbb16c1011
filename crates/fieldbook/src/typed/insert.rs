//! `insert`: a row by its columns, many rows as objects, the rows of a query; and what happens where a row is there already.

use std::borrow::Borrow;
use std::marker::PhantomData;

use super::column::Column;
use super::expr::{Expr, IntoCondition, Operand};
use super::model::{Model, Table};
use super::query::Query;
use super::results::Scalar;
use super::session::Columns;
use crate::ast::{self, ColumnRef, Conflict, InsertRows, Resolution};
use crate::instance::Instance;
use crate::value::{FieldValue, IntoField, Value};

/// `INSERT` into model `M`'s table: [`insert`].
#[derive(Clone, Debug)]
pub struct InsertInto<M>(pub(super) ast::Insert, PhantomData<fn() -> M>);

/// An `INSERT` that changes the row that is there already: [`InsertInto::on_conflict_do_update`].
#[derive(Clone, Debug)]
pub struct Upsert<M> {
    insert: InsertInto<M>,
    target: Vec<usize>,
    assignments: Vec<(usize, ast::Expr)>,
    filters: Vec<ast::Expr>,
}

/// Inserts rows: `insert(Hero).value(Hero.name, "Deadpond")`, or objects with [`InsertInto::values`].
pub fn insert<T: Table>(_: T) -> InsertInto<T::Model> {
    InsertInto(ast::Insert::new(T::Model::schema().clone()), PhantomData)
}

/// The value that an upsert would have inserted: `.set(Hero.age, excluded(Hero.age))`.
pub fn excluded<M: Model, T: FieldValue>(column: Column<M, T>) -> Expr<T> {
    let excluded = ast::Expr::Excluded(ColumnRef::new(M::schema(), column.index()));
    Expr::new(excluded, column.column_type())
}

impl<M: Model> InsertInto<M> {
    /// The row's value of a column.
    pub fn value<T: FieldValue>(mut self, column: Column<M, T>, value: impl IntoField<T>) -> Self {
        self.0.value(column.index(), ast::Expr::Value(value.into_field().into_value()));
        self
    }

    /// A row for each of these objects, in one statement. The objects stay as they are: they get no key, and no session
    /// holds them. Their constraints are checked when the statement is sent.
    pub fn values(mut self, objects: impl IntoIterator<Item = impl Borrow<M>>) -> Self {
        let objects: Vec<Instance> = objects.into_iter().map(|object| object.borrow().instance().clone()).collect();
        self.0.objects(&objects);
        self
    }

    /// A row for each of these, with the values of these columns, in one statement; what is not given takes its default:
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     name: String,
    ///     age: Option<i32>,
    ///     #[field(default = "none")]
    ///     power: String,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// let rows = [("Deadpond", Some(48)), ("Spider-Boy", None)];
    /// let sent = session.exec(insert(Hero).values_of((Hero.name, Hero.age), rows))?;
    /// assert_eq!(sent.rowcount(), 2);
    /// let powers = session.exec(select(Hero.power))?.all();
    /// assert_eq!(powers, ["none", "none"]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn values_of<C: RowColumns<M, V>, V>(mut self, columns: C, rows: impl IntoIterator<Item = V>) -> Self {
        let rows = rows.into_iter().map(C::values).collect();
        self.0.plain_rows(&columns.indices(), rows);
        self
    }

    /// A row for each row of a query: `insert(Hero).from_select((Hero.name, Hero.age), select((Team.name, Team.size)))`.
    pub fn from_select<Q: Query, C: InsertColumns<M, Q::Row>>(mut self, columns: C, query: Q) -> Self {
        self.0.fields = columns.indices();
        self.0.rows = InsertRows::Select(Box::new(query.into_query()));
        self
    }

    /// Rows that break a unique constraint are left out.
    pub fn on_conflict_do_nothing(mut self) -> Self {
        self.0.conflict = Some(Conflict { target: Vec::new(), resolution: Resolution::Nothing });
        self
    }

    /// Rows whose values of these columns are there already are left out; other constraints still refuse a row.
    pub fn on_conflict_do_nothing_on(mut self, target: impl Columns<M>) -> Self {
        self.0.conflict = Some(Conflict { target: target.indices(), resolution: Resolution::Nothing });
        self
    }

    /// Where a row has these columns' values already, that row is changed: say how with [`Upsert::set`].
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Count {
    ///     #[field(primary_key)]
    ///     word: String,
    ///     seen: i32,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Count)?;
    /// let session = Session::new(&engine);
    /// for word in ["a", "b", "a"] {
    ///     let count = Count::builder().word(word).seen(1).build();
    ///     let upsert = insert(Count).values([count]).on_conflict_do_update(Count.word);
    ///     session.exec(upsert.set(Count.seen, Count.seen + excluded(Count.seen)))?;
    /// }
    /// assert_eq!(session.exec(select((Count.word, Count.seen)))?.all(), [("a".into(), 2), ("b".into(), 1)]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn on_conflict_do_update(self, target: impl Columns<M>) -> Upsert<M> {
        Upsert { insert: self, target: target.indices(), assignments: Vec::new(), filters: Vec::new() }
    }
}

impl<M: Model> Upsert<M> {
    /// Gives a column of the row that is there a new value; [`excluded`] is what would have been inserted.
    pub fn set<T: FieldValue>(mut self, column: Column<M, T>, value: impl Operand<T::Base>) -> Self {
        self.assignments.push((column.index(), value.into_operand()));
        self
    }

    /// Changes the row that is there only where this holds.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.filters.extend(condition.into_conditions());
        self
    }
}

impl<M> From<InsertInto<M>> for ast::Statement {
    fn from(insert: InsertInto<M>) -> Self {
        ast::Statement::Insert(insert.0)
    }
}

impl<M> From<Upsert<M>> for ast::Statement {
    fn from(upsert: Upsert<M>) -> Self {
        let Upsert { insert, target, assignments, filters } = upsert;
        let resolution = match assignments.is_empty() {
            true => Resolution::Nothing,
            false => Resolution::Update { assignments, filters },
        };
        ast::Statement::Insert(ast::Insert { conflict: Some(Conflict { target, resolution }), ..insert.0 })
    }
}

/// The columns that take the values of a query with rows `R`: one, or a tuple.
#[diagnostic::on_unimplemented(
    message = "these columns do not take the rows of this query",
    label = "expected columns of the types that the query selects"
)]
pub trait InsertColumns<M, R> {
    /// The fields' indices.
    fn indices(&self) -> Vec<usize>;
}

impl<M: Model, T: FieldValue, U: FieldValue<Base = T::Base>> InsertColumns<M, Scalar<U>> for Column<M, T> {
    fn indices(&self) -> Vec<usize> {
        vec![self.index()]
    }
}

macro_rules! columns {
    ($(($($name:ident $row:ident)+))*) => {$(
        impl<Model, $($row, $name: InsertColumns<Model, $row>),+> InsertColumns<Model, ($($row,)+)> for ($($name,)+) {
            #[allow(non_snake_case)]
            fn indices(&self) -> Vec<usize> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.indices());)+
                all
            }
        }
    )*};
}

columns! {
    (A Z) (A Z B Y) (A Z B Y C X) (A Z B Y C X D W) (A Z B Y C X D W E V) (A Z B Y C X D W E V F U)
    (A Z B Y C X D W E V F U G T) (A Z B Y C X D W E V F U G T H S) (A Z B Y C X D W E V F U G T H S I R)
    (A Z B Y C X D W E V F U G T H S I R J Q) (A Z B Y C X D W E V F U G T H S I R J Q K P)
    (A Z B Y C X D W E V F U G T H S I R J Q K P L O)
}

/// Columns that take the values of a row `V`: one, or a tuple of columns a tuple of values.
#[diagnostic::on_unimplemented(
    message = "these columns do not take `{V}`",
    label = "expected columns of `{M}`, and a value of the type of each"
)]
pub trait RowColumns<M, V> {
    /// The fields' indices.
    fn indices(&self) -> Vec<usize>;

    /// A row's values.
    fn values(row: V) -> Vec<Value>;
}

impl<M: Model, T: FieldValue, V: IntoField<T>> RowColumns<M, V> for Column<M, T> {
    fn indices(&self) -> Vec<usize> {
        vec![self.index()]
    }

    fn values(row: V) -> Vec<Value> {
        vec![row.into_field().into_value()]
    }
}

macro_rules! rows {
    ($(($($name:ident $value:ident)+))*) => {$(
        impl<Owner: Model, $($name: RowColumns<Owner, $value>, $value),+> RowColumns<Owner, ($($value,)+)>
            for ($($name,)+)
        {
            #[allow(non_snake_case)]
            fn indices(&self) -> Vec<usize> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.indices());)+
                all
            }

            #[allow(non_snake_case)]
            fn values(row: ($($value,)+)) -> Vec<Value> {
                let ($($value,)+) = row;
                let mut all = Vec::new();
                $(all.extend($name::values($value));)+
                all
            }
        }
    )*};
}

rows! {
    (A A0) (A A0 B B0) (A A0 B B0 C C0) (A A0 B B0 C C0 D D0) (A A0 B B0 C C0 D D0 E E0)
    (A A0 B B0 C C0 D D0 E E0 F F0) (A A0 B B0 C C0 D D0 E E0 F F0 G G0) (A A0 B B0 C C0 D D0 E E0 F F0 G G0 H H0)
}
