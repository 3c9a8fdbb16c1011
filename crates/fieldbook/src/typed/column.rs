//! A column of a table constant: `Hero.name`.

use std::marker::PhantomData;

use super::expr::{Condition, Expr, Operand, Order};
use super::func::Distinct;
use super::model::Model;
use super::query::ValuesOf;
use crate::ast::{self, BinaryOp, ColumnRef, Nulls, UnaryOp};
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
    /// The column of the optional side of a left join: rows have `None` where nothing was joined.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Team {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     name: String,
    /// }
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     #[field(foreign_key = Team.id)]
    ///     team_id: Option<i64>,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all((Team, Hero))?;
    /// let session = Session::new(&engine);
    /// session.add(&Hero::builder().build());
    /// let teams = session.exec(select(Team.name.optional()).select_from(Hero).left_join(Team))?;
    /// assert_eq!(teams.all(), [None]);
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn optional(self) -> Expr<Option<T::Base>>
    where
        T::Base: FieldValue,
    {
        Expr::new(self.expr().ast, self.column_type())
    }

    /// The column's name.
    pub fn name(&self) -> &'static str {
        &M::schema().fields()[self.field].name
    }

    /// The field's index in the model's schema.
    pub fn index(&self) -> usize {
        self.field
    }

    pub(crate) fn alias(&self) -> u32 {
        self.alias
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
    /// `IS DISTINCT FROM`: as `ne`, with NULL taken for a value of its own.
    fn is_distinct_from(self, other: impl Operand<T::Base>) -> Condition;
    /// `IS NOT DISTINCT FROM`: as `eq`, with NULL taken for a value of its own.
    fn is_not_distinct_from(self, other: impl Operand<T::Base>) -> Condition;
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
    /// Whether the text has this in it; it is taken literally, `%` and `_` too.
    fn contains(self, text: &str) -> Condition;
    /// Whether the text begins with this.
    fn starts_with(self, text: &str) -> Condition;
    /// Whether the text ends with this.
    fn ends_with(self, text: &str) -> Condition;
    /// `LIKE` that ignores case in every database.
    fn ilike(self, pattern: &str) -> Condition;
    /// The opposite of [`Column::ilike`].
    fn not_ilike(self, pattern: &str) -> Condition;
    /// `REGEXP`, in PostgreSQL `~`: whether the text has a match of this regular expression, in the database's own syntax;
    /// SQLite's is that of the crate `regex-lite`.
    fn regexp_match(self, pattern: &str) -> Condition;
    /// The opposite of [`Column::regexp_match`].
    fn not_regexp_match(self, pattern: &str) -> Condition;
    /// `COLLATE`: compared and ordered by these rules of the database, in SQLite `BINARY`, `NOCASE` or `RTRIM`.
    fn collate(self, collation: &str) -> Expr<T>;
    /// Ascending order.
    fn asc(self) -> Order;
    /// Descending order.
    fn desc(self) -> Order;
    /// NULLs before every value.
    fn nulls_first(self) -> Order;
    /// NULLs after every value.
    fn nulls_last(self) -> Order;
    /// `IN (SELECT …)`: whether the query has a row with this value.
    fn in_select(self, query: impl ValuesOf<T::Base>) -> Condition;
    /// `NOT IN (SELECT …)`; no row where the query has a NULL.
    fn not_in_select(self, query: impl ValuesOf<T::Base>) -> Condition;
    /// Only distinct values, within a function: `func::count(Hero.age.distinct())`.
    fn distinct(self) -> Distinct<T>;
    /// The expression under a name of its own in the result.
    fn label(self, name: &str) -> Expr<T>;
}

impl<M: Model, T: FieldValue> Column<M, T> {
    /// The value converted by the database to another type: `Hero.age.cast::<String>()`. NULL stays NULL: cast an
    /// optional column to an `Option`.
    pub fn cast<U: FieldValue>(self) -> Expr<U> {
        self.expr().cast()
    }

    /// The same SQL, taken for another type: to compare or read what the database gives without a conversion.
    pub fn type_coerce<U: FieldValue>(self) -> Expr<U> {
        self.expr().type_coerce()
    }
}

