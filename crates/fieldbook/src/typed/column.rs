//! A column of a table constant: `Hero.name`.

use std::marker::PhantomData;

use super::expr::{Condition, Expr, IntoOrder, Operand, Order};
use super::model::Model;
use crate::ast::{self, BinaryOp, ColumnRef, UnaryOp};
use crate::schema::ColumnType;
use crate::value::FieldValue;

/// A column of model `M` with values of type `T`.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     age: Option<i32>,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// session.add_all([&Hero::builder().age(16).build(), &Hero::builder().age(48).build()]);
/// let adults = session.exec(select(Hero).filter(Hero.age.ge(18)))?.all();
/// assert_eq!(adults.len(), 1);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub struct Column<M, T> {
    field: usize,
    alias: u32,
    types: PhantomData<fn() -> (M, T)>,
}

impl<M, T> Clone for Column<M, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M, T> Copy for Column<M, T> {}

impl<M: Model, T: FieldValue> std::fmt::Debug for Column<M, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", M::schema().name(), self.name())
    }
}

impl<M, T> Column<M, T> {
    /// The column of the field with this index. Called by `#[model]`.
    #[doc(hidden)]
    pub const fn new(field: usize, alias: u32) -> Self {
        Column { field, alias, types: PhantomData }
    }
}

impl<M: Model, T: FieldValue> Column<M, T> {
    /// The column's name.
    pub fn name(&self) -> &'static str {
        &M::schema().fields()[self.field].name
    }

    /// The field's index in the model's schema.
    pub fn index(&self) -> usize {
        self.field
    }

    pub(crate) fn column_type(&self) -> ColumnType {
        M::schema().fields()[self.field].column_type.clone()
    }

    /// The column as an expression.
    pub fn expr(self) -> Expr<T> {
        let column = ColumnRef { schema: M::schema().clone(), field: self.field, alias: self.alias };
        Expr::new(ast::Expr::Column(column), self.column_type())
    }
}

/// What columns and expressions can be compared with, written once for both.
macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident $op:ident;)*) => {
        impl<M: Model, T: FieldValue> Column<M, T> {
            $($(#[$doc])* pub fn $name(self, other: impl Operand<T::Base>) -> Condition {
                self.expr().$name(other)
            })*
        }

        impl<T: FieldValue> Expr<T> {
            $($(#[$doc])* pub fn $name(self, other: impl Operand<T::Base>) -> Condition {
                Condition::condition(self.ast.binary(BinaryOp::$op, other.into_operand()))
            })*
        }
    };
}

comparisons! {
    /// `=`; `IS NULL` against `None`.
    eq Eq;
    /// `!=`; `IS NOT NULL` against `None`.
    ne Ne;
    /// `<`
    lt Lt;
    /// `<=`
    le Le;
    /// `>`
    gt Gt;
    /// `>=`
    ge Ge;
}

macro_rules! forwarded {
    ($($(#[$doc:meta])* fn $name:ident(self $(, $arg:ident: $ty:ty)*) -> $out:ty;)*) => {
        impl<M: Model, T: FieldValue> Column<M, T> {
            $($(#[$doc])* pub fn $name(self $(, $arg: $ty)*) -> $out {
                self.expr().$name($($arg),*)
            })*
        }
    };
}

forwarded! {
    /// `IS NULL`
    fn is_null(self) -> Condition;
    /// `IS NOT NULL`
    fn is_not_null(self) -> Condition;
    /// `IN (…)`; no row where the list is empty.
    fn is_in(self, values: impl IntoIterator<Item = impl Operand<T::Base>>) -> Condition;
    /// `NOT IN (…)`; every row where the list is empty.
    fn not_in(self, values: impl IntoIterator<Item = impl Operand<T::Base>>) -> Condition;
    /// `BETWEEN low AND high`, both included.
    fn between(self, low: impl Operand<T::Base>, high: impl Operand<T::Base>) -> Condition;
    /// `LIKE`: `%` is any text, `_` any character; SQLite ignores the case of ASCII letters.
    fn like(self, pattern: &str) -> Condition;
    /// `NOT LIKE`
    fn not_like(self, pattern: &str) -> Condition;
    /// Whether the text has this in it; `%` and `_` in it keep their meaning, as in SQLAlchemy.
    fn contains(self, text: &str) -> Condition;
    /// Whether the text begins with this.
    fn starts_with(self, text: &str) -> Condition;
    /// Whether the text ends with this.
    fn ends_with(self, text: &str) -> Condition;
    /// Ascending order.
    fn asc(self) -> Order;
    /// Descending order.
    fn desc(self) -> Order;
    /// The expression under a name of its own in the result.
    fn label(self, name: &str) -> Expr<T>;
}

impl<T: FieldValue> Expr<T> {
    /// `IS NULL`
    pub fn is_null(self) -> Condition {
        Condition::condition(ast::Expr::Unary(UnaryOp::IsNull, Box::new(self.ast)))
    }

    /// `IS NOT NULL`
    pub fn is_not_null(self) -> Condition {
        Condition::condition(ast::Expr::Unary(UnaryOp::IsNotNull, Box::new(self.ast)))
    }

    /// `IN (…)`; no row where the list is empty.
    pub fn is_in(self, values: impl IntoIterator<Item = impl Operand<T::Base>>) -> Condition {
        let list = values.into_iter().map(Operand::into_operand).collect();
        Condition::condition(ast::Expr::In { operand: Box::new(self.ast), list, negated: false })
    }

    /// `NOT IN (…)`; every row where the list is empty.
    pub fn not_in(self, values: impl IntoIterator<Item = impl Operand<T::Base>>) -> Condition {
        !self.is_in(values)
    }

    /// `BETWEEN low AND high`, both included.
    pub fn between(self, low: impl Operand<T::Base>, high: impl Operand<T::Base>) -> Condition {
        let (low, high) = (Box::new(low.into_operand()), Box::new(high.into_operand()));
        Condition::condition(ast::Expr::Between(Box::new(self.ast), low, high))
    }

    /// `LIKE`: `%` is any text, `_` any character; SQLite ignores the case of ASCII letters.
    pub fn like(self, pattern: &str) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::Like, text(pattern)))
    }

    /// `NOT LIKE`
    pub fn not_like(self, pattern: &str) -> Condition {
        !self.like(pattern)
    }

    /// Whether the text has this in it; `%` and `_` in it keep their meaning, as in SQLAlchemy.
    pub fn contains(self, part: &str) -> Condition {
        let pattern = text("%").binary(BinaryOp::Concat, text(part)).binary(BinaryOp::Concat, text("%"));
        Condition::condition(self.ast.binary(BinaryOp::Like, pattern))
    }

    /// Whether the text begins with this.
    pub fn starts_with(self, part: &str) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::Like, text(part).binary(BinaryOp::Concat, text("%"))))
    }

    /// Whether the text ends with this.
    pub fn ends_with(self, part: &str) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::Like, text("%").binary(BinaryOp::Concat, text(part))))
    }

    /// Ascending order.
    pub fn asc(self) -> Order {
        Order { descending: Some(false), ..self.into_order() }
    }

    /// Descending order.
    pub fn desc(self) -> Order {
        Order { descending: Some(true), ..self.into_order() }
    }

    /// The expression under a name of its own in the result.
    pub fn label(self, name: &str) -> Expr<T> {
        Expr::new(ast::Expr::Label(Box::new(self.ast), name.to_owned()), self.column_type)
    }
}

fn text(text: &str) -> ast::Expr {
    ast::Expr::Value(crate::value::Value::text(text))
}
