//! What a query returned, row by row in its Rust type.

use std::marker::PhantomData;

use super::model::Model;
use crate::error::{Result, error};
use crate::instance::Instance;
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
        T::from_value(value).map_err(|message| Rows::unreadable(&message))
    }
}

impl<M: Model> Row for M {
    type Output = M;

    fn read(items: &mut dyn Iterator<Item = Item>) -> Result<M> {
        Option::<M>::read(items)?.ok_or_else(|| M::schema().absent())
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
///
/// Where `joined_load` loads a list, an object stands in as many rows as its list is long: ask for
/// [`unique`](Results::unique) rows first. Taking rows without doing so panics; the `try_` forms, `one` and
/// `one_or_none` return the error.
#[derive(Debug)]
pub struct Results<R> {
    rows: Vec<R>,
    /// The identity of each row, kept while they may be repeated.
    identities: Option<Vec<Vec<Identity>>>,
}

/// What tells one row's item from another's.
type Identity = std::result::Result<usize, Value>;

impl<R> Results<R> {
    pub(super) fn new<T: Row<Output = R>>(rows: Rows) -> Result<Self> {
        let identities = rows.needs_unique.then(|| {
            let identity = |item: &Item| match item {
                Item::Instance(instance) => Ok(instance.as_ref().map_or(0, Instance::address)),
                Item::Value(value) => Err(value.clone()),
            };
            let rows = rows.items.chunks(rows.width.max(1));
            rows.map(|row| row.iter().map(identity).collect()).collect()
        });
        let count = rows.row_count;
        let mut items = rows.items.into_iter();
        let rows: Result<Vec<R>> = (0..count).map(|_| T::read(&mut items)).collect();
        Ok(Results { rows: rows?, identities })
    }

    /// The rows without repetition, in order of first appearance.
    pub fn unique(mut self) -> Self {
        if let Some(identities) = self.identities.take() {
            let mut seen = rustc_hash::FxHashSet::default();
            let mut identities = identities.into_iter();
            self.rows.retain(|_| identities.next().is_some_and(|row| seen.insert(row)));
        }
        self
    }

    /// Every row.
    ///
    /// # Panics
    ///
    /// When rows may be repeated because a list was loaded by a join; [`Results::try_all`] returns the error.
    #[track_caller]
    pub fn all(self) -> Vec<R> {
        super::session::unwrap(self.try_all())
    }

    /// Every row.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when rows may be repeated because a list was loaded by a join.
    pub fn try_all(self) -> Result<Vec<R>> {
        if self.identities.is_some() {
            return Err(error!(
                InvalidRequest,
                "the unique() method must be invoked on these results, as they contain joined loads of lists; ask for .unique() first"
            ));
        }
        Ok(self.rows)
    }

    /// The first row, if there is any.
    ///
    /// # Panics
    ///
    /// As [`Results::all`].
    #[track_caller]
    pub fn first(self) -> Option<R> {
        self.all().into_iter().next()
    }

    /// The only row.
    ///
    /// # Errors
    ///
    /// `is_no_result` when there is none, `is_multiple_results` when there are several; as [`Results::try_all`].
    pub fn one(self) -> Result<R> {
        self.one_or_none_else("exactly one")?.ok_or_else(|| {
            error!(NoResult, "no row was found when one was required; use one_or_none() where none is fine")
        })
    }

    /// The only row, if there is any.
    ///
    /// # Errors
    ///
    /// `is_multiple_results` when there are several; as [`Results::try_all`].
    pub fn one_or_none(self) -> Result<Option<R>> {
        self.one_or_none_else("one or none")
    }

    fn one_or_none_else(self, required: &str) -> Result<Option<R>> {
        let rows = self.try_all()?;
        if rows.len() > 1 {
            return Err(error!(
                MultipleResults,
                "multiple rows were found when {required} was required; use first() where any is fine"
            ));
        }
        Ok(rows.into_iter().next())
    }
}

impl<R> IntoIterator for Results<R> {
    type Item = R;
    type IntoIter = std::vec::IntoIter<R>;

    #[track_caller]
    fn into_iter(self) -> Self::IntoIter {
        self.all().into_iter()
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
        Ok(Results { rows: (0..count).map(|_| super::TextRow::read(&mut items, width)).collect(), identities: None })
    }
}
