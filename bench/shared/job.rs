//! The nine jobs, and how long one of them takes: processor time, the least of several rounds, which on a machine that
//! does other things meanwhile is the one that was disturbed least.

use std::time::Duration;

use cpu_time::ProcessTime;

/// Rows of most jobs.
pub const ROWS: usize = 10_000;
/// Parents of the children.
pub const PARENTS: usize = 1_000;
/// Rows of the large selection.
pub const MANY: usize = 1_000_000;

/// Rounds of the jobs that are short.
pub const ROUNDS: usize = 15;
/// Rounds of the large selection.
pub const FEW: usize = 3;

/// The processor time that this takes, with dropping its result.
pub fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let started = ProcessTime::now();
    drop(std::hint::black_box(run()));
    started.elapsed()
}

/// The least of several rounds.
pub fn least(rounds: usize, mut run: impl FnMut() -> Duration) -> Duration {
    (0..rounds).map(|_| run()).min().unwrap_or_default()
}

/// Says what a job of this side took: a line that `cargo xtask bench` reads.
pub fn tell(job: usize, side: &str, took: Duration) {
    println!("{job}\t{side}\t{}", took.as_nanos());
}

/// Whether a job is to be done: all are, unless the command line names some by their numbers.
pub fn wanted(job: usize) -> bool {
    let named: Vec<String> = std::env::args().skip(1).collect();
    named.is_empty() || named.iter().any(|name| name.parse() == Ok(job))
}

/// A row's values.
pub fn name_of(index: usize) -> String {
    format!("hero number {index}")
}

pub fn email_of(index: usize) -> String {
    format!("hero{index}@example.com")
}

/// An age for most.
pub fn age_of(index: usize) -> Option<i32> {
    (!index.is_multiple_of(7)).then_some((index % 90) as i32)
}

/// The parent of a child.
pub fn team_of(index: usize) -> i64 {
    (index % PARENTS) as i64 + 1
}
