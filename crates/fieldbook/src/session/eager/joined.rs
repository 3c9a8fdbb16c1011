//! `joined_load`: the other side comes in the same rows, over an outer join.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Item, Node, Rows, places_of, put, wants};
use crate::ast::{Entity, Join, JoinKind, JoinTarget, Select, SelectItem, Strategy};
use crate::error::Result;
use crate::instance::Instance;
use crate::schema::Schema;

/// Where the aliases of these joins begin; programs count theirs from 1.
const ALIASES: u32 = 1 << 30;

/// A relationship that is loaded by a join.
pub(super) struct Joined {
    /// Its owner's place in a row.
    owner: usize,
    /// Its owner's place among the joins, where the owner is joined too.
    parent: Option<usize>,
    /// Its own place in a row.
    pub place: usize,
    relationship: usize,
    pub list: bool,
    /// What is loaded from there.
    pub children: Vec<Node>,
}

/// What the joins of one query have in common.
struct Expansion<'a> {
    select: &'a mut Select,
    joins: Vec<Joined>,
    aliases: u32,
    /// The place of the next item.
    next: usize,
}

/// Adds the joins to a query. A list is not joined to rows that are limited or grouped, as that would change which
/// rows they are; it is loaded by a second statement then.
pub(super) fn expand(select: &mut Select, places: &mut [(usize, Vec<Node>)]) -> Result<Vec<Joined>> {
    let next = select.items.iter().map(places_of).sum();
    let mut todo = Vec::new();
    for (place, nodes) in places.iter_mut() {
        let mut at = 0;
        for item in &select.items {
            if let (SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. }, true) =
                (item, at <= *place && *place < at + places_of(item))
            {
                if is_bounded(select) {
                    load_lists_apart(&entity.schema, nodes)?;
                }
                todo.push((*place, entity.clone(), nodes.clone()));
            }
            at += places_of(item);
        }
    }
    let mut expansion = Expansion { select, joins: Vec::new(), aliases: ALIASES, next };
    for (place, entity, nodes) in todo {
        expansion.join(place, None, &entity, &nodes)?;
    }
    let mut joins = expansion.joins;
    for at in 0..joins.len() {
        if let Some(parent) = joins[at].parent {
            joins[at].owner = joins[parent].place;
        }
    }
    Ok(joins)
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
    fn join(&mut self, owner: usize, parent: Option<usize>, source: &Entity, nodes: &[Node]) -> Result<()> {
        for node in nodes.iter().filter(|node| node.strategy == Strategy::Joined) {
            let mapped = source.schema.mapped(node.relationship)?;
            self.aliases += 1;
            let alias = self.aliases;
            let entity = Entity { alias, optional: true, ..Entity::new(mapped.target()) };
            let (source, relationship) = (source.clone(), node.relationship);
            self.select.joins.push(Join {
                kind: JoinKind::Left,
                target: JoinTarget::Relationship { source, relationship, alias },
                on: None,
            });
            let at = self.joins.len();
            let (list, children) = (mapped.list, node.children.clone());
            self.joins.push(Joined { owner, parent, place: 0, relationship, list, children });
            self.join(0, Some(at), &entity, &node.children)?;
            self.joins[at].place = self.next;
            self.next += 1;
            self.select.items.push(SelectItem::Entity(entity));
        }
        Ok(())
    }
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
        if wants(owner, join.relationship, overwrite) {
            let partners = found.remove(&owner.address()).unwrap_or_default();
            put(owner, join.relationship, join.list, partners);
        }
    }
}
