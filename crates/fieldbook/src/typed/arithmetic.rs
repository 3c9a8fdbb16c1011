//! Arithmetic: `Hero.age + 1`, `Hero.name + " Jr"`.

use std::ops::{Add, Div, Mul, Neg, Rem, Sub};

use super::column::Column;
use super::expr::{Expr, Operand};
use super::model::Model;
use crate::ast::{self, BinaryOp, UnaryOp};
use crate::value::FieldValue;

/// A type whose values can be added: numbers, and text, which is joined.
#[diagnostic::on_unimplemented(message = "values of type `{Self}` cannot be added", label = "expected numbers or text")]
pub trait Additive {
    #[doc(hidden)]
    const ADD: BinaryOp = BinaryOp::Add;
}

/// A type whose values can be calculated with. Division of integers leaves no fraction, as in Rust.
#[diagnostic::on_unimplemented(message = "`{Self}` is no number", label = "expected a column of numbers")]
pub trait Numeric: Additive {
    #[doc(hidden)]
    const DIV: BinaryOp = BinaryOp::Div;
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl Additive for $ty {}
        impl Numeric for $ty {}
    )*};
}

macro_rules! fractions {
    ($($ty:ty)*) => {$(
        impl Additive for $ty {}
        impl Numeric for $ty {
            const DIV: BinaryOp = BinaryOp::TrueDiv;
        }
    )*};
}

integers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);
fractions!(f32 f64 rust_decimal::Decimal);

impl Additive for String {
    const ADD: BinaryOp = BinaryOp::Concat;
}

macro_rules! operators {
    ($($trait:ident $method:ident $bound:ident $op:expr;)*) => {$(
        /// An expression of the same type. It is NULL where either side is.
        impl<T: FieldValue<Base: $bound>, O: Operand<T::Base>> $trait<O> for Expr<T> {
            type Output = Expr<T>;

            fn $method(self, other: O) -> Expr<T> {
                Expr::new(self.ast.binary($op, other.into_operand()), self.column_type)
            }
        }

        /// An expression of the same type. It is NULL where either side is.
        impl<M: Model, T: FieldValue<Base: $bound>, O: Operand<T::Base>> $trait<O> for Column<M, T> {
            type Output = Expr<T>;

            fn $method(self, other: O) -> Expr<T> {
                $trait::$method(self.expr(), other)
            }
        }
    )*};
}

operators! {
    Add add Additive <T::Base as Additive>::ADD;
    Sub sub Numeric BinaryOp::Sub;
    Mul mul Numeric BinaryOp::Mul;
    Div div Numeric <T::Base as Numeric>::DIV;
    Rem rem Numeric BinaryOp::Rem;
}

impl<T: FieldValue<Base: Numeric>> Neg for Expr<T> {
    type Output = Expr<T>;

    fn neg(self) -> Expr<T> {
        Expr::new(ast::Expr::Unary(UnaryOp::Neg, Box::new(self.ast)), self.column_type)
    }
}

impl<M: Model, T: FieldValue<Base: Numeric>> Neg for Column<M, T> {
    type Output = Expr<T>;

    fn neg(self) -> Expr<T> {
        -self.expr()
    }
}
