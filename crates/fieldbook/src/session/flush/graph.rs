//! The steps of a flush and what each comes after: rows after those that they refer to, link rows after both sides,
//! deletes last.
//!
//! Steps are of whole models. Where those go in a circle, as they do once a model refers to itself, the steps of the
//! models in it fall apart into steps of single rows, and rows that may go together are sent together.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::instance::Instance;
use crate::schema::{Direction, Mapped, Schema};

/// A step's place among the steps.
pub(super) type Id = usize;

/// One step of a flush.
#[derive(Clone)]
pub(super) enum Step {
    /// Deletes a model's rows.
    DeleteAll(Arc<Schema>),
    /// Deletes one row.
    Delete(Instance),
    /// Lets foreign keys and link rows follow a relationship of all its owners.
    ProcessAll { schema: Arc<Schema>, relationship: usize, deleting: bool },
    /// Lets foreign keys and link rows follow a relationship of one owner.
    Process { owner: Instance, relationship: usize, deleting: bool },
    /// Lets references follow keys that were changed.
    KeySwitch(Arc<Schema>),
    /// Updates and inserts a model's rows.
    SaveAll(Arc<Schema>),
    /// Updates or inserts one row.
    Save(Instance),
}

/// What two steps that are the same have in common: kind, model or object, relationship and whether it deletes.
type StepKey = (u8, usize, usize, bool);

/// The steps, and pairs of them: the first comes before the second.
#[derive(Default)]
pub(super) struct Graph {
    pub steps: Vec<Step>,
    ids: FxHashMap<StepKey, Id>,
    pub edges: FxHashSet<(Id, Id)>,
    pub disabled: FxHashSet<Id>,
    /// Relationships that have steps, by their owner's model.
    pub processed: Vec<(Arc<Schema>, usize)>,
}

fn place(schema: &Arc<Schema>) -> usize {
    Arc::as_ptr(schema) as usize
}

impl Step {
    fn key(&self) -> StepKey {
        match self {
            Step::DeleteAll(schema) => (0, place(schema), 0, false),
            Step::Delete(object) => (1, object.address(), 0, false),
            Step::ProcessAll { schema, relationship, deleting } => (2, place(schema), *relationship, *deleting),
            Step::Process { owner, relationship, deleting } => (3, owner.address(), *relationship, *deleting),
            Step::KeySwitch(schema) => (4, place(schema), 0, false),
            Step::SaveAll(schema) => (5, place(schema), 0, false),
            Step::Save(object) => (6, object.address(), 0, false),
        }
    }

    /// SQLAlchemy's order among steps that may come at the same time.
    pub(super) fn order(&self) -> (u8, String, bool) {
        let named = |schema: &Schema, relationship: &usize| {
            format!("{}_{}", schema.name(), schema.relationships()[*relationship].name)
        };
        match self {
            Step::DeleteAll(schema) => (0, schema.name().to_owned(), false),
            Step::Delete(object) => (1, object.schema().name().to_owned(), false),
            Step::ProcessAll { schema, relationship, deleting } => (2, named(schema, relationship), *deleting),
            Step::KeySwitch(schema) => (2, schema.name().to_owned(), false),
            Step::Process { owner, relationship, .. } => (3, named(owner.schema(), relationship), false),
            Step::Save(object) => (3, object.schema().name().to_owned(), false),
            Step::SaveAll(schema) => (4, schema.name().to_owned(), false),
        }
    }

    /// Whether two steps of single rows are done as one.
    pub(super) fn joins(&self, other: &Step) -> bool {
        match (self, other) {
            (Step::Delete(one), Step::Delete(two)) | (Step::Save(one), Step::Save(two)) => one.schema() == two.schema(),
            (
                Step::Process { owner: one, relationship, deleting },
                Step::Process { owner: two, relationship: second, deleting: too },
            ) => one.schema() == two.schema() && relationship == second && deleting == too,
            _ => false,
        }
    }
}

impl Graph {
    /// The step's place; it is made if need be.
    pub(super) fn id(&mut self, step: Step) -> Id {
        let next = self.steps.len();
        let id = *self.ids.entry(step.key()).or_insert(next);
        if id == next {
            self.steps.push(step);
        }
        id
    }

