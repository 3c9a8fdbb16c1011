//! Lazy loading: the value of a relationship when it is first read.

use std::sync::Arc;

use super::identity::Key;
use super::{Core, Work};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Select, SelectItem};
use crate::error::Result;
use crate::instance::{Before, Instance, Slot};
use crate::schema::{Direction, Mapped, Schema};
use crate::value::Value;

impl Core {
    /// Loads a to-one relationship: from the identity map where the foreign key leads to an object there.
    pub(crate) fn load_one(self: &Arc<Self>, instance: &Instance, relationship: usize) -> Result<Option<Instance>> {
        self.work().load_one(self, instance, relationship)
    }

    /// Loads a to-many relationship; what was changed from the other side meanwhile is applied to it.
    pub(crate) fn load_list(self: &Arc<Self>, instance: &Instance, relationship: usize) -> Result<()> {
        self.work().load_list(self, instance, relationship)
    }

    /// The value that a many-to-one relationship has in the database, as far as memory goes; `None` where only the
    /// database could tell. A foreign key that was set since does not count, and one that was set without being loaded
    /// counts as NULL: so SQLAlchemy decides what a relationship that is set replaces.
    pub(crate) fn peek_one(self: &Arc<Self>, instance: &Instance, mapped: &Mapped) -> Option<Option<Instance>> {
        self.work().peek_one(instance, mapped)
    }
}

impl Work {
    /// As [`Core::peek_one`].
    pub(super) fn peek_one(&self, instance: &Instance, mapped: &Mapped) -> Option<Option<Instance>> {
        let target = mapped.target();
        let columns = key_columns(mapped, &target)?;
        let key: Vec<Value> = {
            let data = instance.data();
            if columns.iter().any(|&column| data.expired.contains(column)) {
                return None;
            }
            columns.iter().map(|&column| data.flushed(column)).collect()
        };
        if key.iter().any(Value::is_null) {
            return Some(None);
        }
        let found = self.identity.get(&target, &Key::new(key)?)?;
        let current = found.data().expired.is_empty();
        current.then_some(Some(found))
    }

    pub(super) fn load_one(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        relationship: usize,
    ) -> Result<Option<Instance>> {
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let target = mapped.target();
        let value = match key_columns(mapped, &target) {
            Some(columns) => {
                let mut key = Vec::new();
                for column in columns {
                    key.push(self.value_of(core, instance, column)?);
                }
                match key.iter().any(Value::is_null) {
                    true => None,
                    false => self.get(core, &target, &key)?,
                }
            }
            None => {
                let found = self.partners(core, instance, mapped, &target)?;
                if found.len() > 1 {
                    core.warn(&format!(
                        "multiple rows returned for {}.{}, which leads to one; the first is used",
                        schema.name(),
                        schema.relationships()[relationship].name
                    ));
                }
                found.into_iter().next()
            }
        };
        Ok(instance.with_slot(relationship, |slot| {
            if !slot.is_loaded() {
                *slot = Slot::One { value: value.clone(), before: Before::Same };
            }
            match slot {
                Slot::One { value, .. } => value.clone(),
                _ => value,
            }
        }))
    }

    pub(super) fn load_list(&mut self, core: &Arc<Core>, instance: &Instance, relationship: usize) -> Result<()> {
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let loaded = self.partners(core, instance, mapped, &mapped.target())?;
        instance.with_slot(relationship, |slot| {
            // The flush before may have loaded it for a parent that it deleted, and then let its children go.
            if slot.is_loaded() {
                *slot = Slot::Unloaded;
            }
            fill(slot, loaded);
        });
        Ok(())
    }

    /// Every object that a relationship leads to, from the database.
    fn partners(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        mapped: &Mapped,
        target: &Arc<Schema>,
    ) -> Result<Vec<Instance>> {
        let mut filters = Vec::new();
        let mut equal = |work: &mut Work, here: usize, table: &Arc<Schema>, column: usize| {
            let value = Expr::Value(work.value_of(core, instance, here)?);
            let column = Expr::Column(ColumnRef::new(table, column));
            filters.push(value.binary(BinaryOp::Eq, column));
            Ok(())
        };
        match &mapped.link {
            None => {
                for &(here, there) in &mapped.pairs {
                    equal(self, here, target, there)?;
                }
            }
            Some(link) => {
                let table = link.table();
                for &(here, column) in &link.here {
                    equal(self, here, &table, column)?;
                }
                for &(there, column) in &link.there {
                    let left = Expr::Column(ColumnRef::new(target, there));
                    let right = Expr::Column(ColumnRef::new(&table, column));
                    filters.push(left.binary(BinaryOp::Eq, right));
                }
            }
        }
        let select =
            Select { items: vec![SelectItem::Entity(Entity::new(target.clone()))], filters, ..Select::default() };
        self.objects(core, select)
    }
}

/// The foreign key's columns in the order of the target's primary key, where it refers to just that: then the
/// identity map can answer.
pub(super) fn key_columns(mapped: &Mapped, target: &Schema) -> Option<Vec<usize>> {
    if mapped.direction != Direction::ManyToOne || mapped.pairs.len() != target.primary_key().len() {
        return None;
    }
    let column = |key: &usize| {
        let pair = mapped.pairs.iter().find(|(_, there)| there == key)?;
        Some(pair.0)
    };
    target.primary_key().iter().map(column).collect()
}

/// Puts a loaded list into its slot, with the changes that came from the other side before it was loaded. What was
/// added that way may be there twice then, if its row was there already.
pub(super) fn fill(slot: &mut Slot, loaded: Vec<Instance>) {
    match std::mem::take(slot) {
        Slot::Queued { added, removed } => {
            let mut items = loaded.clone();
            items.extend(added);
            for item in removed {
                if let Some(at) = items.iter().position(|other| Instance::ptr_eq(other, &item)) {
                    items.remove(at);
                }
            }
            *slot = Slot::Many { items, before: Some(loaded) };
        }
        Slot::Many { items, before } => *slot = Slot::Many { items, before },
        _ => *slot = Slot::Many { items: loaded, before: None },
    }
}
