//! Unique values that change hands within one flush: whoever gives one up comes before whoever takes it.
//!
//! SQLAlchemy sends updates in the order of their keys and deletes last, which the database refuses where a row takes a
//! value that another still has. Only there the order is another here: rows that are deleted go first, updates are sent
//! in the order in which values become free, and where they go in a circle one row is parked on a value of no other.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use uuid::Uuid;

use super::Flush;
use super::plan::Fate;
use super::update::Change;
use crate::error::Result;
use crate::instance::{Data, Instance, State};
use crate::schema::{ColumnType, Schema};
use crate::value::Value;

/// Which fields together, with which values.
type Held = (usize, Vec<Value>);

/// What these fields hold, where no other row may hold it: NULL is held by any number.
fn held(set: usize, fields: &[usize], value: impl Fn(usize) -> Value) -> Option<Held> {
    let values: Vec<Value> = fields.iter().map(|&field| value(field)).collect();
    (!values.iter().any(Value::is_null)).then_some((set, values))
}

fn taken(set: usize, fields: &[usize], data: &Data) -> Option<Held> {
    held(set, fields, |field| data.values[field].clone())
}

/// Whether it is known what the row holds: not where a field was set while it was expired.
fn knows_row(fields: &[usize], data: &Data) -> bool {
    let is_unknown = |(field, old): &(usize, Option<Value>)| old.is_none() && fields.contains(field);
    !fields.iter().any(|field| data.expired.contains(*field)) && !data.changes.iter().any(is_unknown)
}

fn given_up(set: usize, fields: &[usize], data: &Data) -> Option<Held> {
    knows_row(fields, data).then(|| held(set, fields, |field| data.stored(field).clone())).flatten()
}

/// The sets of unique fields that two of these changes touch: only there one may take what another gives up.
pub(super) fn shared<'s>(schema: &'s Schema, changes: &[Vec<usize>]) -> Vec<&'s [usize]> {
    let several = |set: &&Vec<usize>| changes.iter().filter(|fields| touches(fields, set)).nth(1).is_some();
    schema.unique_sets().iter().filter(several).map(Vec::as_slice).collect()
}

fn touches(fields: &[usize], set: &[usize]) -> bool {
    fields.iter().any(|field| set.contains(field))
}

