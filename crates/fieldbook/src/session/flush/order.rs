//! The order of a flush: its steps in rounds, with those of single rows where models go in a circle.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Flush;
use super::graph::{Id, Step};
use super::history::Passive;
use super::plan::Fate;
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::{Direction, Schema};

impl Flush<'_> {
    /// The steps in their order; several that go together are one. Those that wait for themselves come last, as an
    /// error.
    pub(super) fn ordered(&mut self) -> Result<(Vec<Vec<Step>>, Option<crate::Error>)> {
        self.follow_foreign_keys();
        let circles = self.graph.circles();
        if !circles.is_empty() {
            self.take_apart(&circles)?;
        }
        let (rounds, left) = self.graph.rounds(&circles);
        let mut ordered: Vec<Vec<Step>> = Vec::new();
        for round in rounds {
            let first = ordered.len();
            for id in round {
                let step = self.graph.steps[id].clone();
                match ordered[first..].iter_mut().find(|group| group[0].joins(&step)) {
                    Some(group) => group.push(step),
                    None => ordered.push(vec![step]),
                }
            }
        }
        let circular = (!left.is_empty()).then(|| self.circular(&left));
        Ok((ordered, circular))
    }

    /// Models that refer to each other without a relationship: rows come after those that they refer to, where nothing
    /// else is said.
    fn follow_foreign_keys(&mut self) {
        let models: Vec<Arc<Schema>> = self.plan.tables.iter().map(|table| table.schema.clone()).collect();
        for schema in &models {
            for target in schema.dependencies() {
                if !models.contains(&target) || leads(schema, &target) || leads(&target, schema) {
                    continue;
                }
                let (here, there) = (Step::SaveAll(schema.clone()), Step::SaveAll(target.clone()));
                let (gone, left) = (Step::DeleteAll(schema.clone()), Step::DeleteAll(target.clone()));
                let ids = [here, there, gone, left].map(|step| self.graph.id(step));
                let edges = [(ids[1], ids[0]), (ids[2], ids[3]), (ids[0], ids[3])];
                let new: Vec<(Id, Id)> = edges.into_iter().filter(|edge| self.graph.edges.insert(*edge)).collect();
                let circles = self.graph.circles();
                if ids.iter().any(|id| circles.contains(id)) {
                    self.graph.edges.retain(|edge| !new.contains(edge));
                }
            }
        }
    }

    /// Puts steps of single rows in the place of steps that go in a circle.
    fn take_apart(&mut self, circles: &FxHashSet<Id>) -> Result<()> {
        let mut parts: FxHashMap<Id, Vec<Id>> = FxHashMap::default();
        let mut ids: Vec<Id> = circles.iter().copied().collect();
        ids.sort_unstable();
        for id in ids {
            let (schema, fate) = match &self.graph.steps[id] {
                Step::SaveAll(schema) => (schema.clone(), Fate::SAVE),
                Step::DeleteAll(schema) => (schema.clone(), Fate::DELETE),
                _ => continue,
            };
            let objects = self.plan.of(&schema, fate);
            let mut own = Vec::new();
            for object in &objects {
                let part = match fate.delete {
                    true => self.graph.id(Step::Delete(object.clone())),
                    false => self.graph.id(Step::Save(object.clone())),
                };
                // Saves come before deletes, so that a row may go on as another object's.
                let edge = match fate.delete {
                    true => (self.graph.id(Step::SaveAll(schema.clone())), part),
                    false => (part, self.graph.id(Step::DeleteAll(schema.clone()))),
                };
                self.graph.edges.insert(edge);
                own.push(part);
            }
            parts.insert(id, own);
            let relationships: Vec<usize> = {
                let own = self.graph.processed.iter().filter(|(owner, _)| *owner == schema);
                own.map(|(_, relationship)| *relationship).collect()
            };
            for relationship in relationships {
                self.take_relationship_apart(&schema, relationship, &objects, fate.delete, circles)?;
            }
        }
        self.replace(circles, &parts);
        Ok(())
    }

    fn replace(&mut self, circles: &FxHashSet<Id>, parts: &FxHashMap<Id, Vec<Id>>) {
        let none = Vec::new();
        let edges = std::mem::take(&mut self.graph.edges);
        for (before, after) in edges {
            let disabled = self.graph.disabled.contains(&before) || self.graph.disabled.contains(&after);
            match (circles.contains(&before), circles.contains(&after)) {
                _ if disabled => {}
                (true, true) => {}
                (true, false) => {
                    let own = parts.get(&before).unwrap_or(&none).iter();
                    self.graph.edges.extend(own.map(|part| (*part, after)));
                }
                (false, true) => {
                    let own = parts.get(&after).unwrap_or(&none).iter();
                    self.graph.edges.extend(own.map(|part| (before, *part)));
                }
                (false, false) => {
                    self.graph.edges.insert((before, after));
                }
            }
        }
    }

    /// A step for each owner whose relationship holds or held something.
    fn take_relationship_apart(
        &mut self,
        schema: &Arc<Schema>,
        relationship: usize,
        owners: &[Instance],
        deleting: bool,
        circles: &FxHashSet<Id>,
    ) -> Result<()> {
        let mapped = schema.mapped(relationship)?;
        let target = mapped.target();
        let whole = self.graph.id(Step::ProcessAll { schema: schema.clone(), relationship, deleting });
        self.graph.disabled.insert(whole);
        let others_save = self.graph.id(Step::SaveAll(target.clone()));
        let others_delete = self.graph.id(Step::DeleteAll(target.clone()));
        let passive = if deleting { Self::deleted_passive(mapped) } else { Passive::Memory };
        for owner in owners {
            let related = self.all_pending(owner, relationship, mapped, passive)?;
            if related.is_empty() {
                continue;
            }
            let process = self.graph.id(Step::Process { owner: owner.clone(), relationship, deleting });
            let own = match deleting {
                true => self.graph.id(Step::Delete(owner.clone())),
                false => self.graph.id(Step::Save(owner.clone())),
            };
            let mut others = vec![(Some(others_save), false), (Some(others_delete), true)];
            if circles.contains(&others_save) {
                others.clear();
                for other in &related {
                    let fate = other.as_ref().and_then(|other| Some((other, self.plan.fate(other)?)));
                    others.push(match fate {
                        Some((other, fate)) if fate.delete => (Some(self.graph.id(Step::Delete(other.clone()))), true),
                        Some((other, _)) => (Some(self.graph.id(Step::Save(other.clone()))), false),
                        None => (None, false),
                    });
                }
            }
            for (other, goes) in others {
                self.row_edges(mapped.direction, deleting, own, process, other, goes);
            }
        }
        Ok(())
    }

    /// What one owner's step comes before and after.
    fn row_edges(&mut self, direction: Direction, deleting: bool, own: Id, process: Id, other: Option<Id>, goes: bool) {
        let mut edge = |before: Option<Id>, after: Option<Id>| {
            if let (Some(before), Some(after)) = (before, after) {
                self.graph.edges.insert((before, after));
            }
        };
        let (own, process) = (Some(own), Some(process));
        match (direction, deleting) {
            (Direction::OneToMany, false) => {
                edge(own, process);
                edge(process, other);
                edge(own, other);
            }
            (Direction::OneToMany, true) => {
                edge(process, other);
                edge(other, own);
            }
            (Direction::ManyToOne, false) => {
                if !goes {
                    edge(other, process);
                }
                edge(process, own);
            }
            (Direction::ManyToOne, true) => {
                if goes {
                    edge(own, other);
                }
            }
            (Direction::ManyToMany, false) => {
                edge(own, process);
                match goes {
                    true => edge(process, other),
                    false => edge(other, process),
                }
            }
            (Direction::ManyToMany, true) => {
                edge(process, other);
                edge(process, own);
            }
        }
    }

    fn circular(&self, left: &[Id]) -> crate::Error {
        let mut names: Vec<String> = Vec::new();
        for id in left {
            if let Step::Save(object) | Step::Delete(object) = &self.graph.steps[*id] {
                names.push(object.label());
            }
        }
        error!(
            CircularDependency,
            "circular dependency detected between {}; break the circle by setting one of its relationships in a second flush",
            names.join(", ")
        )
    }
}

/// Whether a relationship connects two models.
fn leads(from: &Schema, to: &Schema) -> bool {
    let mut written = from.relationships().iter().filter(|relationship| !relationship.view_only);
    written.any(|relationship| relationship.target.get().is_some_and(|target| *target == *to))
}