    /// A model's two steps.
    pub(super) fn model(&mut self, schema: &Arc<Schema>) {
        let (save, delete) = (self.id(Step::SaveAll(schema.clone())), self.id(Step::DeleteAll(schema.clone())));
        self.edges.insert((save, delete));
    }

    /// References follow a model's keys when its rows are saved.
    pub(super) fn key_switch(&mut self, schema: &Arc<Schema>) {
        let save = self.id(Step::SaveAll(schema.clone()));
        let switch = self.id(Step::KeySwitch(schema.clone()));
        self.edges.insert((save, switch));
    }

    /// A relationship's two steps, and what they come before and after.
    pub(super) fn relationship(&mut self, schema: &Arc<Schema>, relationship: usize, mapped: &Mapped) {
        let target = mapped.target();
        let step = |deleting| Step::ProcessAll { schema: schema.clone(), relationship, deleting };
        let (after_save, before_delete) = (self.id(step(false)), self.id(step(true)));
        let (own_saves, own_deletes) =
            (self.id(Step::SaveAll(schema.clone())), self.id(Step::DeleteAll(schema.clone())));
        let (other_saves, other_deletes) =
            (self.id(Step::SaveAll(target.clone())), self.id(Step::DeleteAll(target.clone())));
        self.processed.push((schema.clone(), relationship));
        match mapped.direction {
            Direction::OneToMany => self.edges.extend([
                (own_saves, after_save),
                (after_save, other_saves),
                (after_save, other_deletes),
                (other_saves, own_deletes),
                (other_deletes, own_deletes),
                (before_delete, other_saves),
                (before_delete, other_deletes),
            ]),
            Direction::ManyToOne => self.edges.extend([
                (other_saves, after_save),
                (after_save, own_saves),
                (own_saves, other_deletes),
                (own_deletes, other_deletes),
            ]),
            Direction::ManyToMany => self.edges.extend([
                (own_saves, after_save),
                (other_saves, after_save),
                (after_save, other_deletes),
                (before_delete, own_saves),
                (before_delete, own_deletes),
                (before_delete, other_deletes),
                (before_delete, other_saves),
            ]),
        }
    }

    /// The steps that any circle goes through.
    pub(super) fn circles(&self) -> FxHashSet<Id> {
        let mut next = vec![Vec::new(); self.steps.len()];
        for &(before, after) in &self.edges {
            next[before].push(after);
        }
        let in_circle = |start: Id| {
            let mut seen = FxHashSet::default();
            let mut todo = next[start].clone();
            while let Some(step) = todo.pop() {
                if step == start {
                    return true;
                }
                if seen.insert(step) {
                    todo.extend(&next[step]);
                }
            }
            false
        };
        (0..self.steps.len()).filter(|step| in_circle(*step)).collect()
    }

    /// The steps in rounds, each after everything that it waits for; what is left waits for itself.
    pub(super) fn rounds(&self, apart: &FxHashSet<Id>) -> (Vec<Vec<Id>>, Vec<Id>) {
        let mut todo: Vec<Id> = (0..self.steps.len()).collect();
        todo.retain(|step| !self.disabled.contains(step) && !apart.contains(step));
        todo.sort_by_cached_key(|step| self.steps[*step].order());
        let taking_part: FxHashSet<Id> = todo.iter().copied().collect();
        let mut waits = vec![0_usize; self.steps.len()];
        let mut next = vec![Vec::new(); self.steps.len()];
        for &(before, after) in &self.edges {
            if taking_part.contains(&before) && taking_part.contains(&after) {
                waits[after] += 1;
                next[before].push(after);
            }
        }
        let place: FxHashMap<Id, usize> = todo.iter().enumerate().map(|(at, step)| (*step, at)).collect();
        let mut round: Vec<Id> = todo.iter().copied().filter(|step| waits[*step] == 0).collect();
        let mut rounds = Vec::new();
        let mut done = 0;
        while !round.is_empty() {
            done += round.len();
            let mut free = Vec::new();
            for step in &round {
                for &after in &next[*step] {
                    waits[after] -= 1;
                    if waits[after] == 0 {
                        free.push(after);
                    }
                }
            }
            free.sort_by_key(|step| place[step]);
            rounds.push(std::mem::replace(&mut round, free));
        }
        let left =
            if done < todo.len() { todo.into_iter().filter(|step| waits[*step] > 0).collect() } else { Vec::new() };
        (rounds, left)
    }
}
