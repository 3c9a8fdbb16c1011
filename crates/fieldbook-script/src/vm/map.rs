//! Hash maps and sets: entries in the order of insertion, found by a structural hash of the key.

use std::collections::HashMap;

use super::compare;
use super::heap::Charge;
use super::value::{CELL, Value};

/// `HashMap` and, with unit values, `HashSet`.
#[derive(Default)]
pub(crate) struct Map {
    index: HashMap<u64, Vec<u32>>,
    entries: Vec<(Value, Value)>,
    charge: Charge,
}

impl Clone for Map {
    fn clone(&self) -> Self {
        let mut new = Self { index: self.index.clone(), entries: self.entries.clone(), charge: Charge::default() };
        new.settle();
        new
    }
}

impl Map {
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn find(&self, key: &Value) -> Option<usize> {
        let places = self.index.get(&compare::hash(key))?;
        places.iter().map(|at| *at as usize).find(|at| compare::equal(&self.entries[*at].0, key))
    }

    pub fn entry(&self, at: usize) -> Option<&(Value, Value)> {
        self.entries.get(at)
    }

    pub fn entry_mut(&mut self, at: usize) -> Option<&mut Value> {
        self.entries.get_mut(at).map(|(_, value)| value)
    }

    /// Adds an entry for a key that has none; its number comes back.
    pub fn add(&mut self, key: Value, value: Value) -> usize {
        let at = self.entries.len();
        self.index.entry(compare::hash(&key)).or_default().push(at as u32);
        self.entries.push((key, value));
        self.settle();
        at
    }

    /// Takes an entry out; the last one moves to its place.
    pub fn remove_at(&mut self, at: usize) -> Option<(Value, Value)> {
        let hash = compare::hash(&self.entries.get(at)?.0);
        self.forget(hash, at);
        let last = self.entries.len() - 1;
        if at != last {
            let moved = compare::hash(&self.entries[last].0);
            if let Some(place) =
                self.index.get_mut(&moved).and_then(|places| places.iter_mut().find(|p| **p == last as u32))
            {
                *place = at as u32;
            }
        }
        Some(self.entries.swap_remove(at))
    }

    fn forget(&mut self, hash: u64, at: usize) {
        if let Some(places) = self.index.get_mut(&hash) {
            places.retain(|place| *place as usize != at);
            if places.is_empty() {
                self.index.remove(&hash);
            }
        }
    }

    fn settle(&mut self) {
        self.charge.set(64 + self.entries.capacity() * 2 * CELL + self.index.len() * 48);
    }
}
