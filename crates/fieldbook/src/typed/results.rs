//! What a query returned, row by row in its Rust type.

use std::marker::PhantomData;

use super::model::Model;
use crate::error::{Result, error};
use crate::session::{Item, Rows};
use crate::value::{FieldValue, Value};

/// What a row of a result can be: a model, an option of one, a value, or a tuple of them.
pub trait Row: Sized {
    /// The type that the program sees.
    type Output;

    /// Takes its places from the row.
    fn read(items: &mut dyn Iterator<Item = Item>) -> Result<Self::Output>;
}

/// A place of a row that holds a value of type `T`.
pub struct Scalar<T>(PhantomData<T>);

impl<T: FieldValue> Row for Scalar<T> {
    type Output = T;

    fn read(items: &mut dyn Iterator<Item = Item>) -> Result<T> {
        let value = match items.next() {
            Some(Item::Value(value)) => value,
            _ => Value::Null,
        };
        T::from_value(value).map_err(|message| error!(Value, "a row cannot be read: {message}"))
    }
}

impl<M: Model> Row for M {
    type Output = M;

    fn read(items: &mut dyn Iterator<Item = Item>) -> Result<M> {
        Option::<M>::read(items)?.ok_or_else(|| {
            let name = M::schema().name();
            error!(Value, "a row has no {name}; select it as {name}.optional() where an outer join may find none")
        })
    }
}

impl<M: Model> Row for Option<M> {
    type Output = Option<M>;

    fn read(items: &mut dyn Iterator<Item = Item>) -> Result<Option<M>> {
        match items.next() {
            Some(Item::Instance(instance)) => Ok(instance.map(M::from_instance)),
            _ => Ok(None),
        }
    }
}

macro_rules! rows {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: Row),+> Row for ($($name,)+) {
            type Output = ($($name::Output,)+);

            fn read(items: &mut dyn Iterator<Item = Item>) -> Result<Self::Output> {
                Ok(($($name::read(items)?,)+))
            }
        }
    )*};
}

super::select::each_tuple!(rows);

/// The rows of a query, all loaded. Iterate, or take what you expect: [`all`](Results::all), [`first`](Results::first),
/// [`one`](Results::one), [`one_or_none`](Results::one_or_none).
#[derive(Debug)]
pub struct Results<R> {
    rows: Vec<R>,
}

impl<R> Results<R> {
    pub(super) fn new<T: Row<Output = R>>(rows: Rows) -> Result<Self> {
        let count = rows.row_count;
        let mut items = rows.items.into_iter();
        let rows: Result<Vec<R>> = (0..count).map(|_| T::read(&mut items)).collect();
        Ok(Results { rows: rows? })
    }

    /// Every row.
    pub fn all(self) -> Vec<R> {
        self.rows
    }

    /// The first row, if there is any.
    pub fn first(self) -> Option<R> {
        self.rows.into_iter().next()
    }

    /// The only row.
    ///
    /// # Errors
    ///
    /// `is_no_result` when there is none, `is_multiple_results` when there are several.
    pub fn one(self) -> Result<R> {
        self.one_or_none_else("exactly one")?.ok_or_else(|| {
            error!(
                NoResult,
                "no row was found when one was required; use one_or_none() where none is fine"
            )
        })
    }

    /// The only row, if there is any.
    ///
    /// # Errors
    ///
    /// `is_multiple_results` when there are several.
    pub fn one_or_none(self) -> Result<Option<R>> {
        self.one_or_none_else("one or none")
    }

    fn one_or_none_else(self, required: &str) -> Result<Option<R>> {
        if self.rows.len() > 1 {
            return Err(error!(
                MultipleResults,
                "multiple rows were found when {required} was required; use first() where any is fine"
            ));
        }
        Ok(self.first())
    }
}

impl<R> IntoIterator for Results<R> {
    type Item = R;
    type IntoIter = std::vec::IntoIter<R>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

/// What an `insert`, `update` or `delete` did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affected(pub(super) usize);

impl Affected {
    /// How many rows were affected.
    pub fn rowcount(&self) -> usize {
        self.0
    }
}

impl Results<super::TextRow> {
    pub(super) fn of_text(rows: Rows) -> Result<Self> {
        let width = rows.width;
        let count = rows.items.len().checked_div(width).unwrap_or(0);
        let mut items = rows.items.into_iter();
        Ok(Results {
            rows: (0..count)
                .map(|_| super::TextRow::read(&mut items, width))
                .collect(),
        })
    }
}
