//! `std::time`: spans of time. No clock: a run gives the same result every time.

/// A span of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Duration { secs: u64, nanos: u32 }
impl Debug for Duration {}
impl Duration {
    pub const ZERO: Duration = Duration { secs: 0, nanos: 0 };
    pub fn new(secs: u64, nanos: u32) -> Duration { Duration { secs: secs + (nanos / 1_000_000_000) as u64, nanos: nanos % 1_000_000_000 } }
    pub fn from_secs(secs: u64) -> Duration { Duration { secs, nanos: 0 } }
    pub fn from_millis(millis: u64) -> Duration { Duration { secs: millis / 1_000, nanos: (millis % 1_000) as u32 * 1_000_000 } }
    pub fn from_micros(micros: u64) -> Duration { Duration { secs: micros / 1_000_000, nanos: (micros % 1_000_000) as u32 * 1_000 } }
    pub fn from_nanos(nanos: u64) -> Duration { Duration { secs: nanos / 1_000_000_000, nanos: (nanos % 1_000_000_000) as u32 } }
    /// Whole seconds.
    pub fn as_secs(&self) -> u64 { self.secs }
    pub fn as_millis(&self) -> u128 { self.as_nanos() / 1_000_000 }
    pub fn as_micros(&self) -> u128 { self.as_nanos() / 1_000 }
    pub fn as_nanos(&self) -> u128 { self.secs as u128 * 1_000_000_000 + self.nanos as u128 }
    pub fn as_secs_f64(&self) -> f64 { self.secs as f64 + self.nanos as f64 / 1e9 }
    /// What is left of the second.
    pub fn subsec_millis(&self) -> u32 { self.nanos / 1_000_000 }
    pub fn subsec_micros(&self) -> u32 { self.nanos / 1_000 }
    pub fn subsec_nanos(&self) -> u32 { self.nanos }
    pub fn is_zero(&self) -> bool { self.secs == 0 && self.nanos == 0 }
    pub fn checked_sub(self, other: Duration) -> Option<Duration> {
        if self < other { return None; }
        match self.nanos < other.nanos {
            true => Some(Duration { secs: self.secs - other.secs - 1, nanos: self.nanos + 1_000_000_000 - other.nanos }),
            false => Some(Duration { secs: self.secs - other.secs, nanos: self.nanos - other.nanos }),
        }
    }
    pub fn saturating_sub(self, other: Duration) -> Duration { self.checked_sub(other).unwrap_or(Duration::ZERO) }
}
impl Add for Duration { type Output = Duration; fn add(self, rhs: Duration) -> Duration { Duration::new(self.secs + rhs.secs, self.nanos + rhs.nanos) } }
impl AddAssign for Duration { fn add_assign(&mut self, rhs: Duration) { *self = *self + rhs; } }
impl Sub for Duration { type Output = Duration; fn sub(self, rhs: Duration) -> Duration { self.checked_sub(rhs).expect("overflow when subtracting durations") } }
impl Sum for Duration { fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + b) } }

pub mod time {
    pub use crate::Duration;
}
