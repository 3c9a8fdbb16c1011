//! `selectin_load`: one more statement asks for the other side of all objects.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::lazy::key_columns;
use super::{Item, Node, Rows, Work, put, wants};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Join, JoinKind, JoinTarget, Select, SelectItem};
use crate::error::Result;
use crate::instance::Instance;
use crate::schema::{Direction, Mapped, Schema};
use crate::session::Core;
use crate::value::Value;

/// The most objects that one statement asks for.
const CHUNK: usize = 500;

impl Work {
    /// Objects whose relationship is loaded already are asked for too, so that the next step can go on from there, but
    /// keep what they have.
    pub(in crate::session) fn load_selectin(
        &mut self,
        core: &Arc<Core>,
        objects: &[Instance],
        node: &Node,
        anew: bool,
    ) -> Result<()> {
        let Some(first) = objects.first() else {
            return Ok(());
        };
        let schema = first.schema().clone();
        let mapped = schema.mapped(node.relationship)?;
        if let Some(columns) = key_columns(mapped, &mapped.target())
            && !objects.iter().any(|owner| owner.is_expired(&columns))
        {
            return self.by_foreign_key(core, objects, node, mapped, &columns, anew);
        }
        for owners in objects.chunks(CHUNK) {
            self.by_own_key(core, owners, node, &schema, mapped, anew)?;
        }
        Ok(())
    }

    /// Many-to-one: the other side's rows by their primary keys.
    fn by_foreign_key(
        &mut self,
        core: &Arc<Core>,
        owners: &[Instance],
        node: &Node,
        mapped: &Mapped,
        columns: &[usize],
        anew: bool,
    ) -> Result<()> {
        let target = mapped.target();
        let mut keys: Vec<Vec<Value>> = Vec::new();
        let mut seen: FxHashSet<Vec<Value>> = FxHashSet::default();
        for owner in owners {
            let key = owner.values_of(columns);
            if !key.iter().any(Value::is_null) && seen.insert(key.clone()) {
                keys.push(key);
            }
        }
        let primary: Vec<usize> = target.primary_key().to_vec();
        let mut found: FxHashMap<Vec<Value>, Instance> = FxHashMap::default();
        for keys in keys.chunks(CHUNK) {
            let entity = node.target(mapped);
            let select = Select {
                filters: [within(&entity, &primary, keys)].into_iter().chain(node.conditions(&entity)).collect(),
                items: vec![SelectItem::Entity(entity)],
                populate_existing: anew,
                unlabelled: true,
                ..Select::default()
            };
            let rows = self.load_with(core, select, &[(0, node.children.clone())])?;
            for item in rows.items {
                if let Item::Instance(Some(object)) = item {
                    found.insert(object.stored_values_of(&primary), object);
                }
            }
        }
        for owner in owners.iter().filter(|owner| wants(owner, node.relationship, false)) {
            let value = found.get(&owner.values_of(columns)).cloned();
            put(owner, node.relationship, mapped.list, value.into_iter().collect());
        }
        Ok(())
    }

    /// Any other direction: the other side's rows with the owner's key beside each.
    fn by_own_key(
        &mut self,
        core: &Arc<Core>,
        owners: &[Instance],
        node: &Node,
        schema: &Arc<Schema>,
        mapped: &Mapped,
        anew: bool,
    ) -> Result<()> {
        let here: Vec<usize> = match (&mapped.link, mapped.direction) {
            (Some(link), _) => link.here.iter().map(|(here, _)| *here).collect(),
            (None, Direction::ManyToOne) => schema.primary_key().to_vec(),
            (None, _) if mapped.condition.is_some() => schema.primary_key().to_vec(),
            (None, _) => mapped.pairs.iter().map(|(here, _)| *here).collect(),
        };
        let mut keys = Vec::new();
        for owner in owners {
            keys.push(owner.stored_values_of(&here));
        }
        let (mut select, width) = partners_of(schema, node, mapped, &here, &keys);
        select.populate_existing = anew;
        select.unlabelled = true;
        select.order_by = mapped.ordered(&Entity::new(mapped.target()));
        let rows = self.load_with(core, select, &[(width, node.children.clone())])?;
        let mut found = grouped(rows, width);
        for (owner, key) in owners.iter().zip(keys) {
            let partners = found.remove(&key).unwrap_or_default();
            if wants(owner, node.relationship, false) {
                put(owner, node.relationship, mapped.list, partners);
            }
        }
        Ok(())
    }
}

