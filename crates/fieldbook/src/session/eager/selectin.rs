//! `selectin_load`: one more statement asks for the other side of all objects.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::lazy::key_columns;
use super::{Item, Node, Rows, Work, put, wants};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Join, JoinKind, JoinTarget, Select, SelectItem};
use crate::error::Result;
use crate::instance::Instance;
use crate::schema::{Mapped, Schema};
use crate::session::Core;
use crate::value::Value;

/// The most objects that one statement asks for: well below the number of values that SQLite binds.
const CHUNK: usize = 10_000;

impl Work {
    pub(super) fn load_selectin(&mut self, core: &Arc<Core>, objects: &[Instance], node: &Node) -> Result<()> {
        let relationship = node.relationship;
        let (loaded, owners): (Vec<Instance>, Vec<Instance>) =
            objects.iter().cloned().partition(|object| !wants(object, relationship, false));
        let Some(first) = owners.first().or(loaded.first()) else {
            return Ok(());
        };
        let schema = first.schema().clone();
        let mapped = schema.mapped(relationship)?;
        // Objects whose relationship is loaded already still lead on to the next step.
        let mut reached: Vec<Instance> = loaded.iter().flat_map(|owner| owner.loaded_values(relationship)).collect();
        for owners in owners.chunks(CHUNK) {
            reached.extend(match key_columns(mapped, &mapped.target()) {
                Some(columns) => self.by_foreign_key(core, owners, node, mapped, &columns)?,
                None => self.by_own_key(core, owners, node, &schema, mapped)?,
            });
        }
        if !loaded.is_empty() {
            self.after(core, &reached, &node.children)?;
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
    ) -> Result<Vec<Instance>> {
        let target = mapped.target();
        let mut keys: Vec<Vec<Value>> = Vec::new();
        let mut key_of = Vec::new();
        for owner in owners {
            let mut key = Vec::new();
            for &column in columns {
                key.push(self.value_of(core, owner, column)?);
            }
            let known = (!key.iter().any(Value::is_null)).then_some(key);
            keys.extend(known.clone());
            key_of.push(known);
        }
        keys.sort_by(|a, b| order(a, b));
        keys.dedup();
        let mut found: FxHashMap<Vec<Value>, Instance> = FxHashMap::default();
        if !keys.is_empty() {
            let entity = Entity::new(target.clone());
            let primary: Vec<usize> = target.primary_key().to_vec();
            let select = Select {
                filters: vec![within(&entity, &primary, &keys)],
                items: vec![SelectItem::Entity(entity)],
                ..Select::default()
            };
            let rows = self.load_with(core, select, &[(0, node.children.clone())])?;
            for item in rows.items {
                if let Item::Instance(Some(object)) = item {
                    let key = object.values_of(&primary);
                    found.insert(key, object);
                }
            }
        }
        for (owner, key) in owners.iter().zip(key_of) {
            let value = key.and_then(|key| found.get(&key).cloned());
            put(owner, node.relationship, mapped.list, value.into_iter().collect());
        }
        Ok(found.into_values().collect())
    }

    /// Any other direction: the other side's rows with the owner's key beside each.
    fn by_own_key(
        &mut self,
        core: &Arc<Core>,
        owners: &[Instance],
        node: &Node,
        schema: &Arc<Schema>,
        mapped: &Mapped,
    ) -> Result<Vec<Instance>> {
        let here: Vec<usize> = match &mapped.link {
            Some(link) => link.here.iter().map(|(here, _)| *here).collect(),
            None => mapped.pairs.iter().map(|(here, _)| *here).collect(),
        };
        let mut keys = Vec::new();
        for owner in owners {
            let mut key = Vec::new();
            for &column in &here {
                key.push(self.value_of(core, owner, column)?);
            }
            keys.push(key);
        }
        let (select, width) = partners_of(schema, node.relationship, mapped, &here, &keys);
        let rows = self.load_with(core, select, &[(width, node.children.clone())])?;
        let mut found = grouped(rows, width);
        let mut reached = Vec::new();
        for (owner, key) in owners.iter().zip(keys) {
            let partners = found.remove(&key).unwrap_or_default();
            reached.extend_from_slice(&partners);
            put(owner, node.relationship, mapped.list, partners);
        }
        Ok(reached)
    }
}

/// The query for the other side of all owners, and how many key values begin each of its rows.
fn partners_of(
    schema: &Arc<Schema>,
    relationship: usize,
    mapped: &Mapped,
    here: &[usize],
    keys: &[Vec<Value>],
) -> (Select, usize) {
    let target = Entity::new(mapped.target());
    if mapped.link.is_none() {
        let there: Vec<usize> = mapped.pairs.iter().map(|(_, there)| *there).collect();
        let select = Select {
            filters: vec![within(&target, &there, keys)],
            items: vec![SelectItem::Keyed { entity: target, keys: there }],
            ..Select::default()
        };
        return (select, here.len());
    }
    let owner = Entity { alias: 1, ..Entity::new(schema.clone()) };
    let column = |field: usize| {
        let column = ColumnRef { alias: owner.alias, ..ColumnRef::new(schema, field) };
        SelectItem::Expr(Expr::Column(column), schema.fields()[field].column_type.clone())
    };
    let mut items: Vec<SelectItem> = here.iter().map(|&field| column(field)).collect();
    items.push(SelectItem::Entity(target));
    let select = Select {
        items,
        filters: vec![within(&owner, here, keys)],
        joins: vec![Join {
            kind: JoinKind::Inner,
            target: JoinTarget::Relationship { source: owner.clone(), relationship, alias: 0 },
            on: None,
        }],
        ..Select::default()
    };
    (select, here.len())
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

/// `column IN (?, …)`; several columns are compared one key at a time.
fn within(entity: &Entity, fields: &[usize], keys: &[Vec<Value>]) -> Expr {
    let column =
        |field: usize| Expr::Column(ColumnRef { alias: entity.alias, ..ColumnRef::new(&entity.schema, field) });
    if let [field] = fields {
        return Expr::In {
            operand: Box::new(column(*field)),
            list: keys.iter().map(|key| Expr::Value(key[0].clone())).collect(),
            negated: false,
        };
    }
    let one = |key: &Vec<Value>| {
        let pairs = fields.iter().zip(key);
        Expr::And(pairs.map(|(&field, value)| column(field).binary(BinaryOp::Eq, Expr::Value(value.clone()))).collect())
    };
    Expr::Or(keys.iter().map(one).collect())
}

/// Integers by size, anything else as it prints.
fn order(a: &[Value], b: &[Value]) -> std::cmp::Ordering {
    match (a, b) {
        ([Value::Int(a)], [Value::Int(b)]) => a.cmp(b),
        _ => format!("{a:?}").cmp(&format!("{b:?}")),
    }
}

impl Instance {
    /// What a relationship leads to, as far as it is loaded.
    fn loaded_values(&self, relationship: usize) -> Vec<Instance> {
        match self.known(relationship) {
            Some(value) => value.into_iter().collect(),
            None => self.loaded_list(relationship).unwrap_or_default(),
        }
    }

    fn values_of(&self, fields: &[usize]) -> Vec<Value> {
        let data = self.data();
        fields.iter().map(|&field| data.values[field].clone()).collect()
    }
}
