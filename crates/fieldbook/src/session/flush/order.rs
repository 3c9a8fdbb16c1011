//! The steps of a flush in their order: a table after those that it refers to, link rows after both sides, deletes last.
//!
//! Steps are put into levels, each step after everything that it depends on; steps of one level go by kind and name,
//! as SQLAlchemy sorts them, so that the order is the same in every run.

use std::sync::Arc;

use super::Flush;
use super::plan::Fate;
use crate::error::Result;
use crate::schema::{Direction, Schema};

/// Models whose rows are saved or deleted together: one, unless they refer to each other in a circle.
pub(super) type Group = Vec<Arc<Schema>>;

/// One step of a flush.
pub(super) enum Step {
    /// Deletes rows.
    Delete(Group),
    /// Lets foreign keys and link rows follow a relationship.
    Process { schema: Arc<Schema>, relationship: usize, deleting: bool },
    /// Updates and inserts rows.
    Save(Group),
}

impl Step {
    /// SQLAlchemy's order within a level.
    fn sort_key(&self) -> (u8, String, bool) {
        match self {
            Step::Delete(group) => (0, group[0].name().to_owned(), false),
            Step::Process { schema, relationship, deleting } => {
                let name = &schema.relationships()[*relationship].name;
                (1, format!("{}_{name}", schema.name()), *deleting)
            }
            Step::Save(group) => (2, group[0].name().to_owned(), false),
        }
    }
}

impl Flush<'_> {
    pub(super) fn steps(&self) -> Result<Vec<Step>> {
        let mut schemas: Vec<Arc<Schema>> = self.plan.tables.iter().map(|table| table.schema.clone()).collect();
        schemas.sort_by(|a, b| a.name().cmp(b.name()));
        let groups = groups(&schemas);
        let mut graph = Graph::default();
        for group in &groups {
            graph.steps.push(Step::Save(group.clone()));
            graph.steps.push(Step::Delete(group.clone()));
        }
        for at in 0..groups.len() {
            graph.edges.push((2 * at, 2 * at + 1));
        }
        for schema in &schemas {
            let here = position(&groups, schema);
            for target in schema.dependencies() {
                if let Some(there) = position(&groups, &target)
                    && Some(there) != here
                    && let Some(here) = here
                {
                    graph.edges.push((2 * there, 2 * here));
                    graph.edges.push((2 * here + 1, 2 * there + 1));
                    graph.edges.push((2 * here, 2 * there + 1));
                }
            }
            for relationship in 0..schema.relationships().len() {
                self.relationship_steps(schema, relationship, &groups, &mut graph)?;
            }
        }
        Ok(graph.sorted())
    }

    /// The steps of one relationship, and what they come before and after.
    fn relationship_steps(
        &self,
        schema: &Arc<Schema>,
        relationship: usize,
        groups: &[Group],
        graph: &mut Graph,
    ) -> Result<()> {
        let mapped = schema.mapped(relationship)?;
        let target = mapped.target();
        let own = position(groups, schema).unwrap_or_default();
        let other = position(groups, &target);
        let within = Some(own) == other && mapped.direction != Direction::ManyToMany;
        if within {
            return Ok(());
        }
        let (saving, deleting) = self.involved(schema, relationship);
        if saving {
            let step = graph.add(schema, relationship, false);
            match mapped.direction {
                Direction::ManyToOne => graph.edges.push((step, 2 * own)),
                _ => {
                    graph.edges.push((2 * own, step));
                    graph.edges.push((step, 2 * own + 1));
                }
            }
            if let Some(other) = other {
                match mapped.direction {
                    Direction::OneToMany => graph.edges.push((step, 2 * other)),
                    Direction::ManyToOne | Direction::ManyToMany => {
                        graph.edges.push((2 * other, step));
                    }
                }
                graph.edges.push((step, 2 * other + 1));
            }
        }
        if deleting && mapped.direction != Direction::ManyToOne {
            let step = graph.add(schema, relationship, true);
            graph.edges.push((step, 2 * own + 1));
            if mapped.direction == Direction::ManyToMany {
                graph.edges.push((step, 2 * own));
            }
            if let Some(other) = other {
                graph.edges.push((step, 2 * other));
                graph.edges.push((step, 2 * other + 1));
            }
        }
        Ok(())
    }

    /// Whether a relationship changed on any object that is saved, and whether any that has it is deleted.
    fn involved(&self, schema: &Schema, relationship: usize) -> (bool, bool) {
        let table = self.plan.tables.iter().find(|table| *table.schema == *schema);
        let (mut saving, mut deleting) = (false, false);
        for entry in table.into_iter().flat_map(|table| &table.entries) {
            match entry.fate {
                Fate::Delete => deleting = true,
                Fate::Save if !saving => {
                    let data = entry.instance.data();
                    saving = data.links.as_ref().is_some_and(|links| {
                        let slot = &links.slots[relationship];
                        slot.is_touched() || (slot.is_loaded() && !data.changes.is_empty())
                    });
                }
                _ => {}
            }
        }
        (saving, deleting)
    }
}

fn position(groups: &[Group], schema: &Schema) -> Option<usize> {
    groups.iter().position(|group| group.iter().any(|member| **member == *schema))
}

/// Models that depend on each other in a circle, together; every other model by itself.
fn groups(schemas: &[Arc<Schema>]) -> Vec<Group> {
    let reaches = |from: &Arc<Schema>| {
        let mut seen: Vec<Arc<Schema>> = Vec::new();
        let mut next = from.dependencies();
        while let Some(schema) = next.pop() {
            if schemas.contains(&schema) && !seen.contains(&schema) {
                next.extend(schema.dependencies());
                seen.push(schema);
            }
        }
        seen
    };
    let reached: Vec<Vec<Arc<Schema>>> = schemas.iter().map(reaches).collect();
    let mut groups: Vec<Group> = Vec::new();
    for (at, schema) in schemas.iter().enumerate() {
        let partner =
            |other: &usize| *other < at && reached[at].contains(&schemas[*other]) && reached[*other].contains(schema);
        match (0..at).find(partner) {
            Some(other) => {
                let group = groups.iter_mut().find(|group| group.contains(&schemas[other]));
                group.expect("every earlier model is in a group").push(schema.clone());
            }
            None => groups.push(vec![schema.clone()]),
        }
    }
    groups
}

#[derive(Default)]
struct Graph {
    steps: Vec<Step>,
    /// Pairs of steps: the first comes before the second.
    edges: Vec<(usize, usize)>,
}

impl Graph {
    fn add(&mut self, schema: &Arc<Schema>, relationship: usize, deleting: bool) -> usize {
        self.steps.push(Step::Process { schema: schema.clone(), relationship, deleting });
        self.steps.len() - 1
    }

    /// The steps level by level. There are no circles: models in one are a group, and all else follows a direction.
    fn sorted(self) -> Vec<Step> {
        let mut levels = vec![0; self.steps.len()];
        for _ in 0..self.steps.len() {
            for &(before, after) in &self.edges {
                levels[after] = levels[after].max((levels[before] + 1).min(self.steps.len()));
            }
        }
        let mut ordered: Vec<(usize, Step)> = levels.into_iter().zip(self.steps).collect();
        ordered.sort_by_cached_key(|(level, step)| (*level, step.sort_key()));
        ordered.into_iter().map(|(_, step)| step).collect()
    }
}