/// The query for the other side of all owners, and how many key values begin each of its rows.
fn partners_of(
    schema: &Arc<Schema>,
    node: &Node,
    mapped: &Mapped,
    here: &[usize],
    keys: &[Vec<Value>],
) -> (Select, usize) {
    let target = node.target(mapped);
    let expr = |entity: &Entity, field: usize| {
        Expr::Column(ColumnRef { alias: entity.alias, ..ColumnRef::new(&entity.schema, field) })
    };
    let item = |entity: &Entity, field: usize| {
        SelectItem::Expr(expr(entity, field), entity.schema.fields()[field].column_type.clone())
    };
    match &mapped.link {
        None if mapped.direction == Direction::OneToMany && mapped.condition.is_none() => {
            let there: Vec<usize> = mapped.pairs.iter().map(|(_, there)| *there).collect();
            let select = Select {
                filters: [within(&target, &there, keys)].into_iter().chain(node.conditions(&target)).collect(),
                items: vec![SelectItem::Keyed { entity: target, keys: there }],
                ..Select::default()
            };
            (select, here.len())
        }
        Some(link) if target.schema != *schema => {
            let table = Entity::new(link.table());
            let columns: Vec<usize> = link.here.iter().map(|(_, column)| *column).collect();
            let on = link.there.iter();
            let on = on.map(|&(there, column)| expr(&target, there).binary(BinaryOp::Eq, expr(&table, column)));
            let on = on.chain(node.conditions(&target));
            let mut items: Vec<SelectItem> = columns.iter().map(|&column| item(&table, column)).collect();
            items.push(SelectItem::Entity(target.clone()));
            let select = Select {
                items,
                filters: vec![within(&table, &columns, keys)],
                joins: vec![Join {
                    kind: JoinKind::Inner,
                    on: Expr::all_of(on),
                    target: JoinTarget::Entity(target.clone()),
                }],
                ..Select::default()
            };
            (select, here.len())
        }
        _ => {
            let alias = if target.schema == *schema { Entity::NAMELESS } else { 1 };
            let owner = Entity { alias, ..Entity::new(schema.clone()) };
            let mut items: Vec<SelectItem> = here.iter().map(|&field| item(&owner, field)).collect();
            items.push(SelectItem::Entity(target.clone()));
            let select = Select {
                items,
                filters: vec![within(&owner, here, keys)],
                joins: vec![Join {
                    kind: JoinKind::Inner,
                    target: JoinTarget::Relationship {
                        source: owner.clone(),
                        relationship: node.relationship,
                        alias: 0,
                    },
                    on: Expr::all_of(node.conditions(&target)),
                }],
                ..Select::default()
            };
            (select, here.len())
        }
    }
}

/// The objects of rows that begin with a key of so many values, by that key.
fn grouped(rows: Rows, width: usize) -> FxHashMap<Vec<Value>, Vec<Instance>> {
    let mut found: FxHashMap<Vec<Value>, Vec<Instance>> = FxHashMap::default();
    let mut items = rows.items.into_iter();
    loop {
        let key: Vec<Value> = items
            .by_ref()
            .take(width)
            .filter_map(|item| match item {
                Item::Value(value) => Some(value),
                Item::Instance(_) => None,
            })
            .collect();
        match items.next() {
            Some(Item::Instance(Some(object))) => found.entry(key).or_default().push(object),
            Some(_) => {}
            None => return found,
        }
    }
}

/// `column IN (?, …)`, `(a, b) IN ((?, ?), …)`
fn within(entity: &Entity, fields: &[usize], keys: &[Vec<Value>]) -> Expr {
    let column =
        |field: usize| Expr::Column(ColumnRef { alias: entity.alias, ..ColumnRef::new(&entity.schema, field) });
    let together = |mut parts: Vec<Expr>| if parts.len() == 1 { parts.remove(0) } else { Expr::Row(parts) };
    let values = |key: &Vec<Value>| together(key.iter().cloned().map(Expr::Value).collect());
    Expr::In {
        operand: Box::new(together(fields.iter().map(|&field| column(field)).collect())),
        list: keys.iter().map(values).collect(),
        negated: false,
    }
}

impl Instance {
    fn is_expired(&self, fields: &[usize]) -> bool {
        let data = self.data();
        fields.iter().any(|field| data.expired.contains(*field))
    }

    fn values_of(&self, fields: &[usize]) -> Vec<Value> {
        let data = self.data();
        fields.iter().map(|&field| data.values[field].clone()).collect()
    }

    /// As the row has them.
    fn stored_values_of(&self, fields: &[usize]) -> Vec<Value> {
        let data = self.data();
        fields.iter().map(|&field| data.stored(field).clone()).collect()
    }
}
