//! Typed expressions: conditions, operands, orders.

use std::marker::PhantomData;
use std::ops::{BitAnd, BitOr, Not};

use super::column::Column;
use super::model::Model;
use crate::ast;
use crate::schema::ColumnType;
use crate::value::FieldValue;

/// An expression with values of type `T`.
pub struct Expr<T> {
    pub(crate) ast: ast::Expr,
    pub(crate) column_type: ColumnType,
    types: PhantomData<fn() -> T>,
}

/// An expression that is true or false: what `filter` takes.
pub type Condition = Expr<bool>;

/// One key of an `ORDER BY`.
pub type Order = ast::OrderBy;

impl<T> Expr<T> {
    /// Gives an expression of the dynamic core its type.
    pub fn new(ast: ast::Expr, column_type: ColumnType) -> Self {
        Expr { ast, column_type, types: PhantomData }
    }

    /// The expression of the dynamic core.
    pub fn into_ast(self) -> ast::Expr {
        self.ast
    }
}

impl Condition {
    pub(crate) fn condition(ast: ast::Expr) -> Self {
        Expr::new(ast, ColumnType::Bool)
    }
}

impl<T> Clone for Expr<T> {
    fn clone(&self) -> Self {
        Expr::new(self.ast.clone(), self.column_type.clone())
    }
}

impl<T> std::fmt::Debug for Expr<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.ast.fmt(f)
    }
}

/// `a & b`: both.
impl BitAnd for Condition {
    type Output = Condition;

    fn bitand(self, other: Condition) -> Condition {
        Condition::condition(self.ast.and(other.ast))
    }
}

/// `a | b`: either.
impl BitOr for Condition {
    type Output = Condition;

    fn bitor(self, other: Condition) -> Condition {
        Condition::condition(self.ast.or(other.ast))
    }
}

/// `!a`: the opposite.
impl Not for Condition {
    type Output = Condition;

    fn not(self) -> Condition {
        Condition::condition(self.ast.negate())
    }
}

/// What can be compared with a column of type `T`: a value, an option of one, a column, an expression.
#[diagnostic::on_unimplemented(
    message = "a column of type `{T}` cannot be compared with `{Self}`",
    label = "expected a value or a column of type `{T}`"
)]
pub trait Operand<T> {
    /// The operand as an expression of the dynamic core.
    fn into_operand(self) -> ast::Expr;
}

impl<M: Model, T: FieldValue> Operand<T::Base> for Column<M, T> {
    fn into_operand(self) -> ast::Expr {
        self.expr().ast
    }
}

impl<T: FieldValue> Operand<T::Base> for Expr<T> {
    fn into_operand(self) -> ast::Expr {
        self.ast
    }
}

impl<B, T: Operand<B>> Operand<B> for Option<T> {
    fn into_operand(self) -> ast::Expr {
        self.map_or(ast::Expr::Value(crate::value::Value::Null), T::into_operand)
    }
}

macro_rules! operands {
    ($($ty:ty)*) => {$(
        impl Operand<$ty> for $ty {
            fn into_operand(self) -> ast::Expr {
                ast::Expr::Value(self.into_value())
            }
        }

        impl Operand<$ty> for &$ty {
            fn into_operand(self) -> ast::Expr {
                ast::Expr::Value(self.clone().into_value())
            }
        }
    )*};
}

operands! {
    i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64 bool String
    rust_decimal::Decimal uuid::Uuid serde_json::Value jiff::Timestamp jiff::SignedDuration
    jiff::civil::Date jiff::civil::Time jiff::civil::DateTime
    std::net::IpAddr std::net::Ipv4Addr std::net::Ipv6Addr std::path::PathBuf
}

/// A whole collection, compared with a column of JSON.
macro_rules! collections {
    ($([$($bounds:tt)*] $ty:ty;)*) => {$(
        impl<$($bounds)*> Operand<$ty> for $ty
        where
            $ty: FieldValue,
        {
            fn into_operand(self) -> ast::Expr {
                ast::Expr::Value(self.into_value())
            }
        }

        impl<$($bounds)*> Operand<$ty> for &$ty
        where
            $ty: FieldValue + Clone,
        {
            fn into_operand(self) -> ast::Expr {
                ast::Expr::Value(self.clone().into_value())
            }
        }
    )*};
}

