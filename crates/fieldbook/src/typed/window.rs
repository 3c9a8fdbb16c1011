//! Windows: `func::row_number().over(window().partition_by(Hero.team_id).order_by(Hero.age.desc()))`.

use super::expr::{Expr, IntoCondition, IntoGroup, IntoOrder};
use crate::ast::{self, Frame, FrameUnit};
use crate::value::FieldValue;

/// The rows that a function sees beside its own: [`window`].
#[derive(Clone, Debug, Default)]
pub struct Window(ast::Window);

/// Every row of the result, until the window says less.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     team: String,
///     age: i64,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// let heroes = [("a", 30), ("a", 20), ("b", 10)];
/// session.add_all(heroes.map(|(team, age)| Hero::builder().team(team).age(age).build()).iter());
/// let rank = func::row_number().over(window().partition_by(Hero.team).order_by(Hero.age));
/// let rows = session.exec(select((Hero.age, rank)).order_by(Hero.id))?.all();
/// assert_eq!(rows, [(30, 2), (20, 1), (10, 1)]);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn window() -> Window {
    Window::default()
}

impl Window {
    /// Only rows that agree with the row in this: a column, an expression, a tuple of them.
    pub fn partition_by(mut self, key: impl IntoGroup) -> Self {
        self.0.partition_by.extend(key.into_groups());
        self
    }

    /// In this order, and, where no frame is given, only up to the row itself and those equal to it.
    pub fn order_by(mut self, key: impl IntoOrder) -> Self {
        let orders = key.into_orders();
        let keys = orders.into_iter();
        self.0.order_by.extend(keys);
        self
    }

    /// Rows from so many before (negative) or behind the row to so many; `None` is without a bound, 0 the row itself.
    pub fn rows(self, from: Option<i64>, to: Option<i64>) -> Self {
        self.framed(FrameUnit::Rows, from, to)
    }

    /// Rows whose value of the order lies so far before or behind that of the row.
    pub fn range(self, from: Option<i64>, to: Option<i64>) -> Self {
        self.framed(FrameUnit::Range, from, to)
    }

    /// Groups of rows in the same place of the order, counted from the row's own.
    pub fn groups(self, from: Option<i64>, to: Option<i64>) -> Self {
        self.framed(FrameUnit::Groups, from, to)
    }

    fn framed(mut self, unit: FrameUnit, from: Option<i64>, to: Option<i64>) -> Self {
        self.0.frame = Some(Frame { unit, from, to });
        self
    }
}

impl<T: FieldValue> Expr<T> {
    /// The aggregate of those rows alone for which this holds: `FILTER (WHERE …)`.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     age: i64,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// session.add_all([16, 40, 64].map(|age| Hero::builder().age(age).build()).iter());
    /// let counts = select((func::count_all(), func::count_all().filter(Hero.age.ge(18))));
    /// assert_eq!(session.exec(counts.select_from(Hero))?.one()?, (3, 2));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    pub fn filter(self, condition: impl IntoCondition) -> Expr<T> {
        Expr::new(ast::Expr::Filtered(Box::new(self.ast), condition.into_conditions()), self.column_type)
    }

    /// The function over a window of rows: `OVER (…)`.
    pub fn over(self, window: Window) -> Expr<T> {
        Expr::new(ast::Expr::Over(Box::new(self.ast), Box::new(window.0)), self.column_type)
    }
}
