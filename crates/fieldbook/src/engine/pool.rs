//! The pool: how many connections there are, who waits for one, and which are too old.
//!
//! Names and meaning are those of SQLAlchemy's `QueuePool`. The connection that came back last goes out first.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use web_time::Instant;

use super::backend::Link;
use crate::error::{Result, error};

/// How large the pool is, and how long its connections are good for.
#[derive(Clone, Debug)]
pub(super) struct Limits {
    /// Connections that are kept; 0 for any number.
    pub size: usize,
    /// More that are opened where all are in use, and closed afterwards; `None` for any number.
    pub overflow: Option<usize>,
    /// How long to wait for one.
    pub timeout: Duration,
    /// Whether it is waited for at all. Where there is one thread, whoever it waits for would never run.
    pub waits: bool,
    /// The age at which one is opened anew.
    pub recycle: Option<Duration>,
    /// Whether one is tried before it is handed out.
    pub pre_ping: bool,
}

impl Default for Limits {
    fn default() -> Self {
        let waits = cfg!(not(target_arch = "wasm32"));
        Limits { size: 5, overflow: Some(10), timeout: Duration::from_secs(30), waits, recycle: None, pre_ping: false }
    }
}

/// A connection as the pool knows it.
pub(super) struct Pooled {
    pub link: Box<dyn Link>,
    opened: Instant,
    generation: u64,
}

#[derive(Default)]
pub(super) struct Pool {
    state: Mutex<State>,
    returned: Condvar,
}

#[derive(Default)]
struct State {
    limits: Limits,
    idle: Vec<Pooled>,
    in_use: usize,
    /// Counts how often the pool was emptied: what was opened before does not come back.
    generation: u64,
}

impl State {
    fn is_full(&self) -> bool {
        let most = self.limits.overflow.map(|overflow| self.limits.size + overflow);
        self.limits.size > 0 && most.is_some_and(|most| self.in_use >= most)
    }

    fn is_old(&self, pooled: &Pooled) -> bool {
        self.limits.recycle.is_some_and(|age| pooled.opened.elapsed() > age)
    }
}

impl Pool {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn configure(&self, change: impl FnOnce(&mut Limits)) {
        change(&mut self.state().limits);
        self.returned.notify_all();
    }

    /// A connection: an idle one, or a new one, or the next that comes back.
    pub(super) fn take(&self, open: impl Fn() -> Result<Box<dyn Link>>) -> Result<Pooled> {
        let mut state = self.wait()?;
        state.in_use += 1;
        let mut found = state.idle.pop();
        let (generation, pre_ping) = (state.generation, state.limits.pre_ping);
        let too_old = found.as_ref().is_some_and(|pooled| state.is_old(pooled));
        drop(state);
        let dead = |pooled: &mut Pooled| too_old || pre_ping && pooled.link.ping().is_err();
        if found.as_mut().is_some_and(dead) {
            found = None;
        }
        let pooled = match found {
            Some(pooled) => Ok(pooled),
            None => open().map(|link| Pooled { link, opened: Instant::now(), generation }),
        };
        if pooled.is_err() {
            self.state().in_use -= 1;
            self.returned.notify_one();
        }
        pooled
    }

    /// Waits until a connection is idle, or another may be opened.
    fn wait(&self) -> Result<MutexGuard<'_, State>> {
        let mut state = self.state();
        let end = Instant::now() + state.limits.timeout;
        while state.idle.is_empty() && state.is_full() {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() || !state.limits.waits {
                let Limits { size, overflow, timeout, .. } = &state.limits;
                let overflow = overflow.unwrap_or_default();
                return Err(error!(
                    Timeout,
                    "the pool's limit of size {size} overflow {overflow} is reached, and no connection came back within {timeout:?}; close sessions when they are done, or raise pool_size or max_overflow"
                ));
            }
            state = self.returned.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        Ok(state)
    }

    /// Takes a connection back, or closes it. Where one was lost, the server may have gone: those that are idle are closed
    /// too, as SQLAlchemy does.
    pub(super) fn give_back(&self, pooled: Pooled) {
        if !pooled.link.is_alive() {
            self.empty();
        }
        let mut state = self.state();
        state.in_use -= 1;
        let room = state.limits.size == 0 || state.idle.len() < state.limits.size;
        let closed = if room && pooled.generation == state.generation && !state.is_old(&pooled) {
            state.idle.push(pooled);
            None
        } else {
            Some(pooled)
        };
        drop(state);
        drop(closed);
        self.returned.notify_one();
    }

    /// Closes what is idle; what is in use is closed when it comes back.
    pub(super) fn empty(&self) {
        let mut state = self.state();
        state.generation += 1;
        let closed = std::mem::take(&mut state.idle);
        drop(state);
        drop(closed);
    }

    pub(super) fn status(&self) -> PoolStatus {
        let state = self.state();
        PoolStatus { idle: state.idle.len(), in_use: state.in_use }
    }
}

/// How many connections an engine has: [`Engine::pool_status`](super::Engine::pool_status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PoolStatus {
    /// Those that wait to be used.
    pub idle: usize,
    /// Those that sessions hold.
    pub in_use: usize,
}
