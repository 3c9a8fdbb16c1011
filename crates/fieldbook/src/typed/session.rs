//! The session's methods over models.

use super::column::Column;
use super::model::{Model, Table};
use super::relation::{ListRelation, Related, Relation};
use super::results::Row;
use super::select::Select;
use super::statement::Statement;
use crate::error::Result;
use crate::instance::Instance;
use crate::session::Session;
use crate::value::{FieldValue, Value};

impl Session {
    /// Puts an object into the session; the next flush inserts it. Sends no SQL.
    ///
    /// # Panics
    ///
    /// When the object is in another session or was deleted; [`Session::try_add`] returns the error.
    #[track_caller]
    pub fn add<M: Model>(&self, object: &M) {
        unwrap(self.try_add(object));
    }

    /// [`Session::add`], with its error returned.
    ///
    /// # Errors
    ///
    /// As [`Session::add_instance`].
    pub fn try_add<M: Model>(&self, object: &M) -> Result<()> {
        self.add_instance(object.instance())
    }

    /// Puts several objects into the session: a list of references, or a tuple of references to different models.
    ///
    /// # Panics
    ///
    /// As [`Session::add`].
    #[track_caller]
    pub fn add_all<Kind>(&self, objects: impl Objects<Kind>) {
        objects.each(&mut |object| unwrap(self.add_instance(object)));
    }

    /// Marks an object to be deleted by the next flush.
    ///
    /// # Errors
    ///
    /// As [`Session::delete_instance`].
    pub fn delete<M: Model>(&self, object: &M) -> Result<()> {
        self.delete_instance(object.instance())
    }

    /// Loads an object anew; changes that were not flushed are lost.
    ///
    /// # Errors
    ///
    /// As [`Session::refresh_instance`].
    pub fn refresh<M: Model>(&self, object: &M) -> Result<()> {
        self.refresh_instance(object.instance())
    }

    /// Loads these columns and relationships of an object anew: `session.refresh_fields(&team, (Team.name, Team.heroes))?`.
    ///
    /// # Errors
    ///
    /// As [`Session::refresh_instance`].
    pub fn refresh_fields<M: Model>(&self, object: &M, fields: impl Attributes<M>) -> Result<()> {
        let Places { fields, relationships } = fields.places();
        if !fields.is_empty() {
            self.refresh_instance_fields(object.instance(), &fields)?;
        }
        self.refresh_instance_relationships(object.instance(), &relationships)
    }

    /// Forgets what an object holds and what was changed; the next read loads it anew.
    ///
    /// # Errors
    ///
    /// As [`Session::expire_instance`].
    pub fn expire<M: Model>(&self, object: &M) -> Result<()> {
        self.expire_instance(object.instance())
    }

    /// Forgets these columns and relationships of an object: `session.expire_fields(&hero, (Hero.age, Hero.team))?`.
    ///
    /// # Errors
    ///
    /// As [`Session::expire_instance`].
    pub fn expire_fields<M: Model>(&self, object: &M, fields: impl Attributes<M>) -> Result<()> {
        let Places { fields, relationships } = fields.places();
        self.expire_instance_fields(object.instance(), &fields)?;
        self.expire_instance_relationships(object.instance(), &relationships)
    }

    /// Takes an object out of the session, unflushed changes and all.
    ///
    /// # Errors
    ///
    /// As [`Session::expunge_instance`].
    pub fn expunge<M: Model>(&self, object: &M) -> Result<()> {
        self.expunge_instance(object.instance())
    }

    /// Copies an object's values onto the session's object with the same key, which is returned.
    ///
    /// # Errors
    ///
    /// As [`Session::merge_instance`].
    pub fn merge<M: Model>(&self, object: &M) -> Result<M> {
        self.merge_instance(object.instance()).map(M::from_instance)
    }

    /// Whether an object is in this session.
    pub fn contains<M: Model>(&self, object: &M) -> bool {
        self.contains_instance(object.instance())
    }

    /// The object with this primary key, from memory if the session has it: `session.get(Hero, 1)?`.
    ///
    /// # Errors
    ///
    /// As [`Session::get_instance`].
    pub fn get<T: Table>(&self, _: T, key: impl IntoKey) -> Result<Option<T::Model>> {
        let found = key.with_key(|key| self.get_instance(T::Model::schema(), key))?;
        Ok(found.map(T::Model::from_instance))
    }

    /// Hands over the rows of a query one after the other, while the database stands on them: memory holds one of them,
    /// not all. Returns how many there were. An error of `take` ends it.
    ///
    /// Meanwhile the session is at work: what must be loaded, such as a relationship, fails with `is_invalid_request`.
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
    /// session.add_all(&[Hero::builder().age(48).build(), Hero::builder().age(16).build()]);
    /// let mut ages = 0;
    /// let heroes = session.stream(select(Hero), |hero| {
    ///     ages += hero.age();
    ///     Ok(())
    /// })?;
    /// assert_eq!((heroes, ages), (2, 64));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Session::execute`], and what `take` returns; `is_invalid_request` where the query has loading options.
    pub fn stream<R: Row>(&self, query: Select<R>, mut take: impl FnMut(R::Output) -> Result<()>) -> Result<usize> {
        self.stream_rows(&query.ast, &mut |items| take(R::read(&mut items.drain(..))?))
    }

    /// Executes a statement: a query returns its rows, anything else what it affected.
    ///
    /// # Errors
    ///
    /// As [`Session::execute`].
    pub fn exec<S: Statement>(&self, statement: S) -> Result<S::Output> {
        statement.execute(self)
    }
}