collections! {
    [T] Vec<T>;
    [T, S] std::collections::HashSet<T, S>;
    [T] std::collections::BTreeSet<T>;
    [K, V, S] std::collections::HashMap<K, V, S>;
    [K, V] std::collections::BTreeMap<K, V>;
    [A] (A,);
    [A, B] (A, B);
    [A, B, C] (A, B, C);
    [A, B, C, D] (A, B, C, D);
    [A, B, C, D, E] (A, B, C, D, E);
    [A, B, C, D, E, F] (A, B, C, D, E, F);
}

impl Operand<String> for &str {
    fn into_operand(self) -> ast::Expr {
        ast::Expr::Value(crate::value::Value::text(self))
    }
}

/// What `filter` takes: a condition, a `bool` column, or a tuple of them, which must all hold.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a condition",
    label = "expected a condition such as `Hero.age.ge(18)`"
)]
pub trait IntoCondition {
    /// The conditions, which must all hold.
    fn into_conditions(self) -> Vec<ast::Expr>;
}

impl IntoCondition for Condition {
    fn into_conditions(self) -> Vec<ast::Expr> {
        vec![self.ast]
    }
}

impl<M: Model> IntoCondition for Column<M, bool> {
    fn into_conditions(self) -> Vec<ast::Expr> {
        vec![self.expr().ast]
    }
}

/// What `order_by` takes: a column, an expression, one of them `.asc()` or `.desc()`, or a tuple.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not something to order by",
    label = "expected a column, or a column's `.desc()`"
)]
pub trait IntoOrder {
    /// The keys.
    fn into_orders(self) -> Vec<Order>;
}

impl<M: Model, T: FieldValue> IntoOrder for Column<M, T> {
    fn into_orders(self) -> Vec<Order> {
        self.expr().into_orders()
    }
}

impl<T> IntoOrder for Expr<T> {
    fn into_orders(self) -> Vec<Order> {
        vec![Order { expr: self.ast, descending: None, nulls: None }]
    }
}

impl IntoOrder for Order {
    fn into_orders(self) -> Vec<Order> {
        vec![self]
    }
}

/// What `group_by` takes: a column, an expression, or a tuple of them.
#[diagnostic::on_unimplemented(message = "`{Self}` is not something to group by", label = "expected a column")]
pub trait IntoGroup {
    /// What rows of one group have in common.
    fn into_groups(self) -> Vec<ast::Expr>;
}

impl<M: Model, T: FieldValue> IntoGroup for Column<M, T> {
    fn into_groups(self) -> Vec<ast::Expr> {
        vec![self.expr().ast]
    }
}

impl<T> IntoGroup for Expr<T> {
    fn into_groups(self) -> Vec<ast::Expr> {
        vec![self.ast]
    }
}

impl Order {
    /// NULLs before every value.
    pub fn nulls_first(self) -> Self {
        Order { nulls: Some(ast::Nulls::First), ..self }
    }

    /// NULLs after every value.
    pub fn nulls_last(self) -> Self {
        Order { nulls: Some(ast::Nulls::Last), ..self }
    }
}

/// No condition: every object.
impl IntoCondition for () {
    fn into_conditions(self) -> Vec<ast::Expr> {
        Vec::new()
    }
}

/// The tuples of what a clause takes.
macro_rules! tuples {
    ($trait:ident $method:ident $item:ty: $(($($name:ident)+))*) => {$(
        impl<$($name: $trait),+> $trait for ($($name,)+) {
            #[allow(non_snake_case)]
            fn $method(self) -> Vec<$item> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.$method());)+
                all
            }
        }
    )*};
}

macro_rules! conditions { ($($all:tt)*) => { tuples!(IntoCondition into_conditions ast::Expr: $($all)*); }; }
macro_rules! orders { ($($all:tt)*) => { tuples!(IntoOrder into_orders Order: $($all)*); }; }
macro_rules! groups { ($($all:tt)*) => { tuples!(IntoGroup into_groups ast::Expr: $($all)*); }; }

super::select::each_tuple!(conditions);
super::select::each_tuple!(orders);
super::select::each_tuple!(groups);
