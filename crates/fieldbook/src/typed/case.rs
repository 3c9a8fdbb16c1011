//! `CASE WHEN … THEN … ELSE … END`, and values as expressions.

use std::marker::PhantomData;

use super::expr::{Condition, Expr, Operand};
use crate::ast;
use crate::value::FieldValue;

/// Conditions with their results: [`case`].
#[derive(Clone, Debug)]
pub struct Case<T> {
    when: Vec<(ast::Expr, ast::Expr)>,
    results: PhantomData<fn() -> T>,
}

/// The result of the first condition that holds.
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
/// session.add_all([&Hero::builder().age(9).build(), &Hero::builder().age(40).build()]);
/// let stage = case().when(Hero.age.lt(18), "young").otherwise("grown");
/// assert_eq!(session.exec(select(stage))?.all(), ["young", "grown"]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn case<T: FieldValue>() -> Case<T> {
    Case { when: Vec::new(), results: PhantomData }
}

impl<T: FieldValue<Base = T>> Case<T> {
    /// The result where this holds and nothing before it did.
    pub fn when(mut self, condition: Condition, result: impl Operand<T>) -> Self {
        self.when.push((condition.ast, result.into_operand()));
        self
    }

    /// The result where nothing holds; no NULL, so the results must be none either.
    pub fn otherwise(self, result: impl Operand<T>) -> Expr<T> {
        let otherwise = Some(Box::new(result.into_operand()));
        Expr::new(ast::Expr::Case { when: self.when, otherwise }, T::column_type())
    }

    /// NULL where nothing holds.
    pub fn end(self) -> Expr<Option<T>> {
        Expr::new(ast::Expr::Case { when: self.when, otherwise: None }, T::column_type())
    }
}

/// A value as an expression, bound like any other: `literal(1) + Hero.age`.
pub fn literal<L: Literal>(value: L) -> Expr<L::Type> {
    Expr::new(ast::Expr::Value(value.into_literal().into_value()), L::Type::column_type())
}

/// A value that stands by itself: any value of a field, and text by reference.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value that SQL has",
    label = "expected a value that a field can have, or a `&str`"
)]
pub trait Literal {
    /// The field type of the value.
    type Type: FieldValue;

    /// The value.
    fn into_literal(self) -> Self::Type;
}

impl<T: FieldValue> Literal for T {
    type Type = T;

    fn into_literal(self) -> T {
        self
    }
}

impl Literal for &str {
    type Type = String;

    fn into_literal(self) -> String {
        self.to_owned()
    }
}

impl Literal for &String {
    type Type = String;

    fn into_literal(self) -> String {
        self.clone()
    }
}
