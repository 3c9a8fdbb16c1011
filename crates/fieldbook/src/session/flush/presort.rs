//! What relationships draw into a flush: children that lose or gain a parent, orphans, what a deleted parent leaves.

use rustc_hash::FxHashSet;

use super::Flush;
use super::plan::Fate;
use crate::error::Result;
use crate::instance::{Before, History, Instance, Slot, Token};
use crate::schema::{Direction, Mapped, PassiveDeletes};

impl Flush<'_> {
    /// Goes over every object until none is drawn in any more.
    pub(super) fn presort(&mut self) -> Result<()> {
        let mut done = FxHashSet::default();
        loop {
            let mut todo: Vec<(Instance, usize, bool)> = Vec::new();
            for table in &self.plan.tables {
                for relationship in 0..table.schema.relationships().len() {
                    for entry in &table.entries {
                        let deleting = match entry.fate {
                            Fate::Save => false,
                            Fate::Delete => true,
                            Fate::Replaced | Fate::Follow => continue,
                        };
                        let quiet = !deleting && entry.instance.data().links.is_none();
                        let id = (entry.instance.address(), relationship, deleting);
                        if !quiet && done.insert(id) {
                            todo.push((entry.instance.clone(), relationship, deleting));
                        }
                    }
                }
            }
            if todo.is_empty() {
                return Ok(());
            }
            // Deletes first, as they may turn what would be saved.
            todo.sort_by_key(|(_, _, deleting)| !deleting);
            for (instance, relationship, deleting) in todo {
                let schema = instance.schema().clone();
                let mapped = schema.mapped(relationship)?;
                match (mapped.direction, deleting) {
                    (Direction::OneToMany, true) => {
                        self.parent_deleted(&instance, relationship, mapped)?;
                    }
                    (Direction::OneToMany, false) => {
                        self.parent_saved(&instance, relationship, mapped)?;
                    }
                    (Direction::ManyToOne, true) => self.remember_parent(&instance, relationship, mapped),
                    (Direction::ManyToMany, true) => {
                        self.history_of_deleted(&instance, relationship, mapped)?;
                    }
                    _ => {}
                }
            }
        }
    }

    /// A child that is deleted keeps the parent that it can find without asking the database.
    fn remember_parent(&mut self, child: &Instance, relationship: usize, mapped: &Mapped) {
        let known = self.work.peek_one(child, mapped);
        child.with_slot(relationship, |slot| {
            if let (Slot::Unloaded, Some(value)) = (&*slot, known) {
                *slot = Slot::One { value, before: Before::Same };
            }
        });
    }

    /// A parent that is saved draws in the children that it gained or lost.
    fn parent_saved(&mut self, parent: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let history = self.loaded_history(parent, relationship);
        let token = Token::new(parent.schema(), relationship);
        for child in &history.added {
            if self.takes_part(child, parent, relationship, "add") {
                self.plan.register(child, Fate::Save, true);
            }
        }
        for child in &history.deleted {
            if !mapped.cascade_delete {
                if releases(mapped) && self.takes_part(child, parent, relationship, "delete") {
                    self.plan.register(child, Fate::Save, false);
                }
            } else if !child.has_parent(token) && self.takes_part(child, parent, relationship, "delete") {
                self.plan.register(child, Fate::Delete, false);
            }
        }
        if self.key_changed(parent) {
            for child in history.unchanged.iter().filter(|child| self.core.contains(child)) {
                self.plan.register(child, Fate::Follow, false);
            }
        }
        Ok(())
    }

    /// A parent that is deleted draws in its children, whose foreign keys it leaves NULL.
    fn parent_deleted(&mut self, parent: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let history: History = self.history_of_deleted(parent, relationship, mapped)?;
        let token = Token::new(parent.schema(), relationship);
        let fate = if mapped.cascade_delete { Fate::Delete } else { Fate::Save };
        let released = mapped.cascade_delete || releases(mapped);
        let children = history.unchanged.iter().filter(|_| released);
        let lost = history.deleted.iter().filter(|child| !child.has_parent(token));
        for child in children.chain(lost) {
            if child.may_belong_to(token, parent) && self.takes_part(child, parent, relationship, "delete") {
                self.plan.register(child, fate, false);
            }
        }
        Ok(())
    }
}

/// Whether a parent sets the foreign keys of children that it loses to NULL.
pub(super) fn releases(mapped: &Mapped) -> bool {
    !mapped.cascade_delete && mapped.passive_deletes != PassiveDeletes::All
}
