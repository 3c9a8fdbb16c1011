//! Fieldbook beside rusqlite: the jobs of the table but the memory, in one process.

#[path = "../../shared/job.rs"]
mod job;
#[path = "../../shared/raw.rs"]
mod raw;
mod work;

use job::{FEW, ROUNDS};

fn main() {
    // One side at a time, for a profiler.
    let only = std::env::var("BENCH_ONLY").unwrap_or_default();
    for which in (0..8).filter(|which| job::wanted(*which)) {
        let rounds = if which == 7 { FEW } else { ROUNDS };
        if only != "fieldbook" {
            job::tell(which, "rusqlite", raw::time(which, rounds));
        }
        if only != "rusqlite" {
            job::tell(which, "fieldbook", work::time(which, rounds));
        }
    }
}
