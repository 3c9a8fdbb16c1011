//! The unit of work: what a flush sends, and in which order.
//!
//! [`plan`] holds what is saved and what is deleted, [`presort`] lets relationships draw objects in. [`graph`] knows the
//! steps and what each waits for: tables come before those that refer to them, deletes last; [`order`] takes the steps
//! of models that go in a circle apart into steps of single rows. A step is one of [`sync`], where foreign keys follow
//! relationships, [`links`], the rows of a link table, [`save`], which sends [`update`]s and [`insert`]s, or [`delete`].
//! [`unique`] lets unique values change hands. [`history`] tells what a relationship was and is. [`finish`] tells the objects.
//!
//! The rules, and so the statements and their order, are those of SQLAlchemy's unit of work.

mod delete;
mod finish;
mod graph;
mod history;
mod insert;
mod links;
mod order;
mod plan;
mod presort;
mod save;
mod sync;
mod unique;
mod update;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use rustc_hash::FxHashSet;

use super::listen::{SessionEvent, known_values, warn_of_late};
use super::{Core, Work};
use crate::error::{Result, error};
use crate::instance::{Instance, State};
use crate::schema::ModelEvent;
use crate::sql::Dialect;
use crate::validate::validate_for;

use graph::{Graph, Step};
use history::Histories;
use plan::{Fate, Plan};
use presort::Preprocessor;

/// What one flush keeps in hand.
struct Flush<'a> {
    work: &'a mut Work,
    core: &'a Arc<Core>,
    plan: Plan,
    graph: Graph,
    histories: Histories,
    preprocessors: Vec<Preprocessor>,
    /// Children that a relationship (its model and place) gained.
    gained: FxHashSet<((usize, usize), usize)>,
    /// Objects whose primary key changed.
    switched: Vec<Instance>,
    /// Rows that were deleted before their time, to make room.
    deleted_early: FxHashSet<usize>,
    /// Pairs that one side of a many-to-many relationship has sent.
    linked: links::Sent,
}

impl Work {
    /// Whether a flush would have anything to do.
    pub(super) fn has_changes(&self) -> bool {
        !(self.new.is_empty() && self.dirty.is_empty() && self.doomed.is_empty())
    }

    /// Sends what is pending, if the session flushes by itself.
    pub(super) fn autoflush(&mut self, core: &Arc<Core>) -> Result<()> {
        if core.options.autoflush && !self.flushing && !core.no_autoflush.load(Ordering::Relaxed) {
            self.flush(core)?;
        }
        Ok(())
    }

    /// Sends what is pending. When that fails, the transaction (or savepoint) is rolled back and the session waits to
    /// hear of it.
    pub(super) fn flush(&mut self, core: &Arc<Core>) -> Result<()> {
        self.forget_orphans(core);
        if !self.has_changes() {
            return Ok(());
        }
        if self.flushing {
            return Err(error!(InvalidRequest, "Session is already flushing"));
        }
        self.check_not_mute()?;
        self.flushing = true;
        let before = catch_unwind(AssertUnwindSafe(|| self.tell_event(core, SessionEvent::BeforeFlush)));
        let ready = before.map(|told| told.and_then(|()| self.validate(core.engine.dialect())));
        // Who is told of the flush hears of it before a session that waits for a rollback refuses it.
        let ready = ready.map(|ready| ready.and_then(|()| self.check_usable()));
        if !matches!(ready, Ok(Ok(()))) {
            self.flushing = false;
            return ready.unwrap_or_else(|panic| resume_unwind(panic));
        }
        let result = catch_unwind(AssertUnwindSafe(|| self.flush_in_order(core)));
        let result = result.map(|result| self.noted(result));
        self.flushing = false;
        match result {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                self.abandon(core, error.to_string());
                Err(error)
            }
            // An observer panicked, or a default's factory.
            Err(panic) => {
                self.abandon(core, "what the flush called has panicked".to_owned());
                resume_unwind(panic)
            }
        }
    }

    /// New objects that were removed from their parent while neither could be told of the session leave it; so they do
    /// where the session waits for a rollback.
    fn forget_orphans(&mut self, core: &Core) {
        let is_forgotten = |instance: &&Instance| instance.is_orphaned_outside() && instance.is_orphan();
        let forgotten: Vec<Instance> = self.new.iter().filter(is_forgotten).cloned().collect();
        forgotten.iter().for_each(|instance| self.expunge(core, instance));
    }

    /// What is to be saved satisfies its model's constraints. Nothing was sent yet, so the session stays usable.
    fn validate(&self, dialect: Dialect) -> Result<()> {
        for instance in self.new.iter().chain(&self.dirty) {
            let (state, doomed) = {
                let data = instance.data();
                (data.state, data.doomed)
            };
            if doomed {
                continue;
            }
            // What a listener fills in is checked after it.
            let is_new = matches!(state, State::Transient | State::Pending);
            let event = if is_new { ModelEvent::BeforeInsert } else { ModelEvent::BeforeUpdate };
            if !instance.schema().listens(event) {
                validate_for(instance, dialect)?;
            }
        }
        Ok(())
    }

    fn flush_in_order(&mut self, core: &Arc<Core>) -> Result<()> {
        let mut flush = Flush {
            work: self,
            core,
            plan: Plan::default(),
            graph: Graph::default(),
            histories: Histories::default(),
            preprocessors: Vec::new(),
            gained: FxHashSet::default(),
            switched: Vec::new(),
            deleted_early: FxHashSet::default(),
            linked: links::Sent::default(),
        };
        flush.collect()?;
        flush.presort()?;
        let (ordered, circular) = flush.ordered()?;
        for steps in ordered {
            flush.run(&steps)?;
        }
        match circular {
            Some(error) => Err(error),
            None => {
                let late = flush.tell_after()?;
                flush.finish()?;
                self.resume(late);
                self.tell_event(core, SessionEvent::AfterFlushPostexec)
            }
        }
    }

    /// What listeners added or changed once the flush had sent everything is left to the next.
    fn resume(&mut self, late: Late) {
        self.new.extend(late.new.into_iter().filter(|instance| instance.is_new()));
        for instance in late.dirty.into_iter().filter(|instance| instance.state() == State::Persistent) {
            instance.data().modified = true;
            self.dirty.push(instance);
        }
    }
}

