//! Foreign keys follow relationships: what a relationship says is written into the columns that carry it.

use std::sync::Arc;

use super::Flush;
use super::history::Passive;
use super::plan::Fate;
use super::presort::releases;
use crate::error::{Result, error};
use crate::instance::{Instance, State, Token};
use crate::schema::{Direction, Mapped, PassiveDeletes, Schema};
use crate::value::Value;

impl Flush<'_> {
    /// Lets one relationship of these objects take effect, which are saved, or deleted.
    pub(super) fn process(&mut self, owners: &[Instance], relationship: usize, deleting: bool) -> Result<()> {
        let Some(first) = owners.first() else {
            return Ok(());
        };
        let schema = first.schema().clone();
        let mapped = schema.mapped(relationship)?;
        match (mapped.direction, deleting) {
            (Direction::ManyToMany, _) => self.link_rows(owners, relationship, mapped, deleting),
            (Direction::ManyToOne, true) => Ok(()),
            (Direction::ManyToOne, false) => {
                owners.iter().try_for_each(|owner| self.sync_to_parent(owner, relationship, mapped))
            }
            (Direction::OneToMany, false) => {
                owners.iter().try_for_each(|owner| self.sync_children(owner, relationship, mapped))
            }
            (Direction::OneToMany, true) => {
                owners.iter().try_for_each(|owner| self.release_children(owner, relationship, mapped))
            }
        }
    }

    fn sync_to_parent(&mut self, child: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let history = self.history(child, relationship, mapped, Passive::Memory)?;
        if self.plan.deletes(child) {
            return Ok(());
        }
        if let Some(parent) = history.added.first() {
            if !self.core.contains(parent) {
                self.warn_outside(parent, child, relationship, "add");
                return Ok(());
            }
            for &(here, there) in &mapped.pairs {
                let key = self.value_of(parent, there)?;
                self.write(child, here, key)?;
            }
        } else if history.set_none || !history.deleted.is_empty() {
            for &(here, _) in &mapped.pairs {
                self.clear(child, here)?;
            }
        }
        Ok(())
    }

    fn sync_children(&mut self, parent: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let history = self.history(parent, relationship, mapped, Passive::Memory)?;
        let token = Token::new(parent.schema(), relationship);
        for child in &history.added {
            self.give_key(parent, child, mapped)?;
        }
        for child in history.deleted.iter().filter(|_| releases(mapped)) {
            if !child.has_parent(token) {
                self.clear_child(child, mapped)?;
            }
        }
        if self.key_changed(parent, mapped) {
            for child in &history.unchanged {
                self.give_key(parent, child, mapped)?;
            }
        }
        Ok(())
    }

    fn give_key(&mut self, parent: &Instance, child: &Instance, mapped: &Mapped) -> Result<()> {
        if self.plan.deletes(child) {
            return Ok(());
        }
        for &(here, there) in &mapped.pairs {
            let key = self.value_of(parent, here)?;
            self.write(child, there, key)?;
        }
        Ok(())
    }

    fn release_children(&mut self, parent: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        if mapped.passive_deletes == PassiveDeletes::All {
            return Ok(());
        }
        let history = self.history(parent, relationship, mapped, Self::deleted_passive(mapped))?;
        let token = Token::new(parent.schema(), relationship);
        for child in history.deleted.iter().filter(|child| !child.has_parent(token)) {
            self.clear_child(child, mapped)?;
        }
        if !mapped.cascade_delete {
            // A child that another parent has taken in keeps that parent's key.
            let own = (Arc::as_ptr(parent.schema()) as usize, relationship);
            for child in &history.unchanged {
                if !self.gained.contains(&(own, child.address())) {
                    self.clear_child(child, mapped)?;
                }
            }
        }
        Ok(())
    }

    fn clear_child(&mut self, child: &Instance, mapped: &Mapped) -> Result<()> {
        if self.plan.deletes(child) {
            return Ok(());
        }
        mapped.pairs.iter().try_for_each(|&(_, there)| self.clear(child, there))
    }

    fn clear(&mut self, child: &Instance, field: usize) -> Result<()> {
        let declared = &child.schema().fields()[field];
        if declared.primary_key && !self.value_of(child, field)?.is_null() {
            return Err(error!(
                InvalidRequest,
                "dependency rule on column '{name}' tried to blank-out primary key column '{name}' on instance {}; delete it with its parent instead (cascade_delete)",
                child.label(),
                name = declared.name
            ));
        }
        self.write(child, field, Value::Null)
    }

    /// Sets a column as a program would, without telling the session of it. A part of the key is loaded first, for the
    /// row is found by what it was.
    fn write(&mut self, child: &Instance, field: usize, value: Value) -> Result<()> {
        if child.schema().fields()[field].primary_key {
            self.value_of(child, field)?;
        }
        let mut data = child.data();
        let known = !data.expired.contains(field);
        if known && data.values[field] == value {
            return Ok(());
        }
        data.expired.remove(field);
        let old = std::mem::replace(&mut data.values[field], value);
        let tracked = !matches!(data.state, State::Transient | State::Pending);
        if tracked && !data.changes.iter().any(|(changed, _)| *changed == field) {
            data.changes.push((field, known.then_some(old)));
        }
        Ok(())
    }

    /// Keys of this model changed: what refers to them by a relationship of its own alone follows in memory, as
    /// `ON UPDATE CASCADE` makes it in the database.
    pub(super) fn switch_keys(&mut self, target: &Arc<Schema>) -> Result<()> {
        let switched: Vec<Instance> =
            self.switched.iter().filter(|object| object.schema() == target).cloned().collect();
        for child in self.work.identity.all() {
            let schema = child.schema().clone();
            for relationship in 0..schema.relationships().len() {
                let mapped = schema.mapped(relationship)?;
                let follows = mapped.direction == Direction::ManyToOne && mapped.back.is_none() && !mapped.view_only;
                if !follows || mapped.target() != *target {
                    continue;
                }
                let Some(Some(parent)) = child.known(relationship) else { continue };
                if !switched.iter().any(|object| Instance::ptr_eq(object, &parent)) {
                    continue;
                }
                self.register(&child, Fate::LIST, false);
                for &(here, there) in &mapped.pairs {
                    let key = self.value_of(&parent, there)?;
                    self.write(&child, here, key)?;
                }
            }
        }
        Ok(())
    }
}
