//! `joined_load` and `contains_eager`: the other side comes in the same rows, over an outer join or the query's own.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Item, Node, Rows, places_of, put, wants};
use crate::ast::{Entity, Expr, Join, JoinKind, JoinTarget, Select, SelectItem, Strategy};
use crate::error::Result;
use crate::instance::{Instance, Slot};
use crate::schema::{Mapped, Schema};

/// Where the aliases of these joins begin; programs count theirs from 1.
const ALIASES: u32 = 1 << 30;

/// A relationship that is loaded by a join.
pub(super) struct Joined {
    /// Its owner's place in a row.
    owner: usize,
    parent: Parent,
    /// Its own place in a row.
    pub place: usize,
    relationship: usize,
    pub list: bool,
    /// What is loaded from there.
    pub children: Vec<Node>,
}

/// Who owns a relationship that is loaded by a join.
#[derive(Clone, Copy)]
enum Parent {
    /// An object of the query: its number among those with options.
    Root(usize),
    /// What is joined, too: its number among the joins.
    Join(usize),
}

/// What the joins of one query have in common.
struct Expansion<'a> {
    select: &'a mut Select,
    /// Where the objects stand that the joins begin at.
    places: &'a mut [(usize, Vec<Node>)],
    joins: Vec<Joined>,
    aliases: u32,
}

/// Adds the joins to a query. A list is not joined to rows that are limited or grouped, as that would change which
/// rows they are; it is loaded by a second statement then.
pub(super) fn expand(select: &mut Select, places: &mut [(usize, Vec<Node>)]) -> Result<Vec<Joined>> {
    let mut todo = Vec::new();
    for (root, (place, nodes)) in places.iter_mut().enumerate() {
        let mut at = 0;
        for item in &select.items {
            if let (SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. }, true) =
                (item, at <= *place && *place < at + places_of(item))
            {
                if is_bounded(select) {
                    load_lists_apart(&entity.schema, nodes)?;
                }
                todo.push((root, entity.clone(), nodes.clone()));
            }
            at += places_of(item);
        }
    }
    let mut expansion = Expansion { select, places, joins: Vec::new(), aliases: ALIASES };
    for (root, entity, nodes) in todo {
        expansion.join(Parent::Root(root), &entity, &nodes)?;
    }
    for at in 0..expansion.joins.len() {
        expansion.joins[at].owner = expansion.place(expansion.joins[at].parent);
    }
    Ok(expansion.joins)
}

/// Whether a row more or less of a list would change which rows the query returns.
fn is_bounded(select: &Select) -> bool {
    select.limit.is_some() || select.offset.is_some() || select.distinct || !select.group_by.is_empty()
}

/// Lists, also of what is joined, are loaded by second statements.
fn load_lists_apart(schema: &Arc<Schema>, nodes: &mut [Node]) -> Result<()> {
    for node in nodes.iter_mut().filter(|node| node.strategy == Strategy::Joined) {
        let mapped = schema.mapped(node.relationship)?;
        match mapped.list {
            true => node.strategy = Strategy::SelectIn,
            false => load_lists_apart(&mapped.target(), &mut node.children)?,
        }
    }
    Ok(())
}

impl Expansion<'_> {
    /// Joins what these nodes lead to, from a place of a row or from another join. What is joined to a table stands
    /// before it in a row, as SQLAlchemy has it.
    fn join(&mut self, parent: Parent, source: &Entity, nodes: &[Node]) -> Result<()> {
        for node in nodes {
            let mapped = source.schema.mapped(node.relationship)?;
            match node.strategy {
                Strategy::Joined => {}
                Strategy::Contained => {
                    self.contain(parent, mapped, node)?;
                    continue;
                }
                _ => continue,
            }
            self.aliases += 1;
            let alias = self.aliases;
            let entity = Entity { alias, optional: true, ..node.target(mapped) };
            let (source, relationship) = (source.clone(), node.relationship);
            self.select.joins.push(Join {
                kind: JoinKind::Left,
                target: JoinTarget::Relationship { source, relationship, alias },
                on: Expr::all_of(node.conditions(&entity)),
            });
            self.select.order_by.extend(mapped.ordered(&entity));
            let at = self.add(parent, mapped, node);
            self.join(Parent::Join(at), &entity, &node.children)?;
            self.joins[at].place = self.select.items.iter().map(places_of).sum();
            self.select.items.push(SelectItem::Entity(entity));
        }
        Ok(())
    }

    /// What the query joins itself stands before its owner in a row, as SQLAlchemy has it.
    fn contain(&mut self, parent: Parent, mapped: &Mapped, node: &Node) -> Result<()> {
        let entity = Entity { optional: true, ..node.target(mapped) };
        let place = self.place(parent);
        let mut begins = 0;
        let mut items = self.select.items.iter();
        let item = items.position(|item| {
            let holds = (begins..begins + places_of(item)).contains(&place);
            if !holds {
                begins += places_of(item);
            }
            holds
        });
        let later = |place: &mut usize| *place += usize::from(*place >= begins);
        self.places.iter_mut().for_each(|(place, _)| later(place));
        self.joins.iter_mut().for_each(|join| later(&mut join.place));
        self.select.items.insert(item.unwrap_or_default(), SelectItem::Entity(entity.clone()));
        let at = self.add(parent, mapped, node);
        self.joins[at].place = begins;
        self.join(Parent::Join(at), &entity, &node.children)
    }

    fn add(&mut self, parent: Parent, mapped: &Mapped, node: &Node) -> usize {
        let (list, children) = (mapped.list, node.children.clone());
        // Beyond every other place until it has its own.
        let place = usize::MAX / 2;
        self.joins.push(Joined { owner: 0, parent, place, relationship: node.relationship, list, children });
        self.joins.len() - 1
    }

    /// Where an owner stands in a row.
    fn place(&self, parent: Parent) -> usize {
        match parent {
            Parent::Root(root) => self.places[root].0,
            Parent::Join(join) => self.joins[join].place,
        }
    }
}

/// Whether a list was changed from the other side before it was loaded. What comes by a join is not put there then, as
/// in SQLAlchemy; reading the list loads it.
fn is_queued(owner: &Instance, relationship: usize) -> bool {
    let data = owner.data();
    data.links.as_ref().is_some_and(|links| matches!(links.slots[relationship], Slot::Queued { .. }))
}

/// Puts the other side into the relationship of every owner.
pub(super) fn fill(rows: &Rows, width: usize, join: &Joined, overwrite: bool) {
    let mut order: Vec<&Instance> = Vec::new();
    let mut found: FxHashMap<usize, Vec<Instance>> = FxHashMap::default();
    let mut seen = FxHashSet::default();
    for row in rows.items.chunks(width) {
        let Item::Instance(Some(owner)) = &row[join.owner] else {
            continue;
        };
        let partners = found.entry(owner.address()).or_insert_with(|| {
            order.push(owner);
            Vec::new()
        });
        if let Item::Instance(Some(partner)) = &row[join.place]
            && seen.insert((owner.address(), partner.address()))
        {
            partners.push(partner.clone());
        }
    }
    for owner in order {
        if wants(owner, join.relationship, overwrite) && !is_queued(owner, join.relationship) {
            let partners = found.remove(&owner.address()).unwrap_or_default();
            put(owner, join.relationship, join.list, partners);
        }
    }
}
