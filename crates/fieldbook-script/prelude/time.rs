//! `std::time`: spans of time, and a clock that moves by the steps of a run: it gives the same result every time.

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
    pub fn from_mins(mins: u64) -> Duration { Duration { secs: mins.checked_mul(60).expect("overflow in Duration::from_mins"), nanos: 0 } }
    pub fn from_hours(hours: u64) -> Duration { Duration { secs: hours.checked_mul(3_600).expect("overflow in Duration::from_hours"), nanos: 0 } }
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
    pub const MAX: Duration = Duration { secs: 18446744073709551615, nanos: 999_999_999 };
    pub fn from_secs_f64(secs: f64) -> Duration {
        if secs < 0.0 { panic!("cannot convert float seconds to Duration: value is negative"); }
        let nanos = (secs * 1e9).round_ties_even() as u128;
        Duration { secs: (nanos / 1_000_000_000) as u64, nanos: (nanos % 1_000_000_000) as u32 }
    }
    pub fn from_secs_f32(secs: f32) -> Duration { Duration::from_secs_f64(secs as f64) }
    pub fn as_secs_f32(&self) -> f32 { self.secs as f32 + self.nanos as f32 / 1e9 }
    pub fn mul_f64(self, rhs: f64) -> Duration { Duration::from_secs_f64(rhs * self.as_secs_f64()) }
    pub fn mul_f32(self, rhs: f32) -> Duration { Duration::from_secs_f32(rhs * self.as_secs_f32()) }
    pub fn div_f32(self, rhs: f32) -> Duration { Duration::from_secs_f32(self.as_secs_f32() / rhs) }
    pub fn saturating_mul(self, rhs: u32) -> Duration { self.checked_mul(rhs).unwrap_or(Duration::MAX) }
    pub fn div_f64(self, rhs: f64) -> Duration { Duration::from_secs_f64(self.as_secs_f64() / rhs) }
    pub fn div_duration_f64(self, rhs: Duration) -> f64 { self.as_nanos() as f64 / rhs.as_nanos() as f64 }
    pub fn checked_add(self, other: Duration) -> Option<Duration> { Some(Duration::new(self.secs.checked_add(other.secs)?, self.nanos + other.nanos)) }
    pub fn saturating_add(self, other: Duration) -> Duration { self.checked_add(other).unwrap_or(Duration::MAX) }
    pub fn checked_mul(self, rhs: u32) -> Option<Duration> { let nanos = self.nanos as u64 * rhs as u64; Some(Duration { secs: self.secs.checked_mul(rhs as u64)?.checked_add(nanos / 1_000_000_000)?, nanos: (nanos % 1_000_000_000) as u32 }) }
    pub fn checked_div(self, rhs: u32) -> Option<Duration> { if rhs == 0 { return None; } let nanos = self.as_nanos() / rhs as u128; Some(Duration { secs: (nanos / 1_000_000_000) as u64, nanos: (nanos % 1_000_000_000) as u32 }) }
    pub fn abs_diff(self, other: Duration) -> Duration { if self > other { self - other } else { other - self } }
    pub fn saturating_sub(self, other: Duration) -> Duration { self.checked_sub(other).unwrap_or(Duration::ZERO) }
}
impl Add for Duration { type Output = Duration; fn add(self, rhs: Duration) -> Duration { Duration::new(self.secs + rhs.secs, self.nanos + rhs.nanos) } }
impl AddAssign for Duration { fn add_assign(&mut self, rhs: Duration) { *self = *self + rhs; } }
impl Sub for Duration { type Output = Duration; fn sub(self, rhs: Duration) -> Duration { self.checked_sub(rhs).expect("overflow when subtracting durations") } }
impl SubAssign for Duration { fn sub_assign(&mut self, rhs: Duration) { *self = *self - rhs; } }
impl Mul<u32> for Duration { type Output = Duration; fn mul(self, rhs: u32) -> Duration { self.checked_mul(rhs).expect("overflow when multiplying duration by scalar") } }
impl Mul<Duration> for u32 { type Output = Duration; fn mul(self, rhs: Duration) -> Duration { rhs * self } }
impl MulAssign<u32> for Duration { fn mul_assign(&mut self, rhs: u32) { *self = *self * rhs; } }
impl Div<u32> for Duration { type Output = Duration; fn div(self, rhs: u32) -> Duration { self.checked_div(rhs).expect("divide by zero error when dividing duration by scalar") } }
impl DivAssign<u32> for Duration { fn div_assign(&mut self, rhs: u32) { *self = *self / rhs; } }
impl Sum<&Duration> for Duration { fn sum<I: Iterator<Item = &Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + *b) } }
impl Sum for Duration { fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration { iter.fold(Duration::ZERO, |a, b| a + b) } }

/// A moment of the program's clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant { since: Duration }
impl Instant {
    pub fn now() -> Instant { Instant { since: Duration::from_nanos(clock_nanos()) } }
    pub fn elapsed(&self) -> Duration { Instant::now().duration_since(*self) }
    pub fn duration_since(&self, earlier: Instant) -> Duration { self.since.saturating_sub(earlier.since) }
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration { self.since.saturating_sub(earlier.since) }
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> { self.since.checked_sub(earlier.since) }
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> { Some(Instant { since: self.since.checked_add(duration)? }) }
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> { Some(Instant { since: self.since.checked_sub(duration)? }) }
}
impl Add<Duration> for Instant { type Output = Instant; fn add(self, rhs: Duration) -> Instant { Instant { since: self.since + rhs } } }
impl AddAssign<Duration> for Instant { fn add_assign(&mut self, rhs: Duration) { *self = *self + rhs; } }
impl Sub<Duration> for Instant { type Output = Instant; fn sub(self, rhs: Duration) -> Instant { self.checked_sub(rhs).expect("overflow when subtracting duration from instant") } }
impl Sub<Instant> for Instant { type Output = Duration; fn sub(self, rhs: Instant) -> Duration { self.duration_since(rhs) } }
/// A time of day and year: each run begins at the same one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SystemTime { since: Duration }
#[derive(Clone, Debug)]
pub struct SystemTimeError { by: Duration }
impl SystemTimeError { pub fn duration(&self) -> Duration { self.by } }
impl Display for SystemTimeError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("second time provided was later than self") } }
impl Error for SystemTimeError {}
impl SystemTime {
    pub const UNIX_EPOCH: SystemTime = SystemTime { since: Duration { secs: 0, nanos: 0 } };
    pub fn now() -> SystemTime { SystemTime { since: Duration::from_secs(1_767_225_600) + Duration::from_nanos(clock_nanos()) } }
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> { match self.since.checked_sub(earlier.since) { Some(time) => Ok(time), None => Err(SystemTimeError { by: earlier.since - self.since }) } }
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError> { SystemTime::now().duration_since(*self) }
    pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> { Some(SystemTime { since: self.since.checked_add(duration)? }) }
    pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> { Some(SystemTime { since: self.since.checked_sub(duration)? }) }
}
impl Add<Duration> for SystemTime { type Output = SystemTime; fn add(self, rhs: Duration) -> SystemTime { SystemTime { since: self.since + rhs } } }
impl Sub<Duration> for SystemTime { type Output = SystemTime; fn sub(self, rhs: Duration) -> SystemTime { SystemTime { since: self.since - rhs } } }
impl AddAssign<Duration> for SystemTime { fn add_assign(&mut self, rhs: Duration) { *self = *self + rhs; } }

pub mod time {
    pub use crate::{Duration, Instant, SystemTime, SystemTimeError};
    pub const UNIX_EPOCH: SystemTime = SystemTime::UNIX_EPOCH;
}
