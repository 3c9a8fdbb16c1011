//! Lazy loading: the value of a relationship when it is first read.

use std::sync::Arc;

use super::identity::Key;
use super::{Core, Item};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Select, SelectItem, Statement};
use crate::error::Result;
use crate::instance::{Before, Instance, Slot};
use crate::schema::{Direction, Mapped, Schema};
use crate::value::Value;

impl Core {
    /// Loads a to-one relationship: from the identity map where the foreign key leads to an object there.
    pub(crate) fn load_one(
        self: &Arc<Self>,
        instance: &Instance,
        relationship: usize,
    ) -> Result<Option<Instance>> {
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let target = mapped.target();
        let value = match key_columns(mapped, &target) {
            Some(columns) => {
                let key: Result<Vec<Value>> =
                    columns.iter().map(|&column| instance.get(column)).collect();
                let key = key?;
                if key.iter().any(Value::is_null) {
                    None
                } else {
                    self.get(&target, &key)?
                }
            }
            None => self.partners(instance, mapped, &target)?.into_iter().next(),
        };
        instance.with_slot(relationship, |slot| {
            if let Slot::Unloaded | Slot::Queued { .. } = slot {
                *slot = Slot::One {
                    value: value.clone(),
                    before: Before::Same,
                };
            }
        });
        Ok(value)
    }

    /// Loads a to-many relationship; what was changed from the other side meanwhile is applied to it.
    pub(crate) fn load_list(
        self: &Arc<Self>,
        instance: &Instance,
        relationship: usize,
    ) -> Result<()> {
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let loaded = self.partners(instance, mapped, &mapped.target())?;
        instance.with_slot(relationship, |slot| fill(slot, loaded));
        Ok(())
    }

    /// The value of a many-to-one relationship as far as memory goes; `None` where only the database could tell.
    pub(crate) fn peek_one(
        self: &Arc<Self>,
        instance: &Instance,
        mapped: &Mapped,
    ) -> Option<Option<Instance>> {
        let target = mapped.target();
        let columns = key_columns(mapped, &target)?;
        let key: Vec<Value> = {
            let data = instance.data();
            if columns.iter().any(|&column| data.expired.contains(column)) {
                return None;
            }
            columns
                .iter()
                .map(|&column| data.values[column].clone())
                .collect()
        };
        if key.iter().any(Value::is_null) {
            return Some(None);
        }
        let found = self.work().identity.get(&target, &Key::new(key)?)?;
        let current = found.data().expired.is_empty();
        current.then_some(Some(found))
    }

    /// Every object that a relationship leads to, from the database.
    fn partners(
        self: &Arc<Self>,
        instance: &Instance,
        mapped: &Mapped,
        target: &Arc<Schema>,
    ) -> Result<Vec<Instance>> {
        let filters = match &mapped.link {
            None => {
                let pairs = mapped.pairs.iter();
                pairs
                    .map(|&(here, there)| same(instance, here, target, there))
                    .collect::<Result<Vec<_>>>()?
            }
            Some(link) => {
                let table = link.table();
                let mut filters = Vec::new();
                for &(here, column) in &link.here {
                    filters.push(same(instance, here, &table, column)?);
                }
                for &(there, column) in &link.there {
                    let left = Expr::Column(ColumnRef::new(target, there));
                    filters.push(
                        left.binary(BinaryOp::Eq, Expr::Column(ColumnRef::new(&table, column))),
                    );
                }
                filters
            }
        };
        let select = Select {
            items: vec![SelectItem::Entity(Entity::new(target.clone()))],
            filters,
            ..Select::default()
        };
        let rows = self.execute(&Statement::Select(select))?;
        Ok(rows
            .items
            .into_iter()
            .filter_map(|item| match item {
                Item::Instance(instance) => instance,
                Item::Value(_) => None,
            })
            .collect())
    }
}

/// `? = table.column`, with the object's value.
fn same(instance: &Instance, here: usize, table: &Arc<Schema>, column: usize) -> Result<Expr> {
    let value = Expr::Value(instance.get(here)?);
    Ok(value.binary(BinaryOp::Eq, Expr::Column(ColumnRef::new(table, column))))
}

/// The foreign key's columns in the order of the target's primary key, where it refers to just that: then the
/// identity map can answer.
pub(super) fn key_columns(mapped: &Mapped, target: &Schema) -> Option<Vec<usize>> {
    if mapped.direction != Direction::ManyToOne || mapped.pairs.len() != target.primary_key().len()
    {
        return None;
    }
    let column = |key: &usize| {
        let pair = mapped.pairs.iter().find(|(_, there)| there == key)?;
        Some(pair.0)
    };
    target.primary_key().iter().map(column).collect()
}

/// Puts a loaded list into its slot, with the changes that came from the other side before it was loaded.
pub(super) fn fill(slot: &mut Slot, loaded: Vec<Instance>) {
    let holds = |items: &[Instance], item: &Instance| {
        items.iter().any(|other| Instance::ptr_eq(other, item))
    };
    match std::mem::take(slot) {
        Slot::Queued { added, removed } => {
            let mut items = loaded.clone();
            items.retain(|item| !holds(&removed, item));
            for item in added {
                if !holds(&items, &item) {
                    items.push(item);
                }
            }
            *slot = Slot::Many {
                items,
                before: Some(loaded),
            };
        }
        Slot::Many { items, before } => *slot = Slot::Many { items, before },
        _ => {
            *slot = Slot::Many {
                items: loaded,
                before: None,
            }
        }
    }
}
