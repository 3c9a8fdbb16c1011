//! The work that the benchmarks compare: done by a session, and by rusqlite that sends the same statements.

#[path = "work/raw.rs"]
pub mod raw;
#[path = "work/session.rs"]
pub mod session;

use std::time::Duration;

use web_time::Instant;

/// Objects that are inserted, selected, and loaded as children.
pub const HEROES: usize = 10_000;
/// Parents whose children are loaded.
pub const TEAMS: usize = 1_000;

/// How long the same work took in both ways: the median of several rounds, taken in turns so that whatever else the
/// machine does meets both alike.
pub struct Comparison {
    pub ours: Duration,
    pub raw: Duration,
}

impl Comparison {
    pub fn of(rounds: usize, mut ours: impl FnMut() -> Duration, mut raw: impl FnMut() -> Duration) -> Self {
        let (mut of_ours, mut of_raw) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            of_ours.push(ours());
            of_raw.push(raw());
        }
        Comparison { ours: median(of_ours), raw: median(of_raw) }
    }

    /// How many times as long a session takes.
    pub fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.raw.as_secs_f64()
    }

    /// One line: both times, their ratio, and what it may be.
    pub fn line(&self, name: &str, bound: f64) -> String {
        let (ours, raw, ratio) = (self.ours, self.raw, self.ratio());
        let verdict = if ratio <= bound { "ok" } else { "TOO SLOW" };
        format!("{name}: session {ours:.2?}, rusqlite {raw:.2?}, ratio {ratio:.2} (at most {bound}) {verdict}")
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The time that this takes, dropping its result included.
pub fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let started = Instant::now();
    drop(std::hint::black_box(run()));
    started.elapsed()
}

/// The rows that both sides insert.
pub fn name_of(index: usize) -> String {
    format!("hero number {index}")
}

/// An age for most.
pub fn age_of(index: usize) -> Option<i32> {
    (!index.is_multiple_of(7)).then_some((index % 90) as i32)
}
