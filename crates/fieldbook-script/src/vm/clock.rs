//! The time limit inside native work, where no step is counted: following large values from end to end.

use std::cell::Cell;

use web_time::Instant;

use crate::event::Limits;

/// Parts of values between two looks at the clock.
const CHUNK: usize = 1 << 18;

thread_local! {
    static DEADLINE: Cell<Option<Instant>> = const { Cell::new(None) };
    static SPENT: Cell<usize> = const { Cell::new(0) };
    static LATE: Cell<bool> = const { Cell::new(false) };
}

/// A run begins.
pub(crate) fn start(limits: &Limits) {
    DEADLINE.set(Some(Instant::now() + limits.time));
    SPENT.set(0);
    LATE.set(false);
}

/// Whether the time is over: what native work answers from then on means nothing.
pub(crate) fn late() -> bool {
    LATE.get()
}

/// Whether the time is over by the clock, wherever the run is.
pub(crate) fn over() -> bool {
    DEADLINE.get().is_some_and(|deadline| Instant::now() > deadline)
}

/// Accounts for so many parts; `false` when the time is over.
pub(super) fn spend(parts: usize) -> bool {
    let spent = SPENT.get() + parts;
    if spent < CHUNK {
        SPENT.set(spent);
        return true;
    }
    SPENT.set(0);
    if over() {
        LATE.set(true);
    }
    !LATE.get()
}
