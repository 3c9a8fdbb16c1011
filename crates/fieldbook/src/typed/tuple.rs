//! Several columns taken together: `tuple((Hero.team_id, Hero.age)).is_in([(1, 30)])`.

use std::marker::PhantomData;

use super::expr::{Condition, Operand};
use super::func::Argument;
use crate::ast::{self, BinaryOp};
use crate::value::FieldValue;

/// Several columns or expressions that are compared as one, with values of the types `B`: [`tuple()`].
pub struct Tuple<B> {
    items: Vec<ast::Expr>,
    types: PhantomData<fn() -> B>,
}

/// Columns or expressions taken together: looked for among rows of values, or compared one after the other, as pages
/// that go on after a row need it.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
///     age: i32,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// for (name, age) in [("A", 30), ("B", 20), ("C", 20)] {
///     session.add(&Hero::builder().name(name).age(age).build());
/// }
/// let known = select(Hero.name).filter(tuple((Hero.name, Hero.age)).is_in([("A", 30), ("B", 30)]));
/// assert_eq!(session.exec(known)?.all(), ["A"]);
/// let after_b = select(Hero.name).filter(tuple((Hero.age, Hero.name)).gt((20, "B"))).order_by((Hero.age, Hero.name));
/// assert_eq!(session.exec(after_b)?.all(), ["C", "A"]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn tuple<T: TupleOf>(items: T) -> Tuple<T::Bases> {
    Tuple { items: items.into_items(), types: PhantomData }
}

/// A tuple of two to eight columns or expressions.
pub trait TupleOf {
    /// The types of their values, without `Option`.
    type Bases;

    /// The columns.
    fn into_items(self) -> Vec<ast::Expr>;
}

/// What a [`Tuple`] is compared with: a tuple of values, columns or expressions, or another [`Tuple`].
#[diagnostic::on_unimplemented(
    message = "columns of the types `{B}` cannot be compared with `{Self}`",
    label = "expected a tuple of values of the types `{B}`"
)]
pub trait TupleOperand<B> {
    /// The operand as an expression of the dynamic core.
    fn into_row(self) -> ast::Expr;
}

impl<B> TupleOperand<B> for Tuple<B> {
    fn into_row(self) -> ast::Expr {
        ast::Expr::Row(self.items)
    }
}

macro_rules! tuples {
    ($(($($name:ident $base:ident)+))*) => {$(
        impl<$($name: Argument),+> TupleOf for ($($name,)+) {
            type Bases = ($(<$name::Type as FieldValue>::Base,)+);

            #[allow(non_snake_case)]
            fn into_items(self) -> Vec<ast::Expr> {
                let ($($name,)+) = self;
                vec![$($name.into_argument().into_ast()),+]
            }
        }

        impl<$($name: Operand<$base>, $base),+> TupleOperand<($($base,)+)> for ($($name,)+) {
            #[allow(non_snake_case)]
            fn into_row(self) -> ast::Expr {
                let ($($name,)+) = self;
                ast::Expr::Row(vec![$($name.into_operand()),+])
            }
        }
    )*};
}

tuples! {
    (A A0 B B0) (A A0 B B0 C C0) (A A0 B B0 C C0 D D0) (A A0 B B0 C C0 D D0 E E0)
    (A A0 B B0 C C0 D D0 E E0 F F0) (A A0 B B0 C C0 D D0 E E0 F F0 G G0) (A A0 B B0 C C0 D D0 E E0 F F0 G G0 H H0)
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident $op:ident;)*) => {
        impl<B> Tuple<B> {
            $($(#[$doc])* pub fn $name(self, other: impl TupleOperand<B>) -> Condition {
                Condition::condition(ast::Expr::Row(self.items).binary(BinaryOp::$op, other.into_row()))
            })*
        }
    };
}

comparisons! {
    /// `(a, b) = (…)`
    eq Eq;
    /// `(a, b) != (…)`
    ne Ne;
    /// `(a, b) < (…)`: by the first, and where these are equal by the next.
    lt Lt;
    /// `(a, b) <= (…)`
    le Le;
    /// `(a, b) > (…)`
    gt Gt;
    /// `(a, b) >= (…)`
    ge Ge;
}

impl<B> Tuple<B> {
    /// `(a, b) IN (…)`: one of these rows; no row where there are none.
    pub fn is_in(self, rows: impl IntoIterator<Item = impl TupleOperand<B>>) -> Condition {
        let list = rows.into_iter().map(TupleOperand::into_row).collect();
        Condition::condition(ast::Expr::In { operand: Box::new(ast::Expr::Row(self.items)), list, negated: false })
    }

    /// `(a, b) NOT IN (…)`: none of these rows.
    pub fn not_in(self, rows: impl IntoIterator<Item = impl TupleOperand<B>>) -> Condition {
        !self.is_in(rows)
    }
}

impl<B> Clone for Tuple<B> {
    fn clone(&self) -> Self {
        Tuple { items: self.items.clone(), types: PhantomData }
    }
}

impl<B> std::fmt::Debug for Tuple<B> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.items.fmt(f)
    }
}