impl Flush<'_> {
    /// Deletes rows now whose unique values rows that are updated or inserted take over.
    pub(super) fn make_room(&mut self, schema: &Arc<Schema>, old: &[Instance], new: &[Instance]) -> Result<()> {
        let deleted = self.plan.of(schema, Fate::DELETE);
        let sets = schema.unique_sets();
        if deleted.is_empty() || sets.is_empty() {
            return Ok(());
        }
        let mut takers: Vec<Held> = Vec::new();
        for instance in old.iter().chain(new) {
            let data = instance.data();
            let is_sent = |fields: &Vec<usize>| {
                let changed = |field: &usize| data.changes.iter().any(|(changed, _)| changed == field);
                data.state == State::Pending || fields.iter().any(changed)
            };
            let sent = sets.iter().enumerate().filter(|(_, fields)| is_sent(fields));
            takers.extend(sent.filter_map(|(set, fields)| taken(set, fields, &data)));
        }
        if takers.is_empty() {
            return Ok(());
        }
        let mut holders: FxHashMap<Held, usize> = FxHashMap::default();
        for (at, instance) in deleted.iter().enumerate() {
            for (set, fields) in sets.iter().enumerate() {
                self.work.ensure(self.core, instance, fields)?;
                holders.extend(given_up(set, fields, &instance.data()).map(|held| (held, at)));
            }
        }
        let mut first: Vec<usize> = takers.iter().filter_map(|held| holders.get(held).copied()).collect();
        first.sort_unstable();
        first.dedup();
        let first: Vec<Instance> = first.into_iter().map(|at| deleted[at].clone()).collect();
        self.delete(schema, first.clone())?;
        self.deleted_early.extend(first.iter().map(Instance::address));
        Ok(())
    }

    /// Updates in an order in which each value of these unique fields is free when it is taken.
    pub(super) fn settle<'c>(
        &mut self,
        schema: &Arc<Schema>,
        sets: &[&[usize]],
        changes: Vec<Change<'c>>,
    ) -> Result<Vec<Change<'c>>> {
        let mut holders: FxHashMap<Held, usize> = FxHashMap::default();
        let mut wants: Vec<Vec<Held>> = Vec::new();
        for (at, change) in changes.iter().enumerate() {
            let touched = sets.iter().copied().enumerate().filter(|(_, set)| touches(&change.fields, set));
            let touched: Vec<(usize, &[usize])> = touched.collect();
            for &(set, fields) in &touched {
                let known = {
                    let data = change.instance.data();
                    knows_row(fields, &data).then(|| given_up(set, fields, &data))
                };
                let given_up = match known {
                    Some(given_up) => given_up,
                    None => {
                        let row = self.work.row_of(self.core, change.instance, fields)?;
                        let is_held = !row.is_empty() && !row.iter().any(Value::is_null);
                        is_held.then_some((set, row))
                    }
                };
                holders.extend(given_up.map(|held| (held, at)));
            }
            let data = change.instance.data();
            wants.push(touched.iter().filter_map(|(set, fields)| taken(*set, fields, &data)).collect());
        }
        let wants: Vec<Vec<(usize, usize)>> = wants
            .iter()
            .enumerate()
            .map(|(at, wanted)| {
                let others = wanted.iter().filter_map(|held| Some((holders.get(held).copied()?, held.0)));
                others.filter(|(other, _)| *other != at).collect()
            })
            .collect();
        if wants.iter().enumerate().all(|(at, others)| others.iter().all(|(other, _)| *other < at)) {
            return Ok(changes);
        }
        let (order, parked) = order(&wants);
        for (at, set) in parked {
            self.park(schema, &changes[at], sets[set])?;
        }
        let mut changes: Vec<Option<Change<'c>>> = changes.into_iter().map(Some).collect();
        Ok(order.into_iter().filter_map(|at| changes[at].take()).collect())
    }

    /// Gives a row a unique value that no other has, until its own update is sent.
    fn park(&mut self, schema: &Arc<Schema>, change: &Change<'_>, set: &[usize]) -> Result<()> {
        let fields = set.iter().filter(|field| change.fields.contains(field));
        let Some((&field, value)) = fields.filter_map(|field| Some((field, nobodys(schema, *field)?))).next() else {
            // The database says what is in the way.
            return Ok(());
        };
        let own = std::mem::replace(&mut change.instance.data().values[field], value);
        let parked = self.send(schema, &[Change { instance: change.instance, fields: vec![field] }]);
        change.instance.data().values[field] = own;
        parked
    }
}

/// A value for this field that no row has: NULL where the column admits it.
fn nobodys(schema: &Schema, field: usize) -> Option<Value> {
    let declared = &schema.fields()[field];
    match declared.column_type {
        _ if declared.nullable => Some(Value::Null),
        ColumnType::Int { .. } => {
            let chance = u64::from_le_bytes(Uuid::new_v4().as_bytes()[..8].try_into().ok()?);
            Some(Value::Int(-i64::try_from(chance >> 2).ok()? - 1))
        }
        ColumnType::Text { .. } => Some(Value::text(Uuid::new_v4().to_string())),
        _ => None,
    }
}

/// The order in which each comes after those whose values it wants, and which of them, in a circle, gives up the value of
/// which set beforehand.
fn order(wants: &[Vec<(usize, usize)>]) -> (Vec<usize>, Vec<(usize, usize)>) {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        Untouched,
        Waiting,
        Done,
    }
    let mut marks = vec![Mark::Untouched; wants.len()];
    let (mut order, mut parked) = (Vec::new(), Vec::new());
    for start in 0..wants.len() {
        if marks[start] != Mark::Untouched {
            continue;
        }
        marks[start] = Mark::Waiting;
        let mut path = vec![(start, 0)];
        while let Some((at, next)) = path.last_mut() {
            let at = *at;
            match wants[at].get(*next) {
                Some(&(other, set)) => {
                    *next += 1;
                    match marks[other] {
                        Mark::Untouched => {
                            marks[other] = Mark::Waiting;
                            path.push((other, 0));
                        }
                        Mark::Waiting if !parked.contains(&(other, set)) => parked.push((other, set)),
                        Mark::Waiting | Mark::Done => {}
                    }
                }
                None => {
                    marks[at] = Mark::Done;
                    order.push(at);
                    path.pop();
                }
            }
        }
    }
    (order, parked)
}
