//! `joined_load`: the other side comes in the same rows, over an outer join.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Item, Node, Rows, places_of, put, wants};
use crate::ast::{Entity, Join, JoinKind, JoinTarget, Select, SelectItem, Strategy};
use crate::error::Result;
use crate::instance::Instance;

/// Where the aliases of these joins begin; programs count theirs from 1.
const ALIASES: u32 = 1 << 30;

/// A relationship that is loaded by a join.
pub(super) struct Joined {
    /// Its owner's place in a row.
    owner: usize,
    /// Its own place in a row.
    pub place: usize,
    relationship: usize,
    pub list: bool,
    /// What is loaded from there.
    pub children: Vec<Node>,
}

/// Adds the joins to a query. A list is not joined to rows that are limited or grouped, as that would change which
/// rows they are; it is loaded by a second statement then.
pub(super) fn expand(select: &mut Select, places: &[(usize, Vec<Node>)]) -> Result<Vec<Joined>> {
    let mut joins = Vec::new();
    let mut aliases = ALIASES;
    let mut next: usize = select.items.iter().map(places_of).sum();
    let mut todo = Vec::new();
    for (place, nodes) in places {
        let mut at = 0;
        for item in &select.items {
            if let (SelectItem::Entity(entity) | SelectItem::Keyed { entity, .. }, true) =
                (item, at <= *place && *place < at + places_of(item))
            {
                todo.push((*place, entity.clone(), nodes.clone()));
            }
            at += places_of(item);
        }
    }
    while !todo.is_empty() {
        let (owner, source, nodes) = todo.remove(0);
        for node in nodes.into_iter().filter(|node| node.strategy == Strategy::Joined) {
            let schema = source.schema.clone();
            let mapped = schema.mapped(node.relationship)?;
            aliases += 1;
            let entity = Entity { alias: aliases, optional: true, ..Entity::new(mapped.target()) };
            select.joins.push(Join {
                kind: JoinKind::Left,
                target: JoinTarget::Relationship {
                    source: source.clone(),
                    relationship: node.relationship,
                    alias: aliases,
                },
                on: None,
            });
            select.items.push(SelectItem::Entity(entity.clone()));
            joins.push(Joined {
                owner,
                place: next,
                relationship: node.relationship,
                list: mapped.list,
                children: node.children.clone(),
            });
            todo.push((next, entity, node.children));
            next += 1;
        }
    }
    Ok(joins)
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
