//! What can be done with any query: rows of it in conditions, values, and in the place of a table.

use super::compound::Compound;
use super::derived::{Cte, Subquery};
use super::expr::{Condition, Expr};
use super::model::Table;
use super::results::{Row, Scalar};
use super::select::Select;
use crate::ast::{self, DerivedKind, SetOp, Source};
use crate::error::Result;
use crate::sql::{Dialect, Rendered};
use crate::value::FieldValue;

/// A query whose rows are `R`: a `select`, or several combined.
pub trait Query {
    /// What a row of the result is.
    type Row;

    /// The query of the dynamic core.
    fn into_query(self) -> ast::Query;
}

impl<R> Query for Select<R> {
    type Row = R;

    fn into_query(self) -> ast::Query {
        ast::Query::Select(self.ast)
    }
}

impl<R> Query for Compound<R> {
    type Row = R;

    fn into_query(self) -> ast::Query {
        self.ast
    }
}

/// A query of one column whose values compare with `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no query for values of type `{T}`",
    label = "expected a `select` of one column of type `{T}`"
)]
pub trait ValuesOf<T>: Query {}

impl<T: FieldValue> ValuesOf<T::Base> for Select<Scalar<T>> {}
impl<T: FieldValue> ValuesOf<T::Base> for Compound<Scalar<T>> {}

/// What rows can come from: a table, a subquery, a common table expression.
pub trait IntoSource {
    /// The source.
    fn into_source(self) -> Source;
}

impl<T: Table> IntoSource for T {
    fn into_source(self) -> Source {
        Source::Entity(self.entity())
    }
}

macro_rules! queries {
    ($($ty:ident)*) => {$(
        impl<T: FieldValue> $ty<Scalar<T>> {
            /// The query's only value as an expression; NULL where it has no row.
            pub fn scalar(self) -> Expr<Option<T::Base>> {
                let query = self.into_query();
                let column_type = match query.first().items.first() {
                    Some(ast::SelectItem::Expr(_, column_type)) => column_type.clone(),
                    _ => T::column_type(),
                };
                Expr::new(ast::Expr::Scalar(Box::new(query)), column_type)
            }
        }

        impl<R> $ty<R> {
            /// `EXISTS (SELECT …)`: whether the query has a row. Tables that the query around it names are that query's.
            pub fn exists(self) -> Condition {
                Condition::condition(ast::Expr::Exists(Box::new(self.into_query())))
            }

            /// The query in the place of a table: `FROM (SELECT …)`.
            pub fn subquery(self) -> Subquery<R> {
                Subquery::new(self.into_query(), DerivedKind::Subquery)
            }

            /// The query as a common table expression: `WITH name AS (SELECT …)`.
            pub fn cte(self, name: &str) -> Cte<R> {
                Cte::new(self.into_query(), DerivedKind::Cte { name: name.to_owned(), recursive: false })
            }

            /// Rows of either query, without repetition.
            pub fn union(self, other: impl Query<Row = R>) -> Compound<R> {
                self.combine(SetOp::Union, other)
            }

            /// Rows of either query.
            pub fn union_all(self, other: impl Query<Row = R>) -> Compound<R> {
                self.combine(SetOp::UnionAll, other)
            }

            /// Rows of both queries, without repetition.
            pub fn intersect(self, other: impl Query<Row = R>) -> Compound<R> {
                self.combine(SetOp::Intersect, other)
            }

            /// Rows of this query that the other lacks, without repetition.
            pub fn except(self, other: impl Query<Row = R>) -> Compound<R> {
                self.combine(SetOp::Except, other)
            }

            fn combine(self, op: SetOp, other: impl Query<Row = R>) -> Compound<R> {
                Compound::new(self.into_query().combine(op, other.into_query()))
            }
        }

        impl<R: Row> $ty<R> {
            /// The query in this dialect: its text and its values. Nothing is sent.
            ///
            /// # Errors
            ///
            /// `is_invalid_request` when the dialect has no way to say it.
            pub fn compile(&self, dialect: Dialect) -> Result<Rendered> {
                self.clone().into_query().into_statement().compile(dialect)
            }
        }
    )*};
}

queries!(Select Compound);

impl ast::Query {
    /// The statement that sends this query.
    pub fn into_statement(self) -> ast::Statement {
        match self {
            ast::Query::Select(select) => ast::Statement::Select(select),
            ast::Query::Compound(compound) => ast::Statement::Compound(compound),
        }
    }
}
