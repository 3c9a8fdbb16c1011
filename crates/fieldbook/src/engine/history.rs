//! What a connection's statements did, as its database reports it while they run; bounded for each statement.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(feature = "history")]
use crate::event::RowChange;
use crate::event::{Effects, SqlValue, TransactionEnd};

/// How much is told of the rows that one statement changed, in bytes.
const BUDGET: usize = 8 << 20;
/// How many changes of one statement are told.
pub(super) const MOST: usize = 50_000;

/// Statements whose plan is told.
const MOST_PLANS: usize = 1_000;

/// What all of an engine's connections share.
#[derive(Clone)]
pub(crate) struct Shared(Arc<Known>);

struct Known {
    /// How many changes of one statement are told.
    most: usize,
    /// Whether nothing was told of the database as it was found.
    is_first: AtomicBool,
    /// Statements whose plan was told.
    planned: Mutex<HashSet<String>>,
}

impl Shared {
    pub(super) fn new(most: usize) -> Self {
        Shared(Arc::new(Known { most, is_first: AtomicBool::new(true), planned: Mutex::default() }))
    }

    /// Whether this is the first connection, which tells of the database as it found it.
    pub(super) fn is_first(&self) -> bool {
        self.0.is_first.swap(false, Ordering::Relaxed)
    }

    /// Whether a statement's plan was not told yet; of so many statements it is.
    pub(super) fn is_unplanned(&self, sql: &str) -> bool {
        let mut planned = self.0.planned.lock().unwrap_or_else(PoisonError::into_inner);
        planned.len() < MOST_PLANS && !planned.contains(sql) && planned.insert(sql.to_owned())
    }
}

/// What may still be told of a statement.
#[derive(Clone, Copy)]
pub(super) struct Budget {
    changes: usize,
    bytes: usize,
}

impl Budget {
    fn of(shared: &Shared) -> Self {
        Budget { changes: shared.0.most, bytes: BUDGET }
    }

    /// Takes what a row needs; false where that is too much, and from then on.
    pub(super) fn spend(&mut self, rows: [Option<&[SqlValue]>; 2]) -> bool {
        let bytes = rows.into_iter().flatten().flatten().map(size).sum::<usize>() + 32;
        let left = self.changes.checked_sub(1).zip(self.bytes.checked_sub(bytes));
        (self.changes, self.bytes) = left.unwrap_or_default();
        left.is_some()
    }
}

/// What a value takes.
fn size(value: &SqlValue) -> usize {
    match value {
        SqlValue::Text(text) => 24 + text.len(),
        SqlValue::Blob(bytes) => 24 + 2 * bytes.len(),
        _ => 24,
    }
}

/// What a connection's statements did since that was last asked; the database's hooks write into it.
#[derive(Clone)]
pub(crate) struct Log {
    shared: Shared,
    noted: Arc<Mutex<Noted>>,
}

/// What was noted, and what may still be.
pub(super) struct Noted {
    pub(super) effects: Effects,
    pub(super) budget: Budget,
}

impl Log {
    pub(super) fn new(shared: Shared) -> Self {
        let budget = Budget::of(&shared);
        Log { shared, noted: Arc::new(Mutex::new(Noted { effects: Effects::default(), budget })) }
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.shared
    }

    pub(super) fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a row's change, whose values are only read where it is kept.
    #[cfg(feature = "history")]
    pub(super) fn note(&self, change: impl FnOnce() -> RowChange) {
        let Noted { effects, budget } = &mut *self.noted();
        if effects.cut {
            return;
        }
        if budget.changes > 0 {
            let change = change();
            if budget.spend([change.old.as_deref(), change.new.as_deref()]) {
                effects.changes.push(change);
                return;
            }
        }
        // A part of what a statement did would be worse than nothing.
        effects.changes.clear();
        effects.cut = true;
    }

    /// Notes that a transaction ended.
    pub(super) fn end(&self, how: TransactionEnd) {
        self.noted().effects.ended = Some(how);
    }

    /// What was noted, which is forgotten here.
    pub(super) fn take(&self) -> Effects {
        let mut noted = self.noted();
        noted.budget = Budget::of(&self.shared);
        std::mem::take(&mut noted.effects)
    }
}
