//! Functions of SQL: `func::count(Hero.id)`.

use super::expr::Expr;
use super::{Column, Model};
use crate::ast;
use crate::schema::ColumnType;
use crate::value::FieldValue;

/// A function's argument: a column or an expression, with its type.
pub trait Argument {
    /// The type of its values.
    type Type: FieldValue;

    /// The argument as an expression.
    fn into_argument(self) -> Expr<Self::Type>;
}

impl<M: Model, T: FieldValue> Argument for Column<M, T> {
    type Type = T;

    fn into_argument(self) -> Expr<T> {
        self.expr()
    }
}

impl<T: FieldValue> Argument for Expr<T> {
    type Type = T;

    fn into_argument(self) -> Expr<T> {
        self
    }
}

fn call<T>(name: &'static str, args: Vec<ast::Expr>, column_type: ColumnType) -> Expr<T> {
    Expr::new(ast::Expr::Function { name, args, distinct: false }, column_type)
}

/// `count(x)`: how many rows have a value there.
pub fn count(argument: impl Argument) -> Expr<i64> {
    call("count", vec![argument.into_argument().ast], ColumnType::INT)
}

/// `count(*)`: how many rows there are.
pub fn count_all() -> Expr<i64> {
    call("count", vec![ast::Expr::Star], ColumnType::INT)
}

/// `max(x)`; NULL where there is no row.
pub fn max<A: Argument>(argument: A) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    let argument = argument.into_argument();
    call("max", vec![argument.ast], argument.column_type)
}

/// `min(x)`; NULL where there is no row.
pub fn min<A: Argument>(argument: A) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    let argument = argument.into_argument();
    call("min", vec![argument.ast], argument.column_type)
}

/// `sum(x)`; NULL where there is no row.
pub fn sum<A: Argument>(argument: A) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    let argument = argument.into_argument();
    call("sum", vec![argument.ast], argument.column_type)
}

/// `avg(x)`; NULL where there is no row.
pub fn avg(argument: impl Argument) -> Expr<Option<f64>> {
    call("avg", vec![argument.into_argument().ast], ColumnType::Float)
}

/// `lower(x)`
pub fn lower<A: Argument>(argument: A) -> Expr<A::Type> {
    let argument = argument.into_argument();
    call("lower", vec![argument.ast], argument.column_type)
}

/// `upper(x)`
pub fn upper<A: Argument>(argument: A) -> Expr<A::Type> {
    let argument = argument.into_argument();
    call("upper", vec![argument.ast], argument.column_type)
}

/// `length(x)`, in characters.
pub fn length(argument: impl Argument) -> Expr<Option<i64>> {
    call("length", vec![argument.into_argument().ast], ColumnType::INT)
}
