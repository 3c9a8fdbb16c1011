//! Foreign keys follow relationships: what a relationship says is written into the columns that carry it.

use super::Flush;
use super::plan::Fate;
use super::presort::releases;
use crate::error::{Result, error};
use crate::instance::{Instance, State, Token};
use crate::schema::{Direction, Mapped, Schema};
use crate::value::Value;

impl Flush<'_> {
    /// Processes one relationship of all objects of its model that are saved, or deleted.
    pub(super) fn process(&mut self, schema: &Schema, relationship: usize, deleting: bool) -> Result<()> {
        let mapped = schema.mapped(relationship)?;
        let fate = if deleting { Fate::Delete } else { Fate::Save };
        let mut owners = self.plan.of(schema, fate);
        if !deleting {
            owners.retain(|owner| owner.data().links.is_some());
        }
        match mapped.direction {
            Direction::ManyToMany => self.link_rows(&owners, relationship, mapped, deleting),
            _ => owners.iter().try_for_each(|owner| self.sync(owner, relationship, mapped, deleting)),
        }
    }

    /// Writes the foreign keys that one object's relationship determines.
    pub(super) fn sync(
        &mut self,
        owner: &Instance,
        relationship: usize,
        mapped: &Mapped,
        deleting: bool,
    ) -> Result<()> {
        match (mapped.direction, deleting) {
            (Direction::ManyToOne, false) => self.sync_to_parent(owner, relationship, mapped),
            (Direction::OneToMany, false) => self.sync_children(owner, relationship, mapped),
            (Direction::OneToMany, true) => self.release_children(owner, relationship, mapped),
            _ => Ok(()),
        }
    }

    fn sync_to_parent(&mut self, child: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let history = self.loaded_history(child, relationship);
        if let Some(parent) = history.added.first() {
            if !self.core.contains(parent) {
                self.warn_outside(parent, child, relationship, "add");
                return Ok(());
            }
            for &(here, there) in &mapped.pairs {
                let key = self.key_value(parent, there)?;
                self.write(child, here, key);
            }
        } else if history.cleared {
            for &(here, _) in &mapped.pairs {
                self.clear(child, here)?;
            }
        }
        Ok(())
    }

    fn sync_children(&mut self, parent: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let history = self.loaded_history(parent, relationship);
        let token = Token::new(parent.schema(), relationship);
        let mut gained = history.added.clone();
        if self.key_changed(parent) {
            gained.extend_from_slice(&history.unchanged);
        }
        for child in gained.iter().filter(|child| self.core.contains(child)) {
            for &(here, there) in &mapped.pairs {
                let key = self.key_value(parent, here)?;
                self.write(child, there, key);
            }
        }
        for child in history.deleted.iter().filter(|_| releases(mapped)) {
            if !child.has_parent(token) && self.core.contains(child) {
                self.clear_child(child, mapped)?;
            }
        }
        Ok(())
    }

    fn release_children(&mut self, parent: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        if mapped.passive_deletes == crate::schema::PassiveDeletes::All {
            return Ok(());
        }
        let history = self.loaded_history(parent, relationship);
        let token = Token::new(parent.schema(), relationship);
        for child in history.deleted.iter().filter(|child| !child.has_parent(token)) {
            self.clear_child(child, mapped)?;
        }
        if !mapped.cascade_delete {
            // A child that another parent has taken in keeps that parent's key.
            for child in history.unchanged.iter().filter(|child| child.may_belong_to(token, parent)) {
                self.clear_child(child, mapped)?;
            }
        }
        Ok(())
    }

    fn clear_child(&mut self, child: &Instance, mapped: &Mapped) -> Result<()> {
        if self.plan.fate(child) != Some(Fate::Save) {
            return Ok(());
        }
        mapped.pairs.iter().try_for_each(|&(_, there)| self.clear(child, there))
    }

    /// A column's value for a foreign key, loaded if it is expired.
    pub(super) fn key_value(&mut self, parent: &Instance, field: usize) -> Result<Value> {
        let value = self.work.value_of(self.core, parent, field)?;
        if value.is_null() {
            let name = &parent.schema().fields()[field].name;
            return Err(error!(
                InvalidRequest,
                "{} has no `{name}` to refer to; add it to the session, or give it one",
                parent.label()
            ));
        }
        Ok(value)
    }

    fn clear(&mut self, child: &Instance, field: usize) -> Result<()> {
        let declared = &child.schema().fields()[field];
        if declared.primary_key && !child.data().values[field].is_null() {
            return Err(error!(
                InvalidRequest,
                "dependency rule on column '{name}' tried to blank-out primary key column '{name}' on instance {}; delete it with its parent instead (cascade_delete)",
                child.label(),
                name = declared.name
            ));
        }
        self.write(child, field, Value::Null);
        Ok(())
    }

    /// Sets a column as a program would, without telling the session of it.
    fn write(&mut self, child: &Instance, field: usize, value: Value) {
        let mut data = child.data();
        let known = !data.expired.contains(field);
        if known && data.values[field] == value {
            return;
        }
        data.expired.remove(field);
        let old = std::mem::replace(&mut data.values[field], value);
        let tracked = data.state == State::Persistent;
        if tracked && !data.changes.iter().any(|(changed, _)| *changed == field) {
            data.changes.push((field, known.then_some(old)));
        }
    }
}
