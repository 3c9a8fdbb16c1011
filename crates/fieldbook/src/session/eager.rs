//! Queries with what they load beside their rows: relationships by a join, by a second statement, or not at all.

mod joined;
mod selectin;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Core, Item, Rows, Work};
use crate::ast::{Entity, Select, SelectItem, Strategy};
use crate::error::Result;
use crate::instance::{Before, Instance, Slot};
use crate::sql;

/// A relationship to load, and those to load from there.
#[derive(Clone)]
pub(super) struct Node {
    pub relationship: usize,
    pub strategy: Strategy,
    pub children: Vec<Node>,
}

impl Work {
    /// Runs a query, after what is pending, and loads what its options ask for.
    pub(super) fn select(&mut self, core: &Arc<Core>, select: &Select) -> Result<Rows> {
        if select.options.is_empty() {
            self.autoflush(core)?;
            let compiled = sql::compile_select(select, core.engine.dialect())?;
            return self.execute(core, &compiled, select, false, select.populate_existing);
        }
        let places: Vec<(usize, Vec<Node>)> =
            entities(select).map(|(place, entity)| (place, nodes(select, entity))).collect();
        self.load_with(core, select.clone(), &places)
    }

    /// Runs a query and loads these relationships of the objects at these places of its rows.
    fn load_with(&mut self, core: &Arc<Core>, mut select: Select, places: &[(usize, Vec<Node>)]) -> Result<Rows> {
        let mut places = places.to_vec();
        let joins = joined::expand(&mut select, &mut places)?;
        self.autoflush(core)?;
        let compiled = sql::compile_select(&select, core.engine.dialect())?;
        let mut rows = self.execute(core, &compiled, &select, false, select.populate_existing)?;
        let full = select.items.iter().map(places_of).sum::<usize>();
        for (place, nodes) in &places {
            let objects = column(&rows, full, *place);
            self.after(core, &objects, nodes, select.populate_existing)?;
        }
        for join in &joins {
            joined::fill(&rows, full, join, select.populate_existing);
            let objects = column(&rows, full, join.place);
            self.after(core, &objects, &join.children, select.populate_existing)?;
        }
        rows.needs_unique = joins.iter().any(|join| join.list);
        if !joins.is_empty() {
            let own: Vec<bool> = (0..full).map(|place| !joins.iter().any(|join| join.place == place)).collect();
            let mut at = 0;
            rows.items.retain(|_| {
                at += 1;
                own[(at - 1) % full]
            });
        }
        rows.width = full - joins.len();
        Ok(rows)
    }

    /// Loads what is asked for beside the query that loaded these objects.
    fn after(&mut self, core: &Arc<Core>, objects: &[Instance], nodes: &[Node], anew: bool) -> Result<()> {
        for node in nodes {
            match node.strategy {
                Strategy::SelectIn => self.load_selectin(core, objects, node, anew)?,
                Strategy::Raise => {
                    for object in objects {
                        object.with_slot(node.relationship, |slot| {
                            if let Slot::Unloaded = slot {
                                *slot = Slot::Refused;
                            }
                        });
                    }
                }
                Strategy::Lazy | Strategy::Joined | Strategy::Contained => {}
            }
        }
        Ok(())
    }
}

/// How many items of a row a query's item makes.
fn places_of(item: &SelectItem) -> usize {
    match item {
        SelectItem::Keyed { keys, .. } => keys.len() + 1,
        _ => 1,
    }
}

/// The objects of a query, with their places in its rows.
fn entities(select: &Select) -> impl Iterator<Item = (usize, &Entity)> {
    let mut next = 0;
    select.items.iter().filter_map(move |item| {
        let place = next;
        next += places_of(item);
        match item {
            SelectItem::Entity(entity) => Some((place, entity)),
            _ => None,
        }
    })
}

/// What the options ask for, from one of the query's objects on.
fn nodes(select: &Select, entity: &Entity) -> Vec<Node> {
    let mut roots = Vec::new();
    for path in &select.options {
        let begins = path.steps.first().is_some_and(|step| step.relation.source.is(entity));
        if !begins {
            continue;
        }
        let mut level: &mut Vec<Node> = &mut roots;
        for step in &path.steps {
            let relationship = step.relation.relationship;
            let known = level.iter().position(|node| node.relationship == relationship);
            let at = known.unwrap_or_else(|| {
                level.push(Node { relationship, strategy: step.strategy, children: Vec::new() });
                level.len() - 1
            });
            level[at].strategy = step.strategy;
            level = &mut level[at].children;
        }
    }
    in_order(&mut roots);
    roots
}

/// Relationships are loaded in the order of their declaration, whatever that of the options.
fn in_order(nodes: &mut [Node]) {
    nodes.sort_by_key(|node| node.relationship);
    nodes.iter_mut().for_each(|node| in_order(&mut node.children));
}

/// The objects at one place of the rows, without repetition.
fn column(rows: &Rows, width: usize, place: usize) -> Vec<Instance> {
    let mut seen = FxHashSet::default();
    let mut objects = Vec::new();
    for row in rows.items.chunks(width) {
        if let Item::Instance(Some(object)) = &row[place]
            && seen.insert(object.address())
        {
            objects.push(object.clone());
        }
    }
    objects
}

/// Whether a relationship is still to be loaded, or is loaded anew.
fn wants(object: &Instance, relationship: usize, overwrite: bool) -> bool {
    let data = object.data();
    let slot = data.links.as_ref().map(|links| &links.slots[relationship]);
    overwrite || !slot.is_some_and(Slot::is_loaded)
}

/// Puts what was loaded for a relationship into its slot.
fn put(object: &Instance, relationship: usize, list: bool, found: Vec<Instance>) {
    object.with_slot(relationship, |slot| {
        if list {
            if let Slot::Many { .. } | Slot::Refused = slot {
                *slot = Slot::Unloaded;
            }
            super::lazy::fill(slot, found);
        } else {
            *slot = Slot::One { value: found.into_iter().next(), before: Before::Same };
        }
    });
}
