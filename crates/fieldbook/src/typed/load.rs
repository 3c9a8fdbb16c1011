//! How relationships of a query's objects are loaded: `.options(selectin_load(Team.heroes))`.

use std::marker::PhantomData;

use super::model::Model;
use super::relation::Related;
use crate::ast::{LoadPath, LoadStep, Strategy};

/// A loading option, and where it leads: further steps go on from model `M`.
pub struct LoadOption<M> {
    path: LoadPath,
    end: PhantomData<fn() -> M>,
}

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

impl<M> LoadOption<M> {
    fn start() -> Self {
        LoadOption { path: LoadPath { steps: Vec::new() }, end: PhantomData }
    }

    fn step<R: Related>(mut self, relationship: R, strategy: Strategy) -> LoadOption<R::Target> {
        self.path.steps.push(LoadStep { relation: relationship.relation(), strategy });
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
