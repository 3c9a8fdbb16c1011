//! What relationships draw into a flush: children that lose or gain a parent, orphans, what a deleted parent leaves.

use std::sync::Arc;

use super::Flush;
use super::history::Passive;
use super::plan::Fate;
use super::save::sort_by_key;
use crate::error::Result;
use crate::instance::{Instance, State, Token};
use crate::schema::{Direction, Mapped, PassiveDeletes, Schema};
use crate::session::cascade::followers_in_flush;

/// One relationship of a model that takes part, and which of the objects it has seen.
pub(super) struct Preprocessor {
    schema: Arc<Schema>,
    /// None for the references to the model's own key, which follow it when it changes.
    relationship: Option<usize>,
    /// By their places among the objects of the model.
    seen: Vec<bool>,
    is_set_up: bool,
}

impl Flush<'_> {
    /// Takes in what is new, changed, or to be deleted; orphans that have a row are deleted.
    pub(super) fn collect(&mut self) -> Result<()> {
        self.plan.reserve(self.work.new.len() + self.work.dirty.len() + self.work.doomed.len());
        let new = std::mem::take(&mut self.work.new);
        for instance in &new {
            if !instance.data().doomed {
                self.register(instance, Fate::SAVE, false);
            }
        }
        self.work.new = new;
        let mut dirty = self.work.dirty.clone();
        sort_by_key(&mut dirty);
        for instance in &dirty {
            let (state, doomed, is_linked) = {
                let data = instance.data();
                (data.state, data.doomed, data.links.is_some())
            };
            if state == State::Persistent && !doomed {
                // What knows of no relationship was taken from nobody.
                let fate = if is_linked && instance.is_orphan() { Fate::DELETE } else { Fate::SAVE };
                self.register(instance, fate, false);
            }
        }
        for instance in self.work.doomed.clone() {
            self.register(&instance, Fate::DELETE, false);
        }
        Ok(())
    }

    /// Takes an object of the session in; false for any other.
    pub(super) fn register(&mut self, instance: &Instance, fate: Fate, keep: bool) -> bool {
        if !self.core.contains(instance) && !instance.data().doomed {
            return false;
        }
        if self.plan.register(instance, fate, keep) {
            let schema = instance.schema().clone();
            self.graph.model(&schema);
            let written = |&index: &usize| !schema.relationships()[index].view_only;
            let relationships = (0..schema.relationships().len()).filter(written).map(Some);
            for relationship in std::iter::once(None).chain(relationships) {
                let preprocessor =
                    Preprocessor { schema: schema.clone(), relationship, seen: Vec::new(), is_set_up: false };
                self.preprocessors.push(preprocessor);
            }
        }
        true
    }

    /// As [`Flush::register`]; one that is outside the session is warned of.
    fn draw(&mut self, child: &Instance, fate: Fate, keep: bool, why: (&Instance, usize, &str)) {
        if !self.register(child, fate, keep) && child.state() != State::Deleted {
            let (owner, relationship, operation) = why;
            self.warn_outside(child, owner, relationship, operation);
        }
    }

    /// Goes over every object until none is drawn in any more.
    pub(super) fn presort(&mut self) -> Result<()> {
        loop {
            let mut again = false;
            // Those of models that come meanwhile wait for the next round.
            for at in 0..self.preprocessors.len() {
                again |= self.preprocess(at)?;
            }
            if !again {
                return Ok(());
            }
        }
    }

    fn preprocess(&mut self, at: usize) -> Result<bool> {
        let (schema, relationship) = {
            let own = &self.preprocessors[at];
            (own.schema.clone(), own.relationship)
        };
        let (mut deleted, mut saved) = (Vec::new(), Vec::new());
        if let Some(table) = self.plan.tables.iter().find(|table| table.schema == schema) {
            let seen = &mut self.preprocessors[at].seen;
            seen.resize(table.objects.len(), false);
            for ((object, fate), seen) in table.objects.iter().zip(&table.fates).zip(seen) {
                let group = match *fate {
                    Fate::DELETE => &mut deleted,
                    Fate::SAVE => &mut saved,
                    _ => continue,
                };
                if !std::mem::replace(seen, true) {
                    group.push(object.clone());
                }
            }
        }
        if deleted.is_empty() && saved.is_empty() {
            return Ok(false);
        }
        let Some(relationship) = relationship else {
            return self.find_switched(&schema, &saved).map(|()| true);
        };
        let mapped = schema.mapped(relationship)?;
        let any_saved = !saved.is_empty();
        // What knows of no relationship has lost and gained nothing, as far as memory goes.
        if mapped.direction == Direction::OneToMany || !mapped.cascade_delete {
            saved.retain(|owner| owner.data().links.is_some());
        }
        for owner in &deleted {
            self.presort_deleted(owner, relationship, mapped)?;
        }
        for owner in &saved {
            self.presort_lost(owner, relationship, mapped)?;
        }
        // A child that one parent lost and another gained is kept.
        for owner in &saved {
            self.presort_gained(owner, relationship, mapped)?;
        }
        if !self.preprocessors[at].is_set_up
            && (self.has_changes(&schema, relationship, &deleted, true)?
                || self.has_changes(&schema, relationship, &saved, false)?
                || (any_saved || !deleted.is_empty()) && self.both_take_part(&schema, mapped))
        {
            self.graph.relationship(&schema, relationship, mapped);
            self.preprocessors[at].is_set_up = true;
        }
        Ok(true)
    }

    /// Objects whose key changed: what refers to them, without their knowing, follows.
    fn find_switched(&mut self, schema: &Arc<Schema>, saved: &[Instance]) -> Result<()> {
        self.histories.reserve(saved.len());
        for object in saved.iter().filter(|object| object.state() == State::Persistent) {
            if self.referred_changed(object, schema.primary_key().iter().copied()) {
                self.switched.push(object.clone());
                self.graph.key_switch(schema);
            }
        }
        Ok(())
    }

    /// A parent that is deleted draws in its children, whose foreign keys it leaves NULL.
    fn presort_deleted(&mut self, owner: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        if mapped.direction == Direction::ManyToOne && !mapped.cascade_delete {
            return Ok(());
        }
        let history = self.history(owner, relationship, mapped, Self::deleted_passive(mapped))?;
        let token = Token::new(owner.schema(), relationship);
        match mapped.direction {
            Direction::OneToMany => {
                for child in history.deleted.iter().filter(|child| !child.has_parent(token)) {
                    let fate = if mapped.cascade_delete { Fate::DELETE } else { Fate::SAVE };
                    self.register(child, fate, false);
                }
                if releases(mapped) {
                    for child in &history.unchanged {
                        self.draw(child, Fate::SAVE, false, (owner, relationship, "delete"));
                    }
                }
            }
            Direction::ManyToOne => {
                for child in history.all() {
                    self.draw(child, Fate::DELETE, false, (owner, relationship, "delete"));
                    self.cascade_deletion(child)?;
                }
            }
            Direction::ManyToMany => {}
        }
        Ok(())
    }

    /// A parent that is saved draws in the children that it lost.
    fn presort_lost(&mut self, owner: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        let token = Token::new(owner.schema(), relationship);
        let passive = match mapped.direction {
            Direction::OneToMany => Passive::Pending,
            _ if mapped.cascade_delete => Self::deleted_passive(mapped),
            _ => return Ok(()),
        };
        let history = self.history(owner, relationship, mapped, passive)?;
        for child in &history.deleted {
            if !mapped.cascade_delete {
                if releases(mapped) {
                    self.draw(child, Fate::SAVE, false, (owner, relationship, "delete"));
                }
            } else if !child.has_parent(token) {
                self.draw(child, Fate::DELETE, false, (owner, relationship, "delete"));
                self.cascade_deletion(child)?;
            }
        }
        Ok(())
    }

    /// A parent that is saved draws in the children that it gained, and where its key changed the others too.
    fn presort_gained(&mut self, owner: &Instance, relationship: usize, mapped: &Mapped) -> Result<()> {
        if mapped.direction != Direction::OneToMany {
            return Ok(());
        }
        let key_changed = self.key_changed(owner, mapped);
        let history = self.history(owner, relationship, mapped, Passive::Pending)?;
        for child in &history.added {
            self.draw(child, Fate::SAVE, true, (owner, relationship, "add"));
        }
        let own = (std::ptr::from_ref(&**owner.schema()) as usize, relationship);
        self.gained.extend(history.added.iter().map(|child| (own, child.address())));
        if key_changed {
            for child in &history.unchanged {
                self.draw(child, Fate::LIST, false, (owner, relationship, "pk change"));
            }
        }
        Ok(())
    }

    /// What is deleted with an object.
    fn cascade_deletion(&mut self, child: &Instance) -> Result<()> {
        for follower in followers_in_flush(self.work, self.core, child)? {
            self.register(&follower, Fate::DELETE, false);
        }
        Ok(())
    }
}

/// Whether a parent sets the foreign keys of children that it loses to NULL.
pub(super) fn releases(mapped: &Mapped) -> bool {
    !mapped.cascade_delete && mapped.passive_deletes != PassiveDeletes::All
}
