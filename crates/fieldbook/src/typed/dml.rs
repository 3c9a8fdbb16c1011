//! `insert`, `update` and `delete` over whole tables.

use std::marker::PhantomData;

use super::column::Column;
use super::expr::{IntoCondition, Operand};
use super::model::{Model, Table};
use super::results::Affected;
use super::statement::Statement;
use crate::ast;
use crate::error::Result;
use crate::session::Session;
use crate::value::{FieldValue, IntoField};

/// `UPDATE` of model `M`'s table: [`update`].
#[derive(Clone, Debug)]
pub struct UpdateOf<M>(ast::Update, PhantomData<fn() -> M>);

/// `DELETE` from model `M`'s table: [`delete`].
#[derive(Clone, Debug)]
pub struct DeleteFrom<M>(ast::Delete, PhantomData<fn() -> M>);

/// `INSERT` into model `M`'s table: [`insert`].
#[derive(Clone, Debug)]
pub struct InsertInto<M>(ast::Insert, PhantomData<fn() -> M>);

/// Updates every row that matches: `update(Hero).filter(Hero.age.is_null()).set(Hero.age, 1)`.
pub fn update<T: Table>(_: T) -> UpdateOf<T::Model> {
    let schema = T::Model::schema().clone();
    UpdateOf(ast::Update { schema, assignments: Vec::new(), filters: Vec::new() }, PhantomData)
}

/// Deletes every row that matches: `delete(Hero).filter(Hero.age.lt(18))`.
pub fn delete<T: Table>(_: T) -> DeleteFrom<T::Model> {
    DeleteFrom(ast::Delete { schema: T::Model::schema().clone(), filters: Vec::new() }, PhantomData)
}

/// Inserts a row: `insert(Hero).value(Hero.name, "Deadpond")`.
pub fn insert<T: Table>(_: T) -> InsertInto<T::Model> {
    let schema = T::Model::schema().clone();
    InsertInto(ast::Insert { schema, fields: Vec::new(), rows: vec![Vec::new()] }, PhantomData)
}

impl<M: Model> UpdateOf<M> {
    /// Only rows for which this holds.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.0.filters.extend(condition.into_conditions());
        self
    }

    /// Gives a column a new value, or the value of an expression.
    pub fn set<T: FieldValue>(mut self, column: Column<M, T>, value: impl Operand<T::Base>) -> Self {
        self.0.assignments.push((column.index(), value.into_operand()));
        self
    }
}

impl<M: Model> DeleteFrom<M> {
    /// Only rows for which this holds.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.0.filters.extend(condition.into_conditions());
        self
    }
}

impl<M: Model> InsertInto<M> {
    /// The row's value of a column.
    pub fn value<T: FieldValue>(mut self, column: Column<M, T>, value: impl IntoField<T>) -> Self {
        self.0.fields.push(column.index());
        self.0.rows[0].push(value.into_field().into_value());
        self
    }
}

macro_rules! statements {
    ($($ty:ident $variant:ident)*) => {$(
        impl<M: Model> Statement for $ty<M> {
            type Output = Affected;

            fn execute(self, session: &Session) -> Result<Affected> {
                session.execute(&ast::Statement::$variant(self.0)).map(|rows| Affected(rows.row_count))
            }
        }
    )*};
}

statements!(UpdateOf Update DeleteFrom Delete InsertInto Insert);
