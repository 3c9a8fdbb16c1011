//! The unit of work: what a flush sends, and in which order.
//!
//! [`plan`] collects what is saved and what is deleted, [`presort`] what relationships draw in. [`order`] puts the work
//! into steps, tables before those that refer to them, deletes last; [`levels`] orders the rows of tables that refer to
//! themselves or to each other. A step is one of [`sync`], where foreign keys follow relationships, [`links`], the rows
//! of a link table, [`save`], which sends [`update`]s and [`insert`]s, or [`delete`]. [`finish`] tells the objects.

mod delete;
mod finish;
mod history;
mod insert;
mod levels;
mod links;
mod order;
mod plan;
mod presort;
mod save;
mod sync;
mod update;

use std::sync::Arc;

use super::{Core, Work};
use crate::error::Result;
use crate::instance::Instance;
use crate::validate::validate_for_flush;

use order::Step;
use plan::Plan;

/// What one flush keeps in hand.
struct Flush<'a> {
    work: &'a mut Work,
    core: &'a Arc<Core>,
    plan: Plan,
    /// Rows of link tables that were sent already, from the other side of the relationship.
    linked: links::Sent,
}

impl Work {
    /// Whether a flush would have anything to do.
    pub(super) fn has_changes(&self) -> bool {
        !(self.new.is_empty() && self.dirty.is_empty() && self.doomed.is_empty())
    }

    /// Sends what is pending, if the session flushes by itself.
    pub(super) fn autoflush(&mut self, core: &Arc<Core>) -> Result<()> {
        if core.options.autoflush && !self.flushing && !self.no_autoflush {
            self.flush(core)?;
        }
        Ok(())
    }

    /// Sends what is pending. When that fails, the transaction (or savepoint) is rolled back and the session waits to
    /// hear of it.
    pub(super) fn flush(&mut self, core: &Arc<Core>) -> Result<()> {
        if !self.has_changes() {
            return Ok(());
        }
        self.check_usable()?;
        self.validate()?;
        self.flushing = true;
        let result = self.flush_in_order(core);
        let result = self.noted(result);
        self.flushing = false;
        if let Err(error) = &result {
            self.abandon(core, error.to_string());
        }
        result
    }

    /// What is to be saved satisfies its model's constraints. Nothing was sent yet, so the session stays usable.
    fn validate(&self) -> Result<()> {
        let saved = self.new.iter().chain(&self.dirty);
        for instance in saved.filter(|instance| !instance.data().doomed) {
            validate_for_flush(instance)?;
        }
        Ok(())
    }

    fn flush_in_order(&mut self, core: &Arc<Core>) -> Result<()> {
        let mut flush = Flush { work: self, core, plan: Plan::default(), linked: links::Sent::default() };
        flush.collect()?;
        flush.presort()?;
        for step in flush.steps()? {
            match step {
                Step::Save(group) => flush.save_group(&group)?,
                Step::Process { schema, relationship, deleting } => flush.process(&schema, relationship, deleting)?,
                Step::Delete(group) => flush.delete_group(&group)?,
            }
        }
        flush.finish()
    }
}

impl Flush<'_> {
    /// Says that something may not be what the program meant.
    fn warn(&self, message: &str) {
        self.core.warn(message);
    }

    /// Whether a related object takes part, which one outside the session does not.
    fn takes_part(&self, other: &Instance, owner: &Instance, relationship: usize, operation: &str) -> bool {
        if self.core.contains(other) {
            return true;
        }
        if other.state() != crate::instance::State::Deleted {
            self.warn_outside(other, owner, relationship, operation);
        }
        false
    }

    fn warn_outside(&self, other: &Instance, owner: &Instance, relationship: usize, operation: &str) {
        let (model, owner_model) = (other.schema().name(), owner.schema());
        let name = &owner_model.relationships()[relationship].name;
        self.warn(&format!(
            "object of type <{model}> not in session, {operation} operation along '{}.{name}' will not proceed",
            owner_model.name()
        ));
    }
}
