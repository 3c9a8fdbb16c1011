//! What 1,000,000 selected rows keep in memory, as rusqlite's and as Fieldbook's: in a program of its own, for the
//! allocator that counts slows down whoever allocates more often.

#[path = "../../../shared/job.rs"]
mod job;
#[path = "../../../shared/raw.rs"]
mod raw;
#[path = "../work.rs"]
mod work;

use std::alloc::System;
use std::time::Duration;

use fieldbook::prelude::*;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Tells how many bytes this keeps.
fn tell<T>(side: &str, make: impl FnOnce() -> T) {
    let region = Region::new(ALLOCATOR);
    let made = make();
    let change = region.change();
    let kept = change.bytes_allocated.saturating_sub(change.bytes_deallocated);
    job::tell(8, side, Duration::from_nanos(kept as u64));
    drop(made);
}

fn main() {
    let connection = raw::filled(job::MANY);
    tell("rusqlite", || raw::select_all(&connection));
    let engine = work::filled(job::MANY);
    let session = Session::new(&engine);
    tell("fieldbook", || session.exec(select(work::Hero)).unwrap().all());
}
