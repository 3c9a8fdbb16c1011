//! The locks of a database in memory, and of a file in a browser: those that SQLite has on a file, for its connections in
//! one process.
//!
//! Any number read; one writes, and others read meanwhile what was committed before; a commit waits until nobody reads
//! and lets nobody begin to. Who waits for longer than the connection's patience is told that the database is busy.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use web_time::Instant;

use crate::error::{Error, ErrorKind, Result, Trouble};

/// The locks that one database's connections share.
#[derive(Default)]
pub(super) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    readers: usize,
    writing: bool,
    committing: bool,
    /// Who waits to write, the first first.
    queue: VecDeque<u64>,
    tickets: u64,
    /// How many wait for a change: telling nobody of one would still be a call of the system.
    waiting: usize,
}

/// What one connection holds of the locks.
pub(super) struct Pass {
    gate: Arc<Gate>,
    patience: Duration,
    /// Until its transaction ends.
    reads: bool,
    writes: bool,
    /// Whether what its transaction reads first is to stay as it is.
    keeps: bool,
    /// Whether nobody reads while it writes, not only while it commits.
    alone: bool,
}

/// A lock for one statement outside a transaction; given back when dropped.
pub(super) struct Entry {
    gate: Arc<Gate>,
    writes: bool,
}

impl Gate {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until this is so; `Err` where it takes too long.
    fn wait<'a>(
        &'a self,
        mut state: MutexGuard<'a, State>,
        patience: Duration,
        ready: impl Fn(&State) -> bool,
    ) -> (MutexGuard<'a, State>, Result<()>) {
        if ready(&state) {
            return (state, Ok(()));
        }
        let end = Instant::now() + patience;
        while !ready(&state) {
            let left = end.saturating_duration_since(Instant::now());
            // In a browser there is one thread: whoever it waits for would never run.
            if left.is_zero() || cfg!(target_arch = "wasm32") {
                return (state, Err(busy()));
            }
            state.waiting += 1;
            state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
            state.waiting -= 1;
        }
        (state, Ok(()))
    }

    fn share(&self, patience: Duration) -> Result<()> {
        let (mut state, waited) = self.wait(self.state(), patience, |state| !state.committing);
        waited?;
        state.readers += 1;
        Ok(())
    }

    fn reserve(&self, patience: Duration) -> Result<()> {
        let mut state = self.state();
        let ticket = state.tickets;
        state.tickets += 1;
        state.queue.push_back(ticket);
        let ready = |state: &State| !state.writing && state.queue.front() == Some(&ticket);
        let (mut state, waited) = self.wait(state, patience, ready);
        state.queue.retain(|other| *other != ticket);
        match waited {
            Ok(()) => state.writing = true,
            // It may have stood before one that can go on.
            Err(_) => self.changed.notify_all(),
        }
        waited
    }

    /// Waits for the readers but these to leave, and keeps others out.
    fn close(&self, own: usize, patience: Duration) -> Result<()> {
        let mut state = self.state();
        state.committing = true;
        let (mut state, waited) = self.wait(state, patience, |state| state.readers == own);
        if waited.is_err() {
            state.committing = false;
            self.changed.notify_all();
        }
        waited
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.state();
        change(&mut state);
        if state.waiting > 0 {
            self.changed.notify_all();
        }
    }
}

impl Pass {
    pub(super) fn new(gate: Arc<Gate>, patience: Duration) -> Self {
        Pass { gate, patience, reads: false, writes: false, keeps: false, alone: false }
    }

    /// For a file whose file system has no locks: who begins to read while another writes would take its journal for one
    /// that a crash left behind, and roll it back.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    /// For a statement that reads; nothing where its transaction sees to it already.
    pub(super) fn read(&mut self) -> Result<Option<Entry>> {
        if self.reads || self.writes {
            return Ok(None);
        }
        self.gate.share(self.patience)?;
        if self.keeps {
            self.reads = true;
            return Ok(None);
        }
        Ok(Some(Entry { gate: self.gate.clone(), writes: false }))
    }

    /// For a statement that writes outside a transaction.
    pub(super) fn write(&self) -> Result<Option<Entry>> {
        if self.writes {
            return Ok(None);
        }
        self.gate.reserve(self.patience)?;
        let entry = Entry { gate: self.gate.clone(), writes: true };
        self.gate.close(0, self.patience)?;
        Ok(Some(entry))
    }

    /// Until the transaction ends, it alone writes.
    pub(super) fn reserve(&mut self) -> Result<()> {
        if self.writes {
            return Ok(());
        }
        // Who reads in a transaction and waits for another that waits for its readers waits for ever.
        let patience = if self.reads { Duration::ZERO } else { self.patience };
        self.gate.reserve(patience)?;
        self.writes = true;
        if !self.alone {
            return Ok(());
        }
        let closed = self.gate.close(usize::from(self.reads), patience);
        if closed.is_err() {
            self.writes = false;
            self.gate.change(|state| state.writing = false);
        }
        closed
    }

    /// Until the transaction ends, what it reads stays as it is.
    pub(super) fn keep(&mut self) {
        self.keeps = true;
    }

    /// Until the transaction ends, nobody else reads.
    pub(super) fn exclude(&mut self) -> Result<()> {
        self.reserve()?;
        self.gate.close(usize::from(self.reads), self.patience)
    }

    /// Before its changes become the store's.
    pub(super) fn commit(&mut self) -> Result<()> {
        match self.writes {
            true => self.gate.close(usize::from(self.reads), self.patience),
            false => Ok(()),
        }
    }

    /// After a commit that failed: the transaction goes on.
    pub(super) fn stay(&mut self) {
        if self.writes && !self.alone {
            self.gate.change(|state| state.committing = false);
        }
    }

    /// After the transaction's end.
    pub(super) fn leave(&mut self) {
        self.keeps = false;
        let (reads, writes) = (std::mem::take(&mut self.reads), std::mem::take(&mut self.writes));
        if reads || writes {
            self.gate.change(|state| {
                state.readers -= usize::from(reads);
                if writes {
                    state.writing = false;
                    state.committing = false;
                }
            });
        }
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        self.leave();
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.gate.change(|state| match self.writes {
            true => {
                state.writing = false;
                state.committing = false;
            }
            false => state.readers -= 1,
        });
    }
}

/// As SQLite says it of a file.
fn busy() -> Error {
    Error::new(ErrorKind::Database, "database is locked").with_trouble(Trouble::Busy)
}
