//! What happens when a relationship is first read that nobody loaded: for one object, for all that came with it, or not
//! at all.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::eager::Node;
use super::lazy::{Key, Reach, key_columns};
use super::{Core, Item, Rows, Work};
use crate::ast::Strategy;
use crate::error::{Result, error};
use crate::instance::{Instance, State, WeakInstance};

/// How a session loads a relationship that is read before it is loaded: [`SessionBuilder::loading`](super::SessionBuilder::loading).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Loading {
    /// For this object: SQLAlchemy's `lazy="select"`. A loop over N objects sends N statements.
    #[default]
    One,
    /// For every object of the result that the object came with, as `selectin_load` does: a loop over N objects sends
    /// one statement, without naming what it reads.
    Peers,
    /// Not at all, it is an error: SQLAlchemy's `lazy="raise"`.
    Raise,
}

/// Which objects came together, by the objects' addresses.
#[derive(Default)]
pub(super) struct Peers {
    groups: FxHashMap<usize, (WeakInstance, Group)>,
    sweep_at: usize,
}

type Group = Arc<[WeakInstance]>;

impl Peers {
    /// The objects at each place of the rows came together.
    pub(super) fn note(&mut self, rows: &Rows) {
        for place in 0..rows.width {
            let objects: Vec<&Instance> = rows
                .items
                .chunks(rows.width)
                .filter_map(|row| match &row[place] {
                    Item::Instance(object) => object.as_ref(),
                    Item::Value(_) => None,
                })
                .collect();
            if objects.len() < 2 {
                continue;
            }
            let group: Group = objects.iter().map(|object| object.downgrade()).collect();
            for object in objects {
                self.groups.insert(object.address(), (object.downgrade(), group.clone()));
            }
        }
        if self.groups.len() > self.sweep_at.max(1024) {
            self.groups.retain(|_, (object, _)| object.upgrade().is_some());
            self.sweep_at = 2 * self.groups.len();
        }
    }

    /// What came with an object, itself among them; each once.
    fn of(&self, instance: &Instance) -> Vec<Instance> {
        let Some((known, group)) = self.groups.get(&instance.address()) else {
            return Vec::new();
        };
        // The address may be another object's by now.
        if !known.upgrade().is_some_and(|known| Instance::ptr_eq(&known, instance)) {
            return Vec::new();
        }
        let mut seen = rustc_hash::FxHashSet::default();
        group.iter().filter_map(WeakInstance::upgrade).filter(|peer| seen.insert(peer.address())).collect()
    }
}

impl Work {
    /// Before an object's relationship is loaded because the program reads it: loads it for the object's peers too, or
    /// refuses.
    pub(super) fn before_loading(&mut self, core: &Arc<Core>, instance: &Instance, relationship: usize) -> Result<()> {
        match core.options.loading {
            Loading::One => return Ok(()),
            Loading::Raise => {
                let (model, name) = (instance.schema().name(), &instance.schema().relationships()[relationship].name);
                return Err(error!(
                    InvalidRequest,
                    "'{model}.{name}' is not loaded, and this session loads no relationship by itself (Loading::Raise); load it with the query, by selectin_load or joined_load"
                ));
            }
            Loading::Peers => {}
        }
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        if key_columns(mapped, &mapped.target()).is_some()
            && self.load_one(core, instance, relationship, Key::Current, Reach::Own)?.is_some()
        {
            return Ok(());
        }
        let is_open = |peer: &Instance| {
            peer.state() == State::Persistent && core.contains(peer) && !peer.slot_is_known(relationship)
        };
        let peers: Vec<Instance> = self.peers.of(instance).into_iter().filter(is_open).collect();
        if peers.len() < 2 {
            return Ok(());
        }
        let node = Node::new(relationship, Strategy::SelectIn);
        self.load_selectin(core, &peers, &node, false)
    }
}
