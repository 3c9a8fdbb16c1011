//! What a connection's statements did, as its database reports it while they run; bounded for the engine as a whole.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(feature = "history")]
use crate::event::RowChange;
use crate::event::{Effects, SqlValue, TransactionEnd};

/// How much an engine keeps of changed rows, in bytes.
const BUDGET: usize = 8 << 20;
/// How many changes it keeps.
const MOST: usize = 50_000;

/// Statements whose plan is told.
const MOST_PLANS: usize = 1_000;

/// What all of an engine's connections may still keep.
#[derive(Clone)]
pub(crate) struct Budget(Arc<Left>);

struct Left {
    bytes: AtomicUsize,
    changes: AtomicUsize,
    /// Whether nothing was told of the database as it was found.
    is_first: AtomicBool,
    /// Statements whose plan was told.
    planned: Mutex<HashSet<String>>,
}

impl Default for Budget {
    fn default() -> Self {
        Budget(Arc::new(Left {
            bytes: AtomicUsize::new(BUDGET),
            changes: AtomicUsize::new(MOST),
            is_first: AtomicBool::new(true),
            planned: Mutex::default(),
        }))
    }
}

impl Budget {
    /// Whether this is the first connection, which tells of the database as it found it.
    pub(super) fn is_first(&self) -> bool {
        self.0.is_first.swap(false, Ordering::Relaxed)
    }

    /// Whether a statement's plan was not told yet; of so many statements it is.
    pub(super) fn is_unplanned(&self, sql: &str) -> bool {
        let mut planned = self.0.planned.lock().unwrap_or_else(PoisonError::into_inner);
        planned.len() < MOST_PLANS && !planned.contains(sql) && planned.insert(sql.to_owned())
    }

    /// Takes what a row needs; false where that is too much, and from then on.
    pub(super) fn spend(&self, rows: [Option<&[SqlValue]>; 2]) -> bool {
        let bytes = rows.into_iter().flatten().flatten().map(size).sum::<usize>() + 32;
        let take = |left: &AtomicUsize, amount: usize| {
            let taken = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(amount));
            if taken.is_err() {
                left.store(0, Ordering::Relaxed);
            }
            taken.is_ok()
        };
        take(&self.0.changes, 1) && take(&self.0.bytes, bytes)
    }

    #[cfg(feature = "history")]
    fn is_spent(&self) -> bool {
        self.0.changes.load(Ordering::Relaxed) == 0 || self.0.bytes.load(Ordering::Relaxed) == 0
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
    budget: Budget,
    noted: Arc<Mutex<Effects>>,
}

impl Log {
    pub(super) fn new(budget: Budget) -> Self {
        Log { budget, noted: Arc::default() }
    }

    pub(super) fn budget(&self) -> &Budget {
        &self.budget
    }

    pub(super) fn noted(&self) -> MutexGuard<'_, Effects> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a row's change, whose values are only read where it is kept.
    #[cfg(feature = "history")]
    pub(super) fn note(&self, change: impl FnOnce() -> RowChange) {
        let mut noted = self.noted();
        if noted.cut || self.budget.is_spent() {
            noted.cut = true;
            return;
        }
        let change = change();
        match self.budget.spend([change.old.as_deref(), change.new.as_deref()]) {
            true => noted.changes.push(change),
            // A part of what a statement did would be worse than nothing.
            false => {
                noted.changes.clear();
                noted.cut = true;
            }
        }
    }

    /// Notes that a transaction ended.
    pub(super) fn end(&self, how: TransactionEnd) {
        self.noted().ended = Some(how);
    }

    /// What was noted, which is forgotten here.
    pub(super) fn take(&self) -> Effects {
        std::mem::take(&mut *self.noted())
    }
}
