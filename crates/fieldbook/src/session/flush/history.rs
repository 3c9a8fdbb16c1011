//! What a relationship was and is, as the rules of a flush ask for it: told once, and remembered until its end.

use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Flush;
use crate::error::Result;
use crate::instance::{History, Instance};
use crate::schema::{Direction, Mapped, Schema};
use crate::session::identity;
use crate::session::lazy::{Key, Reach, key_columns};
use crate::value::Value;

/// How far to go for a relationship that is not loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Passive {
    /// Only what memory knows.
    Memory,
    /// What memory knows, with what was changed from the other side.
    Pending,
    /// The object's own row may be loaded, the related one not.
    Own,
    /// It is loaded.
    Load,
}

impl Passive {
    fn loads(self) -> bool {
        matches!(self, Passive::Own | Passive::Load)
    }
}

/// Histories by object and relationship, with whether the database was asked.
#[derive(Default)]
pub(super) struct Histories {
    relationships: FxHashMap<(usize, usize), (Rc<History>, bool)>,
    keys: FxHashMap<(usize, usize), bool>,
}

impl Histories {
    /// The keys of so many objects are to be asked for.
    pub(super) fn reserve(&mut self, objects: usize) {
        self.keys.reserve(objects);
    }
}

impl Flush<'_> {
    /// The changes of a relationship since the last flush.
    pub(super) fn history(
        &mut self,
        owner: &Instance,
        relationship: usize,
        mapped: &Mapped,
        passive: Passive,
    ) -> Result<Rc<History>> {
        let id = (owner.address(), relationship);
        let passive = match self.histories.relationships.get(&id) {
            Some((known, asked)) if *asked || !passive.loads() => return Ok(known.clone()),
            Some(_) => Passive::Load,
            None => passive,
        };
        let history = Rc::new(self.fresh_history(owner, relationship, mapped, passive)?);
        self.histories.relationships.insert(id, (history.clone(), passive.loads()));
        Ok(history)
    }

    fn fresh_history(
        &mut self,
        owner: &Instance,
        relationship: usize,
        mapped: &Mapped,
        passive: Passive,
    ) -> Result<History> {
        let known = owner.slot_history(relationship, passive == Passive::Pending);
        let mut history = match known {
            Some(history) => history,
            None if !passive.loads() => return Ok(History::default()),
            None if owner.is_new() => return Ok(History::default()),
            None => {
                let reach = if passive == Passive::Own { Reach::Own } else { Reach::Related };
                match mapped.list {
                    true => self.work.load_list(self.core, owner, relationship, Key::Committed)?,
                    false => drop(self.work.load_one(self.core, owner, relationship, Key::Committed, reach)?),
                }
                owner.slot_history(relationship, false).unwrap_or_default()
            }
        };
        if history.before_unknown && mapped.remembers_by_loading() {
            let before = self.work.fetch_one(self.core, owner, mapped, Key::Committed)?;
            history.resolve(before);
        }
        Ok(history)
    }

    /// What a relationship holds and held, new first, `None` for no object; empty where it is not known.
    pub(super) fn all_pending(
        &mut self,
        owner: &Instance,
        relationship: usize,
        mapped: &Mapped,
        passive: Passive,
    ) -> Result<Vec<Option<Instance>>> {
        let known = owner.slot_is_known(relationship);
        if !known && !mapped.list && passive.loads() && !owner.is_new() {
            self.work.load_one(self.core, owner, relationship, Key::Current, Reach::Related)?;
        }
        Ok(owner.slot_everything(relationship))
    }

    /// Whether the columns that a relationship's other side refers to were changed since the last flush.
    pub(super) fn referred_changed(&mut self, owner: &Instance, columns: impl Iterator<Item = usize>) -> bool {
        let mut any = false;
        for column in columns {
            let changed = || {
                let data = owner.data();
                let change = data.changes.iter().find(|(field, _)| *field == column);
                change.is_some_and(|(_, old)| {
                    let now = (!data.expired.contains(column)).then(|| &data.values[column]);
                    old.is_some() && old.as_ref() != now
                })
            };
            let id = (owner.address(), column);
            any |= *self.histories.keys.entry(id).or_insert_with(changed);
        }
        any
    }

    /// As [`Flush::referred_changed`], for a relationship's owner.
    pub(super) fn key_changed(&mut self, owner: &Instance, mapped: &Mapped) -> bool {
        match &mapped.link {
            Some(link) => self.referred_changed(owner, link.here.iter().map(|(here, _)| *here)),
            None => self.referred_changed(owner, mapped.pairs.iter().map(|(here, _)| *here)),
        }
    }

    /// How far a relationship of a deleted owner is looked at.
    pub(super) fn deleted_passive(mapped: &Mapped) -> Passive {
        match mapped.passive_deletes {
            crate::schema::PassiveDeletes::Off => Passive::Load,
            _ => Passive::Memory,
        }
    }

    /// Whether a relationship of any of these objects holds or held anything.
    pub(super) fn has_changes(
        &mut self,
        schema: &Arc<Schema>,
        relationship: usize,
        states: &[Instance],
        deleting: bool,
    ) -> Result<bool> {
        let mapped = schema.mapped(relationship)?;
        let passive = match () {
            () if !deleting || mapped.passive_deletes != crate::schema::PassiveDeletes::Off => Passive::Pending,
            () if mapped.direction == Direction::ManyToOne => Passive::Own,
            () => Passive::Load,
        };
        let target = mapped.target();
        let columns = key_columns(mapped, &target).filter(|_| passive == Passive::Own);
        for state in states {
            if columns.as_ref().is_some_and(|columns| self.is_far(state, columns, &target)) {
                continue;
            }
            if !self.history(state, relationship, mapped, passive)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the models that a relationship connects both take part.
    pub(super) fn both_take_part(&self, schema: &Arc<Schema>, mapped: &Mapped) -> bool {
        let target = mapped.target();
        *target != **schema && self.plan.has(&target)
    }

    /// Whether an object's row is known, and refers by these columns to one that the session does not have.
    fn is_far(&self, state: &Instance, columns: &[usize], target: &Schema) -> bool {
        let data = state.data();
        let is_known = |column: &usize| !data.expired.contains(*column) && !data.values[*column].is_null();
        if data.links.is_some() || !data.changes.is_empty() || !columns.iter().all(is_known) {
            return false;
        }
        let key = match columns {
            &[column] => identity::Key::borrowed(std::slice::from_ref(&data.values[column])),
            columns => identity::Key::new(columns.iter().map(|&column| data.values[column].clone())),
        };
        key.is_some_and(|key| self.work.identity.get(target, &key).is_none())
    }

    /// A column's value, loaded if it is expired.
    pub(super) fn value_of(&mut self, instance: &Instance, field: usize) -> Result<Value> {
        self.work.value_of(self.core, instance, field)
    }
}
