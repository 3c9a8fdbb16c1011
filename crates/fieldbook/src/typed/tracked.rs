//! What a session has in hand, by model; what changed of an object.

use std::fmt;

use super::column::Column;
use super::model::{Model, Table};
use super::relation::{ListRelation, Relation};
use super::session::IntoKey;
use crate::error::Result;
use crate::instance::Instance;
use crate::session::{History, Session};
use crate::value::FieldValue;

/// Objects of any models, as a session lists them: [`Session::new_objects`] and its like.
#[derive(Clone)]
pub struct ObjectSet(Vec<Instance>);

impl ObjectSet {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this object is among them.
    pub fn contains<M: Model>(&self, object: &M) -> bool {
        self.0.iter().any(|known| Instance::ptr_eq(known, object.instance()))
    }

    /// Those of one model: `session.new_objects().of(Hero)`.
    pub fn of<T: Table>(&self, _: T) -> Vec<T::Model> {
        let own = self.0.iter().filter(|object| object.schema() == T::Model::schema());
        own.cloned().map(T::Model::from_instance).collect()
    }
}

impl fmt::Debug for ObjectSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.0).finish()
    }
}

impl Session {
    /// Pending objects, in the order in which they were added. It is SQLAlchemy's `session.new`, whose name is that of
    /// the constructor here.
    ///
    /// # Panics
    ///
    /// When what the session calls, such as an observer, calls this.
    ///
    /// ```
    /// use fieldbook::prelude::*;
    ///
    /// #[model(table)]
    /// struct Hero {
    ///     #[field(primary_key)]
    ///     id: Option<i64>,
    ///     name: String,
    /// }
    ///
    /// let engine = create_engine("sqlite://")?;
    /// engine.create_all(Hero)?;
    /// let session = Session::new(&engine);
    /// let hero = Hero::builder().name("Deadpond").build();
    /// session.add(&hero);
    /// assert!(session.new_objects().contains(&hero));
    /// session.flush()?;
    /// assert!(session.new_objects().is_empty());
    /// hero.set_name("Spider-Boy");
    /// assert_eq!(session.dirty_objects().of(Hero), [hero.clone()]);
    /// session.delete(&hero)?;
    /// assert!(session.dirty_objects().is_empty() && session.deleted_objects().contains(&hero));
    /// # Ok::<(), fieldbook::Error>(())
    /// ```
    #[track_caller]
    pub fn new_objects(&self) -> ObjectSet {
        ObjectSet(self.new_instances())
    }

    /// Persistent objects that were changed since the last flush: SQLAlchemy's `session.dirty`. One that was set to what
    /// it was is among them; [`Session::is_modified`] tells.
    ///
    /// # Panics
    ///
    /// As [`Session::new_objects`].
    #[track_caller]
    pub fn dirty_objects(&self) -> ObjectSet {
        ObjectSet(self.dirty_instances())
    }

    /// Objects that the next flush deletes: SQLAlchemy's `session.deleted`.
    ///
    /// # Panics
    ///
    /// As [`Session::new_objects`].
    #[track_caller]
    pub fn deleted_objects(&self) -> ObjectSet {
        ObjectSet(self.deleted_instances())
    }

    /// Whether an object differs from what the last flush left. Loads nothing: a field that was set while it was expired
    /// counts as changed.
    pub fn is_modified<M: Model>(&self, object: &M) -> bool {
        object.instance().is_modified()
    }

    /// The object with this primary key, as [`Session::get`]; that there is none is an error.
    ///
    /// # Errors
    ///
    /// `is_no_result` when there is no such row; as [`Session::get_instance`].
    pub fn get_one<T: Table>(&self, _: T, key: impl IntoKey) -> Result<T::Model> {
        self.get_one_instance(T::Model::schema(), &key.into_key()).map(T::Model::from_instance)
    }
}

/// What changed of one column or relationship of an object since the last flush; loads nothing. It is SQLAlchemy's
/// `inspect(object).attrs.name.history`.
///
/// ```
/// use fieldbook::history;
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// let hero = Hero::builder().name("Deadpond").build();
/// session.add(&hero);
/// session.flush()?;
/// hero.set_name("Spider-Boy");
/// let name = history(&hero, Hero.name);
/// assert_eq!((name.added, name.deleted), (vec!["Spider-Boy".to_owned()], vec!["Deadpond".to_owned()]));
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn history<M: Model, A: Attribute<M>>(object: &M, attribute: A) -> History<A::Item> {
    attribute.changes(object.instance())
}

/// A column or a relationship of a model, whose changes are known: [`history`].
pub trait Attribute<M> {
    /// A value of it: for a relationship to one the object or none, for one to many an object.
    type Item;

    /// What changed of it.
    #[doc(hidden)]
    fn changes(self, instance: &Instance) -> History<Self::Item>;
}

impl<M: Model, T: FieldValue> Attribute<M> for Column<M, T> {
    type Item = T;

    fn changes(self, instance: &Instance) -> History<T> {
        let name = self.name().to_owned();
        instance.field_changes(self.index()).map(|value| {
            T::from_value(value).unwrap_or_else(|error| panic!("{name} holds what its type does not admit: {error}"))
        })
    }
}

impl<M: Model, T: Model> Attribute<M> for Relation<M, T> {
    type Item = Option<T>;

    fn changes(self, instance: &Instance) -> History<Option<T>> {
        instance.relationship_changes(self.index()).map(|object| object.map(T::from_instance))
    }
}

impl<M: Model, T: Model> Attribute<M> for ListRelation<M, T> {
    type Item = T;

    fn changes(self, instance: &Instance) -> History<T> {
        let objects = instance.relationship_changes(self.index());
        let some = |objects: Vec<Option<Instance>>| objects.into_iter().flatten().map(T::from_instance).collect();
        History { added: some(objects.added), unchanged: some(objects.unchanged), deleted: some(objects.deleted) }
    }
}

/// Makes an object as if the program had just made it: it leaves its session and forgets its row, but keeps the values
/// that it has. With another key, adding it inserts a copy.
///
/// # Errors
///
/// `is_invalid_request` when what its session calls, such as an observer, calls this.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::{State, inspect, make_transient};
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// let hero = Hero::builder().name("Deadpond").build();
/// session.add(&hero);
/// session.flush()?;
/// make_transient(&hero)?;
/// assert_eq!(inspect(&hero).state(), State::Transient);
/// hero.set_id(None);
/// session.add(&hero);
/// session.commit()?;
/// assert_eq!(session.exec(select(Hero))?.all().len(), 2);
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn make_transient<M: Model>(object: &M) -> Result<()> {
    object.instance().make_transient()
}