/// Objects that were added or changed by those who were told that the flush had sent everything.
#[derive(Default)]
struct Late {
    new: Vec<Instance>,
    dirty: Vec<Instance>,
}

impl Flush<'_> {
    /// Tells that everything was sent.
    fn tell_after(&mut self) -> Result<Late> {
        if !self.core.has_listener(SessionEvent::AfterFlush) {
            return Ok(Late::default());
        }
        let objects = self.plan.tables.iter().flat_map(|table| &table.objects);
        let before: Vec<_> = objects.map(|object| (object.clone(), known_values(object))).collect();
        let known: FxHashSet<usize> = self.work.new.iter().chain(&self.work.dirty).map(Instance::address).collect();
        self.work.tell_event(self.core, SessionEvent::AfterFlush)?;
        warn_of_late(self.core, SessionEvent::AfterFlush.name(), before);
        let is_late =
            |instance: &mut Instance| !known.contains(&instance.address()) && self.plan.fate(instance).is_none();
        let new = self.work.new.extract_if(.., |instance| is_late(instance)).collect();
        let dirty = self.work.dirty.extract_if(.., |instance| is_late(instance)).collect();
        Ok(Late { new, dirty })
    }

    /// Does one step, or several of the same kind as one.
    fn run(&mut self, steps: &[Step]) -> Result<()> {
        let objects = || {
            let own = steps.iter().filter_map(|step| match step {
                Step::Save(object) | Step::Delete(object) | Step::Process { owner: object, .. } => Some(object.clone()),
                _ => None,
            });
            own.collect::<Vec<Instance>>()
        };
        match &steps[0] {
            Step::SaveAll(schema) => self.save(schema, self.plan.of(schema, Fate::SAVE)),
            Step::DeleteAll(schema) => self.delete(schema, self.plan.of(schema, Fate::DELETE)),
            Step::ProcessAll { schema, relationship, deleting } => {
                let fate = if *deleting { Fate::DELETE } else { Fate::SAVE };
                let mut owners = self.plan.of(schema, fate);
                if !deleting {
                    owners.retain(|owner| owner.data().links.is_some());
                }
                self.process(&owners, *relationship, *deleting)
            }
            Step::Process { relationship, deleting, .. } => self.process(&objects(), *relationship, *deleting),
            Step::Save(first) => self.save(&first.schema().clone(), objects()),
            Step::Delete(first) => {
                let mut objects = objects();
                objects.retain(|object| self.plan.fate(object) == Some(Fate::DELETE));
                self.delete(&first.schema().clone(), objects)
            }
            Step::KeySwitch(schema) => self.switch_keys(schema),
        }
    }

    /// Says that something may not be what the program meant.
    fn warn(&self, message: &str) {
        self.core.warn(message);
    }

    /// Whether a related object takes part, which one outside the session does not.
    fn takes_part(&self, other: &Instance, owner: &Instance, relationship: usize, operation: &str) -> bool {
        if self.core.contains(other) {
            return true;
        }
        if other.state() != State::Deleted {
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
