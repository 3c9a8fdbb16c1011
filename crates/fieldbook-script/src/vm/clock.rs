//! The time limit inside native work, where no step is counted: following large values from end to end.

use std::cell::Cell;

use web_time::Instant;

/// Parts of values between two looks at the clock.
const CHUNK: usize = 1 << 18;

thread_local! {
    static DEADLINE: Cell<Option<Instant>> = const { Cell::new(None) };
    static SPENT: Cell<usize> = const { Cell::new(0) };
    static LATE: Cell<bool> = const { Cell::new(false) };
}

/// A run begins that must end by then.
pub(crate) fn start(deadline: Instant) {
    DEADLINE.set(Some(deadline));
    SPENT.set(0);
    LATE.set(false);
}

/// Whether the time is over: what native work answers from then on means nothing.
pub(crate) fn late() -> bool {
    LATE.get()
}

/// Accounts for so many parts; `false` when the time is over.
pub(super) fn spend(parts: usize) -> bool {
    let spent = SPENT.get() + parts;
    if spent < CHUNK {
        SPENT.set(spent);
        return true;
    }
    SPENT.set(0);
    if DEADLINE.get().is_some_and(|deadline| Instant::now() > deadline) {
        LATE.set(true);
    }
    !LATE.get()
}
