//! Functions of SQL: `func::count(Hero.id)`.

use std::borrow::Cow;

use super::expr::{Expr, Operand};
use super::{Column, Model};
use crate::ast;
use crate::schema::ColumnType;
use crate::value::FieldValue;

/// A function's argument: a column or an expression, with its type.
#[diagnostic::on_unimplemented(message = "`{Self}` is no column or expression", label = "expected a column")]
pub trait Argument: Sized {
    /// The type of its values.
    type Type: FieldValue;

    /// The argument as an expression.
    fn into_argument(self) -> Expr<Self::Type>;

    /// Whether only its distinct values count.
    fn is_distinct(&self) -> bool {
        false
    }
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

impl<T: FieldValue> Argument for &Expr<T> {
    type Type = T;

    fn into_argument(self) -> Expr<T> {
        self.clone()
    }
}

/// Only the distinct values of an expression, within a function: `Hero.age.distinct()`.
#[derive(Clone, Debug)]
pub struct Distinct<T>(pub(super) Expr<T>);

impl<T: FieldValue> Argument for Distinct<T> {
    type Type = T;

    fn into_argument(self) -> Expr<T> {
        self.0
    }

    fn is_distinct(&self) -> bool {
        true
    }
}

fn one<A: Argument, T>(name: &'static str, argument: A, column_type: Option<ColumnType>) -> Expr<T> {
    let distinct = argument.is_distinct();
    let argument = argument.into_argument();
    let column_type = column_type.unwrap_or(argument.column_type);
    Expr::new(ast::Expr::Function { name: name.into(), args: vec![argument.ast], distinct }, column_type)
}

/// `count(x)`: how many rows have a value there.
pub fn count(argument: impl Argument) -> Expr<i64> {
    one("count", argument, Some(ColumnType::INT))
}

/// `count(*)`: how many rows there are.
pub fn count_all() -> Expr<i64> {
    Expr::new(
        ast::Expr::Function { name: "count".into(), args: vec![ast::Expr::Star], distinct: false },
        ColumnType::INT,
    )
}

/// `max(x)`; NULL where there is no row.
pub fn max<A: Argument>(argument: A) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    one("max", argument, None)
}

/// `min(x)`; NULL where there is no row.
pub fn min<A: Argument>(argument: A) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    one("min", argument, None)
}

/// `sum(x)`; NULL where there is no row.
pub fn sum<A: Argument>(argument: A) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    one("sum", argument, None)
}

/// `avg(x)`; NULL where there is no row.
pub fn avg(argument: impl Argument) -> Expr<Option<f64>> {
    one("avg", argument, Some(ColumnType::Float))
}

/// `lower(x)`
pub fn lower<A: Argument>(argument: A) -> Expr<A::Type> {
    one("lower", argument, None)
}

/// `upper(x)`
pub fn upper<A: Argument>(argument: A) -> Expr<A::Type> {
    one("upper", argument, None)
}

/// `length(x)`, in characters.
pub fn length(argument: impl Argument) -> Expr<Option<i64>> {
    one("length", argument, Some(ColumnType::INT))
}

/// `trim(x)`: without spaces at either end.
pub fn trim<A: Argument>(argument: A) -> Expr<A::Type> {
    one("trim", argument, None)
}

/// `abs(x)`: without its sign.
pub fn abs<A: Argument>(argument: A) -> Expr<A::Type> {
    one("abs", argument, None)
}

/// `round(x, places)`
pub fn round<A: Argument>(argument: A, places: i64) -> Expr<A::Type> {
    let argument = argument.into_argument();
    let args = vec![argument.ast, ast::Expr::Value(places.into())];
    Expr::new(ast::Expr::Function { name: "round".into(), args, distinct: false }, argument.column_type)
}

/// `coalesce(x, fallback)`: the fallback where the value is NULL. It must not be NULL itself; nest calls to try several.
pub fn coalesce<A: Argument>(
    argument: A,
    fallback: impl Operand<<A::Type as FieldValue>::Base>,
) -> Expr<<A::Type as FieldValue>::Base> {
    let argument = argument.into_argument();
    let args = vec![argument.ast, fallback.into_operand()];
    Expr::new(ast::Expr::Function { name: "coalesce".into(), args, distinct: false }, argument.column_type)
}

/// Any function of the database by its name, with the type that it returns: `func::call::<String>("hex", (Hero.id,))`.
/// A name that is none is an error when the statement is sent.
pub fn call<T: FieldValue>(name: impl Into<Cow<'static, str>>, args: impl Arguments) -> Expr<T> {
    let args = args.into_arguments();
    Expr::new(ast::Expr::Function { name: name.into(), args, distinct: false }, T::column_type())
}