/// What [`Session::add_all`] takes: references to objects of one model, or a tuple of references to objects of several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of references to objects",
    label = "expected references to objects of one model, or a tuple of them: `[&a, &b]`, `(&team, &hero)`"
)]
pub trait Objects<Kind> {
    /// Calls this with each object.
    #[doc(hidden)]
    fn each(self, visit: &mut dyn FnMut(&Instance));
}

/// Many objects of one model.
#[doc(hidden)]
pub struct OfOne<M>(std::marker::PhantomData<M>);

impl<'a, M: Model, I: IntoIterator<Item = &'a M>> Objects<OfOne<M>> for I {
    #[track_caller]
    fn each(self, visit: &mut dyn FnMut(&Instance)) {
        self.into_iter().for_each(|object| visit(object.instance()));
    }
}

/// Objects of several models.
#[doc(hidden)]
pub struct OfSeveral<M>(std::marker::PhantomData<M>);

macro_rules! object_tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: Model),+> Objects<OfSeveral<($($name,)+)>> for ($(&$name,)+) {
            #[allow(non_snake_case)]
            fn each(self, visit: &mut dyn FnMut(&Instance)) {
                let ($($name,)+) = self;
                $(visit($name.instance());)+
            }
        }
    )*};
}

super::select::each_tuple!(object_tuples);

/// Panics with the error's message, at the program's own line.
#[track_caller]
pub(crate) fn unwrap<T>(result: Result<T>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{error}"),
    }
}

/// What [`Session::refresh_fields`] takes: columns and relationships of one model, one or a tuple of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a column of `{M}`",
    label = "expected a column of the object's own model, or a tuple of them"
)]
pub trait Attributes<M> {
    /// Where they are in the model.
    #[doc(hidden)]
    fn places(self) -> Places;
}

/// Fields and relationships by their indices.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Places {
    fields: Vec<usize>,
    relationships: Vec<usize>,
}

impl<M: Model, T: FieldValue> Attributes<M> for Column<M, T> {
    fn places(self) -> Places {
        Places { fields: vec![self.index()], ..Places::default() }
    }
}

impl<M: Model, T: Model> Attributes<M> for Relation<M, T> {
    fn places(self) -> Places {
        Places { relationships: vec![self.relation().relationship], ..Places::default() }
    }
}

impl<M: Model, T: Model> Attributes<M> for ListRelation<M, T> {
    fn places(self) -> Places {
        Places { relationships: vec![self.relation().relationship], ..Places::default() }
    }
}

macro_rules! attribute_tuples {
    ($(($($name:ident)+))*) => {$(
        impl<Model, $($name: Attributes<Model>),+> Attributes<Model> for ($($name,)+) {
            #[allow(non_snake_case)]
            fn places(self) -> Places {
                let ($($name,)+) = self;
                let mut all = Places::default();
                $(
                    let Places { fields, relationships } = $name.places();
                    all.fields.extend(fields);
                    all.relationships.extend(relationships);
                )+
                all
            }
        }
    )*};
}

super::select::each_tuple!(attribute_tuples);

/// Columns of one model: one, or a tuple of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a column of `{M}`",
    label = "expected a column of the object's own model, or a tuple of them"
)]
pub trait Columns<M> {
    /// Their fields' indices.
    fn indices(self) -> Vec<usize>;

    /// The alias of the table that each is of.
    #[doc(hidden)]
    fn aliases(&self) -> Vec<u32>;
}

impl<M: Model, T: FieldValue> Columns<M> for Column<M, T> {
    fn indices(self) -> Vec<usize> {
        vec![self.index()]
    }

    fn aliases(&self) -> Vec<u32> {
        vec![self.alias()]
    }
}

macro_rules! column_tuples {
    ($(($($name:ident)+))*) => {$(
        impl<Model, $($name: Columns<Model>),+> Columns<Model> for ($($name,)+) {
            #[allow(non_snake_case)]
            fn indices(self) -> Vec<usize> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.indices());)+
                all
            }

            #[allow(non_snake_case)]
            fn aliases(&self) -> Vec<u32> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.aliases());)+
                all
            }
        }
    )*};
}

super::select::each_tuple!(column_tuples);

/// A primary key's value, or a tuple of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of a primary key",
    label = "expected an integer, text, a `Uuid`, or a tuple of them"
)]
pub trait IntoKey {
    /// One value for each column of the key.
    fn into_key(self) -> Vec<Value>;

    /// Hands over the same values.
    #[doc(hidden)]
    fn with_key<T>(self, take: impl FnOnce(&[Value]) -> T) -> T
    where
        Self: Sized,
    {
        take(&self.into_key())
    }
}

macro_rules! keys {
    ($($ty:ty)*) => {$(
        impl IntoKey for $ty {
            fn into_key(self) -> Vec<Value> {
                vec![self.into_value()]
            }

            // Asked for an object that it has, a session does little more than this would.
            fn with_key<T>(self, take: impl FnOnce(&[Value]) -> T) -> T {
                take(&[self.into_value()])
            }
        }
    )*};
}

keys!(i8 i16 i32 i64 isize u8 u16 u32 String uuid::Uuid Option<i64> Option<i32> Option<uuid::Uuid>);

impl IntoKey for &str {
    fn into_key(self) -> Vec<Value> {
        vec![Value::text(self)]
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: IntoKey),+> IntoKey for ($($name,)+) {
            #[allow(non_snake_case)]
            fn into_key(self) -> Vec<Value> {
                let ($($name,)+) = self;
                let mut key = Vec::new();
                $(key.extend($name.into_key());)+
                key
            }
        }
    )*};
}

super::select::each_tuple!(tuples);
