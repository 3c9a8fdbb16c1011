//! Queries with what they load beside their rows: relationships by a join, by a second statement, or not at all.

mod columns;
mod joined;
mod selectin;

use std::sync::Arc;

use rustc_hash::FxHashSet;

use self::columns::Choice;
use super::{Core, Item, Rows, Work};
use crate::ast::{Entity, Expr, LoadPath, LoadStep, Select, SelectItem, Strategy};
use crate::error::{Result, error};
use crate::instance::{Before, Instance, Slot};
use crate::schema::Mapped;
use crate::sql;

/// A relationship to load, and those to load from there.
#[derive(Clone)]
pub(super) struct Node {
    pub relationship: usize,
    pub strategy: Strategy,
    /// What must hold of the objects that it leads to.
    criteria: Vec<Expr>,
    /// Which columns are loaded of them.
    columns: Choice,
    pub children: Vec<Node>,
}

impl Node {
    pub fn new(relationship: usize, strategy: Strategy) -> Self {
        Node { relationship, strategy, criteria: Vec::new(), columns: Choice::default(), children: Vec::new() }
    }

    /// Takes the conditions of a step that leads here.
    fn narrow(&mut self, step: &LoadStep) -> Result<()> {
        if step.criteria.is_empty() {
            return Ok(());
        }
        if !matches!(step.strategy, Strategy::SelectIn | Strategy::Joined) {
            let (schema, relationship) = (&step.relation.source.schema, step.relation.relationship);
            let (model, name) = (schema.name(), &schema.relationships()[relationship].name);
            return Err(error!(
                InvalidRequest,
                "the option of {model}.{name} loads nothing that its and_(…) could narrow; use selectin_load or joined_load, or join along {model}.{name}.and_(…) for contains_eager"
            ));
        }
        self.criteria.clone_from(&step.criteria);
        Ok(())
    }

    /// What must hold of what it leads to under this name.
    fn conditions(&self, target: &Entity) -> impl Iterator<Item = Expr> {
        self.criteria.iter().map(|condition| condition.clone().of_alias(target))
    }

    /// What it leads to, as far as it is loaded.
    fn target(&self, mapped: &Mapped) -> Entity {
        let target = mapped.target();
        Entity { part: self.columns.part(&target), ..Entity::new(target) }
    }
}

impl Work {
    /// Runs a query, after what is pending, and loads what its options ask for.
    pub(super) fn select(&mut self, core: &Arc<Core>, select: &Select) -> Result<Rows> {
        if select.options.is_empty() {
            self.autoflush(core)?;
            let compiled = sql::compile_select(select, core.engine.dialect())?;
            return self.execute(core, &compiled, select, select.statement.is_some(), select.populate_existing);
        }
        check_begins(select)?;
        let mut select = select.clone();
        let options = std::mem::take(&mut select.options);
        let mut places = Vec::new();
        for (place, entity) in entities(&mut select.items) {
            let root = root(&options, entity)?;
            entity.part = root.columns.part(&entity.schema);
            places.push((place, root.children));
        }
        self.load_with(core, select, &places)
    }

    /// Runs a query and loads these relationships of the objects at these places of its rows.
    fn load_with(&mut self, core: &Arc<Core>, mut select: Select, places: &[(usize, Vec<Node>)]) -> Result<Rows> {
        let mut places = places.to_vec();
        let joins = joined::expand(&mut select, &mut places)?;
        if select.statement.is_some() && !joins.is_empty() {
            return Err(error!(
                InvalidRequest,
                "nothing is joined to a statement written by hand; load relationships of its objects with selectin_load"
            ));
        }
        self.autoflush(core)?;
        let compiled = sql::compile_select(&select, core.engine.dialect())?;
        let mut rows = self.execute(core, &compiled, &select, select.statement.is_some(), select.populate_existing)?;
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
fn entities(items: &mut [SelectItem]) -> impl Iterator<Item = (usize, &mut Entity)> {
    let mut next = 0;
    items.iter_mut().filter_map(move |item| {
        let place = next;
        next += places_of(item);
        match item {
            SelectItem::Entity(entity) => Some((place, entity)),
            _ => None,
        }
    })
}

/// Refuses an option that begins at none of the query's objects, and so would do nothing.
fn check_begins(select: &Select) -> Result<()> {
    for path in &select.options {
        let Some(begins) = path.begins() else { continue };
        let is_there = |item: &SelectItem| matches!(item, SelectItem::Entity(entity) if entity.is(begins));
        if !select.items.iter().any(is_there) {
            let name = begins.schema.name();
            return Err(error!(
                InvalidRequest,
                "an option is about {name}, but the query selects no {name}; options begin at the objects that a query selects"
            ));
        }
    }
    Ok(())
}

/// What the options ask for, from one of the query's objects on.
fn root(options: &[LoadPath], entity: &Entity) -> Result<Node> {
    let mut root = Node::new(0, Strategy::Lazy);
    for path in options.iter().filter(|path| path.begins().is_some_and(|begins| begins.is(entity))) {
        let mut node = &mut root;
        for (depth, step) in path.steps.iter().map(Some).chain([None]).enumerate() {
            for columns in path.columns.iter().filter(|columns| columns.depth == depth) {
                node.columns.add(&columns.entity.schema, columns)?;
            }
            let Some(step) = step else { break };
            let relationship = step.relation.relationship;
            let known = node.children.iter().position(|node| node.relationship == relationship);
            let at = known.unwrap_or_else(|| {
                node.children.push(Node::new(relationship, step.strategy));
                node.children.len() - 1
            });
            node = &mut node.children[at];
            node.strategy = step.strategy;
            node.narrow(step)?;
        }
    }
    in_order(&mut root.children);
    Ok(root)
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