impl<T: FieldValue> Expr<T> {
    /// `IS DISTINCT FROM`: as `ne`, with NULL taken for a value of its own.
    pub fn is_distinct_from(self, other: impl Operand<T::Base>) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::DistinctFrom, other.into_operand()))
    }

    /// `IS NOT DISTINCT FROM`: as `eq`, with NULL taken for a value of its own.
    pub fn is_not_distinct_from(self, other: impl Operand<T::Base>) -> Condition {
        !self.is_distinct_from(other)
    }

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
        Condition::condition(ast::Expr::Between { operand: Box::new(self.ast), low, high, negated: false })
    }

    /// `LIKE`: `%` is any text, `_` any character; SQLite ignores the case of ASCII letters.
    pub fn like(self, pattern: &str) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::Like, text(pattern)))
    }

    /// `NOT LIKE`
    pub fn not_like(self, pattern: &str) -> Condition {
        !self.like(pattern)
    }

    /// Whether the text has this in it; it is taken literally, `%` and `_` too.
    pub fn contains(self, part: &str) -> Condition {
        Condition::condition(self.ast.like_text(part, true, true))
    }

    /// Whether the text begins with this.
    pub fn starts_with(self, part: &str) -> Condition {
        Condition::condition(self.ast.like_text(part, false, true))
    }

    /// Whether the text ends with this.
    pub fn ends_with(self, part: &str) -> Condition {
        Condition::condition(self.ast.like_text(part, true, false))
    }

    /// `LIKE` that ignores case in every database.
    pub fn ilike(self, pattern: &str) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::ILike, text(pattern)))
    }

    /// The opposite of [`Expr::ilike`].
    pub fn not_ilike(self, pattern: &str) -> Condition {
        !self.ilike(pattern)
    }

    /// `REGEXP`, in PostgreSQL `~`: whether the text has a match of this regular expression, in the database's own syntax;
    /// SQLite's is that of the crate `regex-lite`.
    pub fn regexp_match(self, pattern: &str) -> Condition {
        Condition::condition(self.ast.binary(BinaryOp::Matches, text(pattern)))
    }

    /// The opposite of [`Expr::regexp_match`].
    pub fn not_regexp_match(self, pattern: &str) -> Condition {
        !self.regexp_match(pattern)
    }

    /// `COLLATE`: compared and ordered by these rules of the database, in SQLite `BINARY`, `NOCASE` or `RTRIM`.
    pub fn collate(self, collation: &str) -> Expr<T> {
        Expr::new(ast::Expr::Collate(Box::new(self.ast), collation.to_owned()), self.column_type)
    }

    /// Ascending order.
    pub fn asc(self) -> Order {
        self.order(Some(false), None)
    }

    /// Descending order.
    pub fn desc(self) -> Order {
        self.order(Some(true), None)
    }

    /// NULLs before every value.
    pub fn nulls_first(self) -> Order {
        self.order(None, Some(Nulls::First))
    }

    /// NULLs after every value.
    pub fn nulls_last(self) -> Order {
        self.order(None, Some(Nulls::Last))
    }

    fn order(self, descending: Option<bool>, nulls: Option<Nulls>) -> Order {
        Order { expr: self.ast, descending, nulls }
    }

    /// `IN (SELECT …)`: whether the query has a row with this value.
    pub fn in_select(self, query: impl ValuesOf<T::Base>) -> Condition {
        let select = Box::new(query.into_query());
        Condition::condition(ast::Expr::InSelect { operand: Box::new(self.ast), select, negated: false })
    }

    /// `NOT IN (SELECT …)`; no row where the query has a NULL.
    pub fn not_in_select(self, query: impl ValuesOf<T::Base>) -> Condition {
        !self.in_select(query)
    }

    /// Only distinct values, within a function: `func::count(Hero.age.distinct())`.
    pub fn distinct(self) -> Distinct<T> {
        Distinct(self)
    }

    /// The value converted by the database to another type: `Hero.age.cast::<String>()`. NULL stays NULL: cast an
    /// optional column to an `Option`.
    pub fn cast<U: FieldValue>(self) -> Expr<U> {
        Expr::new(ast::Expr::Cast(Box::new(self.ast), U::column_type()), U::column_type())
    }

    /// The same SQL, taken for another type: to compare or read what the database gives without a conversion.
    pub fn type_coerce<U: FieldValue>(self) -> Expr<U> {
        Expr::new(self.ast, U::column_type())
    }

    /// The expression under a name of its own in the result.
    pub fn label(self, name: &str) -> Expr<T> {
        Expr::new(ast::Expr::Label(Box::new(self.ast), name.to_owned()), self.column_type)
    }
}

fn text(text: &str) -> ast::Expr {
    ast::Expr::Value(crate::value::Value::text(text))
}
