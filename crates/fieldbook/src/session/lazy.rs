//! Lazy loading: the value of a relationship when it is first read.

use std::sync::Arc;

use super::{Core, Work, identity};
use crate::ast::{BinaryOp, ColumnRef, Entity, Expr, Select, SelectItem};
use crate::error::Result;
use crate::instance::{Before, Instance, Slot};
use crate::schema::{Direction, Mapped, Schema};
use crate::value::Value;

/// Which values of an object's own columns a relationship is loaded by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// As they are now.
    Current,
    /// As the database has them.
    Committed,
}

/// How far a relationship to one is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The object's own row may be loaded; what it leads to is found only where the session has it.
    Own,
    /// The other row too.
    Related,
}

impl Core {
    /// Loads a to-one relationship: from the identity map where the foreign key leads to an object there.
    pub(crate) fn load_one(self: &Arc<Self>, instance: &Instance, relationship: usize) -> Result<Option<Instance>> {
        let mut work = self.work()?;
        work.before_loading(self, instance, relationship)?;
        if let Some(known) = instance.known(relationship) {
            return Ok(known);
        }
        work.load_one(self, instance, relationship, Key::Current, Reach::Related)
    }

    /// Loads a to-many relationship; what was changed from the other side meanwhile is applied to it.
    pub(crate) fn load_list(self: &Arc<Self>, instance: &Instance, relationship: usize) -> Result<()> {
        let mut work = self.work()?;
        work.before_loading(self, instance, relationship)?;
        match instance.slot_is_known(relationship) {
            true => Ok(()),
            false => work.load_list(self, instance, relationship, Key::Current),
        }
    }

    /// The value that a many-to-one relationship has in the database, as far as memory goes; `None` where only the
    /// database could tell. A foreign key that was set since does not count, and one that was set without being loaded
    /// counts as NULL: so SQLAlchemy decides what a relationship that is set replaces.
    pub(crate) fn peek_one(self: &Arc<Self>, instance: &Instance, mapped: &Mapped) -> Option<Option<Instance>> {
        self.work().ok()?.peek_one(instance, mapped)
    }
}

impl Work {
    /// As [`Core::peek_one`].
    fn peek_one(&self, instance: &Instance, mapped: &Mapped) -> Option<Option<Instance>> {
        let target = mapped.target();
        let columns = key_columns(mapped, &target)?;
        let key: Vec<Value> = {
            let data = instance.data();
            let known = |column: &usize| {
                !data.expired.contains(*column) || data.changes.iter().any(|(changed, _)| changed == column)
            };
            if !columns.iter().all(known) {
                return None;
            }
            columns.iter().map(|&column| data.flushed(column)).collect()
        };
        if key.iter().all(Value::is_null) {
            return Some(None);
        }
        // A key that is NULL in part is not known to lead nowhere.
        let found = self.identity.get(&target, &identity::Key::new(key)?)?;
        let current = !found.data().stale;
        current.then_some(Some(found))
    }

    /// Loads a to-one relationship, and keeps it; `None` also where it would have to reach too far.
    pub(super) fn load_one(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        relationship: usize,
        key: Key,
        reach: Reach,
    ) -> Result<Option<Instance>> {
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let Some(value) = self.find_one(core, instance, mapped, key, reach)? else {
            return Ok(None);
        };
        instance.something_is_known();
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

    /// What a to-one relationship leads to in the database.
    pub(super) fn fetch_one(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        mapped: &Mapped,
        key: Key,
    ) -> Result<Option<Instance>> {
        Ok(self.find_one(core, instance, mapped, key, Reach::Related)?.flatten())
    }

    fn find_one(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        mapped: &Mapped,
        key: Key,
        reach: Reach,
    ) -> Result<Option<Option<Instance>>> {
        let target = mapped.target();
        let Some(columns) = key_columns(mapped, &target) else {
            let found = self.partners(core, instance, mapped, key)?;
            if found.len() > 1 {
                let (model, target) = (instance.schema().name(), target.name());
                core.warn(&format!("a relationship of {model} to one {target} has several; the first is used"));
            }
            return Ok(Some(found.into_iter().next()));
        };
        let mut values = Vec::new();
        for column in columns {
            values.push(self.key_value(core, instance, column, key)?);
        }
        if values.iter().any(Value::is_null) {
            return Ok(Some(None));
        }
        if reach == Reach::Own {
            let known = identity::Key::borrowed(&values).and_then(|key| self.identity.get(&target, &key));
            return Ok(known.map(Some));
        }
        self.get(core, &target, &values).map(Some)
    }

    /// The value of a column that a relationship is loaded by.
    fn key_value(&mut self, core: &Arc<Core>, instance: &Instance, field: usize, key: Key) -> Result<Value> {
        if key == Key::Committed {
            let data = instance.data();
            if data.changes.iter().any(|(changed, _)| *changed == field) {
                return Ok(data.flushed(field));
            }
        }
        self.value_of(core, instance, field)
    }

    pub(super) fn load_list(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        relationship: usize,
        key: Key,
    ) -> Result<()> {
        let schema = instance.schema().clone();
        let mapped = schema.mapped(relationship)?;
        let loaded = self.partners(core, instance, mapped, key)?;
        instance.something_is_known();
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
    fn partners(&mut self, core: &Arc<Core>, instance: &Instance, mapped: &Mapped, key: Key) -> Result<Vec<Instance>> {
        let target = &mapped.target();
        let mut filters = Vec::new();
        let mut equal = |work: &mut Work, here: usize, table: &Arc<Schema>, column: usize| {
            let value = Expr::Value(work.key_value(core, instance, here, key)?);
            let column = Expr::Column(ColumnRef::new(table, column));
            filters.push(value.binary(BinaryOp::Eq, column));
            Ok(())
        };
        match &mapped.link {
            None if mapped.condition.is_some() => match self.connected(core, instance, mapped, key)? {
                Some(terms) => filters = terms,
                None => return Ok(Vec::new()),
            },
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
        let entity = Entity::new(target.clone());
        let order_by = mapped.ordered(&entity);
        let select = Select { items: vec![SelectItem::Entity(entity)], filters, order_by, ..Select::default() };
        self.objects(core, select)
    }
}

impl Work {
    /// What the relationship's own condition says of the other side's table, with the object's values in it; nothing
    /// where a value that carries the relationship is NULL.
    fn connected(
        &mut self,
        core: &Arc<Core>,
        instance: &Instance,
        mapped: &Mapped,
        key: Key,
    ) -> Result<Option<Vec<Expr>>> {
        let Some(mut condition) = mapped.condition.clone() else {
            return Ok(None);
        };
        for &(here, _) in &mapped.pairs {
            if self.key_value(core, instance, here, key)?.is_null() {
                return Ok(None);
            }
        }
        let mut failure = None;
        condition.each_leaf(&mut |leaf| {
            if let Expr::Column(column) = leaf
                && column.schema == *instance.schema()
            {
                match self.key_value(core, instance, column.field, key) {
                    Ok(value) => *leaf = Expr::Value(value),
                    Err(error) => failure = Some(error),
                }
            }
        });
        match failure {
            None => Ok(Some(condition.into_terms())),
            Some(error) => Err(error),
        }
    }
}

/// The foreign key's columns in the order of the target's primary key, where it refers to just that: then the
/// identity map can answer.
pub(super) fn key_columns(mapped: &Mapped, target: &Schema) -> Option<Vec<usize>> {
    if mapped.condition.is_some()
        || mapped.direction != Direction::ManyToOne
        || mapped.pairs.len() != target.primary_key().len()
    {
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
