//! What is gone at a point of a body.

use std::collections::{BTreeMap, BTreeSet};

use crate::hir::LocalId;
use crate::source::Loc;

/// A local and fields in it.
pub(super) type Path = (LocalId, Vec<u32>);

/// Where a value went, or where its name stands that never had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gone {
    pub at: Loc,
    pub never: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State {
    pub gone: BTreeMap<Path, Gone>,
    /// Locals that may have been given a value.
    pub given: BTreeSet<LocalId>,
    /// Whether this point cannot be reached.
    pub dead: bool,
}

impl State {
    /// What may be gone on either way here.
    pub fn join(&mut self, other: State) {
        if other.dead {
            return;
        }
        if self.dead {
            *self = other;
            return;
        }
        for (path, gone) in other.gone {
            self.gone.entry(path).or_insert(gone);
        }
        self.given.extend(other.given);
    }

    pub fn differs(&self, other: &State) -> bool {
        self.gone.keys().any(|path| !other.gone.contains_key(path)) || !self.given.is_subset(&other.given)
    }

    /// The local has a whole value again.
    pub fn restore(&mut self, local: LocalId) {
        self.gone.retain(|(known, _), _| *known != local);
    }

    pub fn restore_path(&mut self, path: &Path) {
        self.gone.retain(|(local, fields), _| *local != path.0 || !fields.starts_with(&path.1));
    }

    /// Why `path` cannot be used as a whole; `true` if only a part of it is gone.
    pub fn missing(&self, path: &Path) -> Option<(Gone, bool)> {
        self.gone.iter().find_map(|((local, fields), gone)| {
            if *local != path.0 {
                return None;
            }
            if path.1.starts_with(fields) {
                return Some((*gone, false));
            }
            fields.starts_with(&path.1).then_some((*gone, true))
        })
    }
}