fn ranked<T: FieldValue>(name: &'static str) -> Expr<T> {
    Expr::new(ast::Expr::Function { name: name.into(), args: Vec::new(), distinct: false }, T::column_type())
}

/// `row_number()`: the row's number in its window, from 1.
pub fn row_number() -> Expr<i64> {
    ranked("row_number")
}

/// `rank()`: the row's place in the order of its window, equal rows sharing one and the next left out.
pub fn rank() -> Expr<i64> {
    ranked("rank")
}

/// `dense_rank()`: as [`rank`], with no place left out.
pub fn dense_rank() -> Expr<i64> {
    ranked("dense_rank")
}

/// `percent_rank()`: [`rank`] from 0 to 1.
pub fn percent_rank() -> Expr<f64> {
    ranked("percent_rank")
}

/// `cume_dist()`: which part of the window's rows stands no further than the row.
pub fn cume_dist() -> Expr<f64> {
    ranked("cume_dist")
}

/// `ntile(n)`: which of so many parts of the window, as equal as can be, the row is in.
pub fn ntile(parts: i64) -> Expr<i64> {
    let args = vec![ast::Expr::Value(parts.into())];
    Expr::new(ast::Expr::Function { name: "ntile".into(), args, distinct: false }, ColumnType::INT)
}

fn distant<A: Argument>(name: &'static str, argument: A, rows: i64) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    let argument = argument.into_argument();
    let args = vec![argument.ast, ast::Expr::Value(rows.into())];
    Expr::new(ast::Expr::Function { name: name.into(), args, distinct: false }, argument.column_type)
}

/// `lag(x, rows)`: the value so many rows before in the window, NULL where there is none.
pub fn lag<A: Argument>(argument: A, rows: i64) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    distant("lag", argument, rows)
}

/// `lead(x, rows)`: the value so many rows behind in the window, NULL where there is none.
pub fn lead<A: Argument>(argument: A, rows: i64) -> Expr<Option<<A::Type as FieldValue>::Base>> {
    distant("lead", argument, rows)
}

/// `first_value(x)`: the value of the window's first row.
pub fn first_value<A: Argument>(argument: A) -> Expr<A::Type> {
    one("first_value", argument, None)
}

/// `last_value(x)`: the value of the window's last row.
pub fn last_value<A: Argument>(argument: A) -> Expr<A::Type> {
    one("last_value", argument, None)
}

/// A part of a date or time as a number: `func::extract("year", Hero.born)`; NULL of NULL.
///
/// The parts are `year`, `month`, `day`, `hour`, `minute`, `second`, `dow`, `doy` and `epoch`.
///
/// # Panics
///
/// When there is no such part.
#[track_caller]
pub fn extract(part: &str, argument: impl Argument) -> Expr<Option<i64>> {
    let Some(part) = ast::DatePart::ALL.into_iter().find(|known| known.name() == part) else {
        panic!("a date has no part `{part}`; the parts are year, month, day, hour, minute, second, dow, doy, epoch");
    };
    Expr::new(ast::Expr::Extract(part, Box::new(argument.into_argument().ast)), ColumnType::INT)
}

/// A tuple of a function's arguments: columns, expressions, values.
pub trait Arguments {
    /// The arguments.
    fn into_arguments(self) -> Vec<ast::Expr>;
}

/// One argument of [`call`].
pub trait AnyArgument {
    /// The argument.
    fn into_any(self) -> ast::Expr;
}

impl<M: Model, T: FieldValue> AnyArgument for Column<M, T> {
    fn into_any(self) -> ast::Expr {
        self.expr().ast
    }
}

impl<T> AnyArgument for Expr<T> {
    fn into_any(self) -> ast::Expr {
        self.ast
    }
}

macro_rules! values {
    ($($ty:ty)*) => {$(
        impl AnyArgument for $ty {
            fn into_any(self) -> ast::Expr {
                Operand::into_operand(self)
            }
        }
    )*};
}

values!(i32 i64 f64 bool String &str);

impl Arguments for () {
    fn into_arguments(self) -> Vec<ast::Expr> {
        Vec::new()
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: AnyArgument),+> Arguments for ($($name,)+) {
            #[allow(non_snake_case)]
            fn into_arguments(self) -> Vec<ast::Expr> {
                let ($($name,)+) = self;
                vec![$($name.into_any()),+]
            }
        }
    )*};
}

super::select::each_tuple!(tuples);
