//! Rows of tables that refer to themselves or to each other: level by level, parents first, or children first where
//! they are deleted.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Flush;
use super::order::Group;
use super::plan::Fate;
use crate::error::{Result, error};
use crate::instance::Instance;
use crate::schema::{Direction, Schema};

/// An object's relationship to another: who is the parent.
type Edge = (usize, usize);

impl Flush<'_> {
    /// Saves the objects of a group of models.
    pub(super) fn save_group(&mut self, group: &Group) -> Result<()> {
        let within = self.within(group)?;
        if within.is_empty() {
            return group.iter().try_for_each(|schema| {
                let instances = self.plan.of(schema, Fate::Save);
                self.save(schema, instances)
            });
        }
        let members = self.members(group, Fate::Save);
        let edges = self.edges(&members, &within)?;
        for level in levels(&members, &edges, false)? {
            self.sync_within(&level, &within, Direction::ManyToOne, false)?;
            for schema in group {
                let own = level.iter().filter(|member| member.schema() == schema);
                self.save(schema, own.cloned().collect())?;
            }
            self.sync_within(&level, &within, Direction::OneToMany, false)?;
        }
        Ok(())
    }

    /// Deletes the objects of a group of models.
    pub(super) fn delete_group(&mut self, group: &Group) -> Result<()> {
        let within = self.within(group)?;
        if within.is_empty() {
            return group.iter().rev().try_for_each(|schema| {
                let instances = self.plan.of(schema, Fate::Delete);
                self.delete(schema, instances)
            });
        }
        let members = self.members(group, Fate::Delete);
        let edges = self.edges(&members, &within)?;
        for level in levels(&members, &edges, true)? {
            for schema in group {
                let own = level.iter().filter(|member| member.schema() == schema);
                self.delete(schema, own.cloned().collect())?;
            }
        }
        Ok(())
    }

    /// The relationships that connect a group's models with each other.
    fn within(&self, group: &Group) -> Result<Vec<(Arc<Schema>, usize)>> {
        let mut found = Vec::new();
        for schema in group {
            for index in 0..schema.relationships().len() {
                let mapped = schema.mapped(index)?;
                if mapped.direction != Direction::ManyToMany && group.contains(&mapped.target()) {
                    found.push((schema.clone(), index));
                }
            }
        }
        Ok(found)
    }

    fn members(&self, group: &Group, fate: Fate) -> Vec<Instance> {
        group.iter().flat_map(|schema| self.plan.of(schema, fate)).collect()
    }

    fn sync_within(
        &mut self,
        level: &[Instance],
        within: &[(Arc<Schema>, usize)],
        direction: Direction,
        deleting: bool,
    ) -> Result<()> {
        for (schema, index) in within {
            let mapped = schema.mapped(*index)?;
            if mapped.direction == direction {
                for owner in level.iter().filter(|owner| owner.schema() == schema) {
                    self.sync(owner, *index, mapped, deleting)?;
                }
            }
        }
        Ok(())
    }

    /// Who is the parent of whom among these objects, as positions.
    fn edges(&self, members: &[Instance], within: &[(Arc<Schema>, usize)]) -> Result<Vec<Edge>> {
        let positions: FxHashMap<usize, usize> =
            members.iter().enumerate().map(|(at, member)| (member.address(), at)).collect();
        let mut edges = Vec::new();
        for (schema, index) in within {
            let mapped = schema.mapped(*index)?;
            for (at, member) in members.iter().enumerate() {
                if member.schema() != schema {
                    continue;
                }
                let history = self.loaded_history(member, *index);
                for other in history.all() {
                    if let Some(&other) = positions.get(&other.address()) {
                        edges.push(match mapped.direction {
                            Direction::ManyToOne => (other, at),
                            _ => (at, other),
                        });
                    }
                }
            }
        }
        Ok(edges)
    }
}

/// The objects in levels: each after its parents, or before them.
fn levels(members: &[Instance], edges: &[Edge], children_first: bool) -> Result<Vec<Vec<Instance>>> {
    let mut waits_for = vec![Vec::new(); members.len()];
    for &(parent, child) in edges {
        if parent == child && children_first {
            continue;
        }
        match children_first {
            true => waits_for[parent].push(child),
            false => waits_for[child].push(parent),
        }
    }
    let mut level_of: Vec<Option<usize>> = vec![None; members.len()];
    let mut levels: Vec<Vec<Instance>> = Vec::new();
    let mut left: Vec<usize> = (0..members.len()).collect();
    while !left.is_empty() {
        let (free, blocked): (Vec<usize>, Vec<usize>) =
            left.into_iter().partition(|at| waits_for[*at].iter().all(|other| level_of[*other].is_some()));
        if free.is_empty() {
            let names: Vec<String> = blocked.iter().map(|at| members[*at].label()).collect();
            return Err(error!(
                CircularDependency,
                "circular dependency detected between {}; break the circle by setting one of its relationships in a second flush",
                names.join(", ")
            ));
        }
        for &at in &free {
            level_of[at] = Some(levels.len());
        }
        levels.push(free.iter().map(|&at| members[at].clone()).collect());
        left = blocked;
    }
    Ok(levels)
}
