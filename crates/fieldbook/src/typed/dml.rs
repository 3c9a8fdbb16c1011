//! `update` and `delete` over whole tables, and rows that come back.

use std::marker::PhantomData;

use super::column::Column;
use super::expr::{IntoCondition, Operand};
use super::insert::{InsertInto, Upsert};
use super::model::{Model, Table};
use super::results::{Affected, Results, Row};
use super::select::Selectable;
use super::statement::{Statement, TextSql};
use crate::ast;
use crate::error::Result;
use crate::session::Session;
use crate::sql::{Dialect, Rendered};
use crate::value::FieldValue;

/// `UPDATE` of model `M`'s table: [`update`].
#[derive(Clone, Debug)]
pub struct UpdateOf<M>(ast::Update, PhantomData<fn() -> M>);

/// `DELETE` from model `M`'s table: [`delete`].
#[derive(Clone, Debug)]
pub struct DeleteFrom<M>(ast::Delete, PhantomData<fn() -> M>);

/// An `insert`, `update` or `delete` whose rows `R` come back: `update(Hero).….returning(Hero.id)`.
#[derive(Clone, Debug)]
pub struct Returning<R> {
    statement: ast::Statement,
    rows: PhantomData<fn() -> R>,
}

/// Updates every row that matches: `update(Hero).filter(Hero.age.is_null()).set(Hero.age, 1)`. Loaded objects that match
/// take the new values.
pub fn update<T: Table>(_: T) -> UpdateOf<T::Model> {
    let schema = T::Model::schema().clone();
    UpdateOf(ast::Update { schema, assignments: Vec::new(), filters: Vec::new(), returning: Vec::new() }, PhantomData)
}

/// Deletes every row that matches: `delete(Hero).filter(Hero.age.lt(18))`. Loaded objects that match are deleted too.
pub fn delete<T: Table>(_: T) -> DeleteFrom<T::Model> {
    let schema = T::Model::schema().clone();
    DeleteFrom(ast::Delete { schema, filters: Vec::new(), returning: Vec::new() }, PhantomData)
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

/// The statements of the dynamic core.
macro_rules! cores {
    ($($ty:ident $variant:ident)*) => {$(
        impl<M: Model> From<$ty<M>> for ast::Statement {
            fn from(statement: $ty<M>) -> Self {
                ast::Statement::$variant(statement.0)
            }
        }
    )*};
}

cores!(UpdateOf Update DeleteFrom Delete);

macro_rules! statements {
    ($($ty:ident)*) => {$(
        impl<M: Model> $ty<M> {
            /// What comes back of each row, as from `select`: the model, columns, expressions, a tuple of them.
            pub fn returning<S: Selectable>(self, what: S) -> Returning<S::Row> {
                let mut items = Vec::new();
                what.items(&mut items);
                let mut statement = ast::Statement::from(self);
                match &mut statement {
                    ast::Statement::Insert(insert) => insert.returning = items,
                    ast::Statement::Update(update) => update.returning = items,
                    ast::Statement::Delete(delete) => delete.returning = items,
                    _ => {}
                }
                Returning { statement, rows: PhantomData }
            }

            /// The statement in this dialect: its text and its values. Nothing is sent.
            ///
            /// # Errors
            ///
            /// `is_invalid_request` when the dialect has no way to say it.
            pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {
                ast::Statement::from(self.clone()).compile(dialect)
            }
        }

        impl<M: Model> Statement for $ty<M> {
            type Output = Affected;

            fn execute(self, session: &Session) -> Result<Affected> {
                session.execute(&self.into()).map(|rows| Affected(rows.row_count))
            }
        }
    )*};
}

statements!(UpdateOf DeleteFrom InsertInto Upsert);

impl<R: Row> Statement for Returning<R> {
    type Output = Results<R::Output>;

    fn execute(self, session: &Session) -> Result<Self::Output> {
        Results::new::<R>(session.execute(&self.statement)?)
    }
}

impl<R: Row> Returning<R> {
    /// The statement in this dialect: its text and its values. Nothing is sent.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when the dialect has no way to say it, as MySQL has no `RETURNING`.
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {
        self.statement.compile(dialect)
    }
}

impl TextSql {
    /// The SQL with this dialect's placeholders, and its values. Nothing is sent, and nothing else is translated.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when a parameter has no value.
    pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {
        ast::Statement::Text(self.clone().into_ast()).compile(dialect)
    }
}
