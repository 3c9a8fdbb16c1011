//! How relationships and columns of a query's objects are loaded: `.options(selectin_load(Team.heroes))`.

use std::marker::PhantomData;

use super::model::Model;
use super::relation::Related;
use super::session::Columns;
use crate::ast::{Entity, LoadColumns, LoadPath, LoadStep, Strategy};

/// A loading option, and where it leads: further steps go on from model `M`.
pub struct LoadOption<M> {
    path: LoadPath,
    end: PhantomData<fn() -> M>,
}

/// A loading option that says which columns of model `M` are loaded: [`load_only`], [`defer`].
pub struct ColumnOption<M>(LoadOption<M>);

macro_rules! strategies {
    ($($(#[$doc:meta])* $name:ident $strategy:ident;)*) => {
        $($(#[$doc])* pub fn $name<R: Related>(relationship: R) -> LoadOption<R::Target> {
            LoadOption::<R::Source>::start().step(relationship, Strategy::$strategy)
        })*

        impl<M: Model> LoadOption<M> {
            $($(#[$doc])* pub fn $name<R: Related<Source = M>>(self, relationship: R) -> LoadOption<R::Target> {
                self.step(relationship, Strategy::$strategy)
            })*
        }

        impl<M: Model> ColumnOption<M> {
            $($(#[$doc])* pub fn $name<R: Related<Source = M>>(self, relationship: R) -> LoadOption<R::Target> {
                self.0.step(relationship, Strategy::$strategy)
            })*
        }
    };
}

strategies! {
    /// Loads the relationship of every object with one more statement, which asks for all of them.
    selectin_load SelectIn;
    /// Loads the relationship in the query itself, with an outer join. A query that loads a list so must be asked for
    /// its [`unique`](super::Results::unique) rows.
    joined_load Joined;
    /// Loads the relationship when it is first read, as without an option.
    lazy_load Lazy;
    /// Fills the relationship from the query's own join along it: `select(Hero).join(Hero.team)` with
    /// `contains_eager(Hero.team)`. A list so filled has only the rows that the query finds, and stays so until it is
    /// expired; one that is loaded already is kept, unless the query is to `populate_existing`.
    contains_eager Contained;
    /// Refuses to load the relationship when it is read.
    raise_load Raise;
}

/// Loads these columns and the primary key of the query's objects. Any other is loaded when it is first read, by itself.
///
/// ```
/// use fieldbook::prelude::*;
/// use fieldbook::inspect;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
///     story: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// session.add(&Hero::builder().name("Deadpond").story("long").build());
/// session.commit()?;
/// session.expunge_all();
///
/// let hero = session.exec(select(Hero).options(load_only(Hero.name)))?.one()?;
/// assert_eq!(inspect(&hero).expired_fields(), ["story"]);
/// assert_eq!(hero.story(), "long");
/// # Ok::<(), fieldbook::Error>(())
/// ```
///
/// # Panics
///
/// When the columns are of different aliases.
#[track_caller]
pub fn load_only<M: Model>(columns: impl Columns<M>) -> ColumnOption<M> {
    LoadOption::start().load_only(columns)
}

/// Loads these columns of the query's objects when they are first read, each by itself.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     story: String,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// session.add(&Hero::builder().story("long").build());
/// session.commit()?;
/// session.expunge_all();
///
/// let hero = session.exec(select(Hero).options(defer(Hero.story).raiseload()))?.one()?;
/// assert!(hero.try_story().unwrap_err().is_invalid_request());
/// session.expire(&hero)?;
/// assert_eq!(hero.story(), "long");
/// # Ok::<(), fieldbook::Error>(())
/// ```
///
/// # Panics
///
/// When the columns are of different aliases.
#[track_caller]
pub fn defer<M: Model>(columns: impl Columns<M>) -> ColumnOption<M> {
    LoadOption::start().defer(columns)
}

impl<M: Model> LoadOption<M> {
    /// As [`load_only`], of the objects that the option leads to.
    #[track_caller]
    pub fn load_only(self, columns: impl Columns<M>) -> ColumnOption<M> {
        self.columns(columns, false)
    }

    /// As [`defer`], of the objects that the option leads to.
    #[track_caller]
    pub fn defer(self, columns: impl Columns<M>) -> ColumnOption<M> {
        self.columns(columns, true)
    }

    #[track_caller]
    fn columns(mut self, columns: impl Columns<M>, deferred: bool) -> ColumnOption<M> {
        let aliases = columns.aliases();
        let alias = aliases[0];
        assert!(aliases.iter().all(|other| *other == alias), "columns of several aliases in one option");
        let entity = Entity { alias, ..Entity::new(M::schema().clone()) };
        let (depth, fields) = (self.path.steps.len(), columns.indices());
        self.path.columns.push(LoadColumns { depth, entity, fields, deferred, refused: false });
        ColumnOption(self)
    }
}

impl<M: Model> ColumnOption<M> {
    /// As [`load_only`], of the same objects.
    #[track_caller]
    pub fn load_only(self, columns: impl Columns<M>) -> ColumnOption<M> {
        self.0.load_only(columns)
    }

    /// As [`defer`], of the same objects.
    #[track_caller]
    pub fn defer(self, columns: impl Columns<M>) -> ColumnOption<M> {
        self.0.defer(columns)
    }

    /// Refuses to load what the option leaves out: reading it is an error, until the object expires or is refreshed.
    pub fn raiseload(mut self) -> LoadOption<M> {
        if let Some(columns) = self.0.path.columns.last_mut() {
            columns.refused = true;
        }
        self.0
    }
}

impl<M> LoadOption<M> {
    fn start() -> Self {
        LoadOption { path: LoadPath::default(), end: PhantomData }
    }

    fn step<R: Related>(mut self, relationship: R, strategy: Strategy) -> LoadOption<R::Target> {
        let (relation, criteria) = (relationship.relation(), relationship.criteria());
        self.path.steps.push(LoadStep { relation, strategy, criteria });
        LoadOption { path: self.path, end: PhantomData }
    }
}

impl<M> Clone for LoadOption<M> {
    fn clone(&self) -> Self {
        LoadOption { path: self.path.clone(), end: PhantomData }
    }
}

impl<M> std::fmt::Debug for LoadOption<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.path.fmt(f)
    }
}

impl<M> Clone for ColumnOption<M> {
    fn clone(&self) -> Self {
        ColumnOption(self.0.clone())
    }
}

impl<M> std::fmt::Debug for ColumnOption<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One loading option or a tuple of them: what `options` takes.
pub trait IntoLoadPaths {
    /// The paths.
    fn into_load_paths(self) -> Vec<LoadPath>;
}

impl<M> IntoLoadPaths for LoadOption<M> {
    fn into_load_paths(self) -> Vec<LoadPath> {
        vec![self.path]
    }
}

impl<M> IntoLoadPaths for ColumnOption<M> {
    fn into_load_paths(self) -> Vec<LoadPath> {
        self.0.into_load_paths()
    }
}

macro_rules! tuples {
    ($(($($name:ident)+))*) => {$(
        impl<$($name: IntoLoadPaths),+> IntoLoadPaths for ($($name,)+) {
            #[allow(non_snake_case)]
            fn into_load_paths(self) -> Vec<LoadPath> {
                let ($($name,)+) = self;
                let mut all = Vec::new();
                $(all.extend($name.into_load_paths());)+
                all
            }
        }
    )*};
}

super::select::each_tuple!(tuples);
