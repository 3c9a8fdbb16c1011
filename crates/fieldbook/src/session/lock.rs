//! The lock of a session's state, which knows its thread: what the session calls while it is held (an observer, a
//! validator, a default's factory) may call the session back, and gets an error instead of waiting for itself.

use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Core, Work};
use crate::error::{Result, error};
use crate::instance::Instance;

/// A session's state behind its lock.
#[derive(Default)]
pub(super) struct Lock {
    work: Mutex<Work>,
    /// The thread that holds it, zero for none.
    holder: AtomicUsize,
    /// The state while its holder lends it to what it calls.
    lent: Mutex<Option<Box<Work>>>,
    /// Objects that were changed while it was held, by what its holder called.
    late: Mutex<Vec<Instance>>,
    /// Whether there are such.
    is_late: AtomicBool,
    /// Whether the session is to be closed when the lock is free.
    closing: AtomicBool,
}

/// The state of a session, held.
pub(super) struct Held<'a> {
    core: &'a Core,
    /// Some until it is dropped.
    work: Option<Hold<'a>>,
}

enum Hold<'a> {
    Locked(MutexGuard<'a, Work>),
    /// By a holder further up.
    Lent(Box<Work>),
}

/// A number for this thread, never zero.
fn this_thread() -> usize {
    thread_local!(static MARK: u8 = const { 0 });
    MARK.with(|mark| std::ptr::from_ref(mark) as usize)
}

impl Core {
    /// The session's state.
    ///
    /// # Errors
    ///
    /// `is_invalid_request` when this thread holds it already, further up.
    pub(super) fn work(&self) -> Result<Held<'_>> {
        if self.is_busy() {
            return Err(error!(
                InvalidRequest,
                "session {} is at work, and what it called (an observer, a validator, a default's factory) calls it back; do that after the call has returned",
                self.id
            ));
        }
        let hold = match self.lent_here() {
            Some(lent) => Hold::Lent(lent),
            None => Hold::Locked(self.lock.work.lock().unwrap_or_else(PoisonError::into_inner)),
        };
        self.lock.holder.store(this_thread(), Ordering::Relaxed);
        let mut work = Held { core: self, work: Some(hold) };
        if self.lock.is_late.load(Ordering::Acquire) {
            let mut late = self.late();
            self.lock.is_late.store(false, Ordering::Relaxed);
            work.begun |= !late.is_empty();
            work.dirty.append(&mut late);
        }
        Ok(work)
    }

    /// Whether the running thread holds the session's state, so that it cannot ask for it.
    pub(crate) fn is_busy(&self) -> bool {
        self.is_held_here() && self.lent().is_none()
    }

    fn is_held_here(&self) -> bool {
        self.lock.holder.load(Ordering::Relaxed) == this_thread()
    }

    fn lent(&self) -> MutexGuard<'_, Option<Box<Work>>> {
        self.lock.lent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state that this thread lends to what it calls.
    fn lent_here(&self) -> Option<Box<Work>> {
        if self.is_held_here() { self.lent().take() } else { None }
    }

    /// Notes that a persistent object was changed, which its own data says already.
    pub(crate) fn register_dirty(&self, instance: &Instance) {
        match self.work() {
            Ok(mut work) => {
                work.begun = true;
                work.dirty.push(instance.clone());
            }
            Err(_) => {
                let mut late = self.late();
                late.push(instance.clone());
                self.lock.is_late.store(true, Ordering::Release);
            }
        }
    }

    fn late(&self) -> MutexGuard<'_, Vec<Instance>> {
        self.lock.late.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends everything, now or as soon as the running call returns; returns the objects that had relationships.
    pub(super) fn close(&self) -> Vec<Instance> {
        match self.work() {
            Ok(mut work) if !work.is_lent() => work.close(self),
            _ => {
                self.lock.closing.store(true, Ordering::Relaxed);
                Vec::new()
            }
        }
    }
}

impl Held<'_> {
    fn is_lent(&self) -> bool {
        matches!(self.work, Some(Hold::Lent(_)))
    }
}

impl Work {
    /// Lends the state to what this calls, which may use the session meanwhile.
    pub(super) fn lend<T>(&mut self, core: &Core, call: impl FnOnce() -> T) -> T {
        *core.lent() = Some(Box::new(std::mem::take(self)));
        let _back = Loan { work: self, core };
        call()
    }
}

/// Takes back what was lent, also where it unwinds.
struct Loan<'a> {
    work: &'a mut Work,
    core: &'a Core,
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        if let Some(lent) = self.core.lent().take() {
            *self.work = *lent;
        }
    }
}

impl Deref for Held<'_> {
    type Target = Work;

    fn deref(&self) -> &Work {
        match self.work.as_ref().expect("the lock is held until it is dropped") {
            Hold::Locked(work) => work,
            Hold::Lent(work) => work,
        }
    }
}

impl DerefMut for Held<'_> {
    fn deref_mut(&mut self) -> &mut Work {
        match self.work.as_mut().expect("the lock is held until it is dropped") {
            Hold::Locked(work) => work,
            Hold::Lent(work) => work,
        }
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let core = self.core;
        if let Some(Hold::Lent(_)) = self.work {
            if let Some(Hold::Lent(work)) = self.work.take() {
                *core.lent() = Some(work);
            }
            return;
        }
        if core.lock.closing.load(Ordering::Relaxed) && core.lock.closing.swap(false, Ordering::Relaxed) {
            drop(self.close(core));
        }
        core.lock.holder.store(0, Ordering::Relaxed);
        self.work = None;
    }
}
