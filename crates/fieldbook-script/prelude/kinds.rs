//! Identifiers, decimals, dates and times.

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Uuid { handle: () }
impl Display for Uuid {}
impl Uuid {
    pub fn new_v4() -> Uuid {}
    pub fn nil() -> Uuid {}
    pub fn parse_str(text: &str) -> std::result::Result<Uuid, ValueError> {}
    pub fn from_u128(value: u128) -> Uuid {}
    pub fn as_u128(&self) -> u128 {}
    pub fn max() -> Uuid { Uuid::from_u128(u128::MAX) }
    pub fn is_max(&self) -> bool { *self == Uuid::max() }
    pub fn as_bytes(&self) -> [u8; 16] { self.as_u128().to_be_bytes() }
    pub fn simple(self) -> String { self.to_string().replace("-", "") }
    pub fn hyphenated(self) -> String { self.to_string() }
    pub fn get_version_num(&self) -> usize { (self.as_u128() >> 76) as usize & 15 }
    pub fn is_nil(&self) -> bool { *self == Uuid::nil() }
}
impl std::FromStr for Uuid { type Err = ValueError; fn from_str(s: &str) -> std::result::Result<Uuid, ValueError> { Uuid::parse_str(s) } }
/// A text that is no value of the type.
#[derive(Clone, PartialEq)]
pub struct ValueError { message: String }
impl Debug for ValueError { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.write_str(&self.message) } }
impl Display for ValueError { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.write_str(&self.message) } }
impl StdError for ValueError {}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Decimal { handle: () }
impl Display for Decimal {}
impl Decimal {
    pub const ZERO: Decimal = _;
    pub const ONE: Decimal = _;
    pub const NEGATIVE_ONE: Decimal = _;
    pub const TWO: Decimal = _;
    pub const TEN: Decimal = _;
    pub const ONE_HUNDRED: Decimal = _;
    pub const ONE_THOUSAND: Decimal = _;
    pub const MAX: Decimal = _;
    pub const MIN: Decimal = _;
    pub fn new(num: i64, scale: u32) -> Decimal {}
    pub fn round_dp(&self, places: u32) -> Decimal {}
    pub fn round(&self) -> Decimal { self.round_dp(0) }
    pub fn floor(&self) -> Decimal {}
    pub fn ceil(&self) -> Decimal {}
    pub fn trunc(&self) -> Decimal {}
    pub fn trunc_with_scale(&self, scale: u32) -> Decimal {}
    /// What is behind the point.
    pub fn fract(&self) -> Decimal { *self - self.trunc() }
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {}
    pub fn checked_sub(self, other: Decimal) -> Option<Decimal> {}
    pub fn checked_mul(self, other: Decimal) -> Option<Decimal> {}
    pub fn checked_div(self, other: Decimal) -> Option<Decimal> {}
    pub fn checked_rem(self, other: Decimal) -> Option<Decimal> {}
    pub fn saturating_add(self, other: Decimal) -> Decimal { self.checked_add(other).unwrap_or(if other.is_sign_negative() { Decimal::MIN } else { Decimal::MAX }) }
    pub fn saturating_sub(self, other: Decimal) -> Decimal { self.checked_sub(other).unwrap_or(if other.is_sign_negative() { Decimal::MAX } else { Decimal::MIN }) }
    pub fn mantissa(&self) -> i128 {}
    pub fn is_sign_negative(&self) -> bool {}
    pub fn is_sign_positive(&self) -> bool { !self.is_sign_negative() }
    pub fn is_integer(&self) -> bool { self.fract().is_zero() }
    pub fn max(self, other: Decimal) -> Decimal { if self < other { other } else { self } }
    pub fn min(self, other: Decimal) -> Decimal { if self > other { other } else { self } }
    pub fn scale(&self) -> u32 {}
    pub fn normalize(&self) -> Decimal {}
    pub fn abs(&self) -> Decimal {}
    pub fn is_zero(&self) -> bool { *self == Decimal::ZERO }
}
impl std::FromStr for Decimal { type Err = ValueError; fn from_str(s: &str) -> std::result::Result<Decimal, ValueError> {} }
fn decimal_of_float(value: f64) -> std::result::Result<Decimal, ValueError> {}
fn decimal_to_float(value: Decimal) -> std::result::Result<f64, ValueError> {}
fn decimal_to_int<N>(value: Decimal, name: &str) -> std::result::Result<N, ValueError> {}
impl std::TryFrom<f64> for Decimal { type Error = ValueError; fn try_from(value: f64) -> std::result::Result<Decimal, ValueError> { decimal_of_float(value) } }
impl std::TryFrom<f32> for Decimal { type Error = ValueError; fn try_from(value: f32) -> std::result::Result<Decimal, ValueError> { value.to_string().parse::<Decimal>() } }
impl std::TryFrom<Decimal> for f64 { type Error = ValueError; fn try_from(value: Decimal) -> std::result::Result<f64, ValueError> { decimal_to_float(value) } }
impl<N: std::AnyInt> std::TryFrom<Decimal> for N { type Error = ValueError; fn try_from(value: Decimal) -> std::result::Result<N, ValueError> { decimal_to_int(value, std::type_name::<N>()) } }
impl<N: std::AnyInt> From<N> for Decimal { fn from(value: N) -> Decimal {} }
impl std::Add for Decimal { type Output = Decimal; fn add(self, rhs: Decimal) -> Decimal {} }
impl std::Sub for Decimal { type Output = Decimal; fn sub(self, rhs: Decimal) -> Decimal {} }
impl std::Mul for Decimal { type Output = Decimal; fn mul(self, rhs: Decimal) -> Decimal {} }
impl std::Div for Decimal { type Output = Decimal; fn div(self, rhs: Decimal) -> Decimal {} }
impl std::Rem for Decimal { type Output = Decimal; fn rem(self, rhs: Decimal) -> Decimal { if rhs.is_zero() { panic!("Division by zero"); } self.checked_rem(rhs).unwrap() } }
impl std::Neg for Decimal { type Output = Decimal; fn neg(self) -> Decimal { Decimal::ZERO - self } }
impl std::AddAssign for Decimal { fn add_assign(&mut self, rhs: Decimal) { *self = *self + rhs; } }
impl std::SubAssign for Decimal { fn sub_assign(&mut self, rhs: Decimal) { *self = *self - rhs; } }
impl std::MulAssign for Decimal { fn mul_assign(&mut self, rhs: Decimal) { *self = *self * rhs; } }
impl std::DivAssign for Decimal { fn div_assign(&mut self, rhs: Decimal) { *self = *self / rhs; } }
impl std::RemAssign for Decimal { fn rem_assign(&mut self, rhs: Decimal) { *self = *self % rhs; } }
impl std::Sum<&Decimal> for Decimal { fn sum<I: Iterator<Item = &Decimal>>(iter: I) -> Decimal { iter.fold(Decimal::ZERO, |a, b| a + *b) } }
impl std::Product for Decimal { fn product<I: Iterator<Item = Decimal>>(iter: I) -> Decimal { iter.fold(Decimal::ONE, |a, b| a * b) } }
impl std::Sum for Decimal { fn sum<I: Iterator<Item = Decimal>>(iter: I) -> Decimal { iter.fold(Decimal::ZERO, |a, b| a + b) } }

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Timestamp { handle: () }
impl Display for Timestamp {}
impl Timestamp {
    pub const UNIX_EPOCH: Timestamp = _;
    pub fn now() -> Timestamp {}
    pub fn from_second(second: i64) -> std::result::Result<Timestamp, ValueError> {}
    pub fn as_second(self) -> i64 {}
    pub fn from_millisecond(millisecond: i64) -> std::result::Result<Timestamp, ValueError> {}
    pub fn as_millisecond(self) -> i64 {}
    /// The time since another instant, negative if that is later.
    pub fn duration_since(self, other: Timestamp) -> SignedDuration {}
    pub fn duration_until(self, other: Timestamp) -> SignedDuration { other.duration_since(self) }
    pub fn checked_add(self, duration: SignedDuration) -> std::result::Result<Timestamp, ValueError> {}
    pub fn checked_sub(self, duration: SignedDuration) -> std::result::Result<Timestamp, ValueError> { self.checked_add(-duration) }
    pub fn strftime(&self, format: &str) -> String {}
}
impl std::Add<SignedDuration> for Timestamp { type Output = Timestamp; fn add(self, rhs: SignedDuration) -> Timestamp { self.checked_add(rhs).expect("adding to timestamp failed") } }
impl std::Sub<SignedDuration> for Timestamp { type Output = Timestamp; fn sub(self, rhs: SignedDuration) -> Timestamp { self.checked_sub(rhs).expect("subtracting from timestamp failed") } }
impl std::AddAssign<SignedDuration> for Timestamp { fn add_assign(&mut self, rhs: SignedDuration) { *self = *self + rhs; } }
impl std::SubAssign<SignedDuration> for Timestamp { fn sub_assign(&mut self, rhs: SignedDuration) { *self = *self - rhs; } }
impl std::FromStr for Timestamp { type Err = ValueError; fn from_str(s: &str) -> std::result::Result<Timestamp, ValueError> {} }
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct SignedDuration { handle: () }
impl Display for SignedDuration {}
impl SignedDuration {
    pub fn from_secs(secs: i64) -> SignedDuration {}
    pub const ZERO: SignedDuration = _;
    pub fn new(secs: i64, nanos: i32) -> SignedDuration {}
    pub fn from_millis(millis: i64) -> SignedDuration {}
    pub fn as_hours(&self) -> i64 { self.as_secs() / 3600 }
    pub fn as_mins(&self) -> i64 { self.as_secs() / 60 }
    pub fn as_nanos(&self) -> i128 {}
    pub fn is_zero(&self) -> bool { *self == SignedDuration::ZERO }
    pub fn is_negative(&self) -> bool { *self < SignedDuration::ZERO }
    pub fn is_positive(&self) -> bool { *self > SignedDuration::ZERO }
    pub fn abs(self) -> SignedDuration { if self.is_negative() { -self } else { self } }
    pub fn checked_add(self, rhs: SignedDuration) -> Option<SignedDuration> {}
    pub fn checked_sub(self, rhs: SignedDuration) -> Option<SignedDuration> { self.checked_add(-rhs) }
    pub fn checked_mul(self, rhs: i32) -> Option<SignedDuration> {}
    pub fn checked_div(self, rhs: i32) -> Option<SignedDuration> {}
    pub fn from_mins(mins: i64) -> SignedDuration {}
    pub fn from_hours(hours: i64) -> SignedDuration {}
    pub fn as_secs(&self) -> i64 {}
    pub fn as_millis(&self) -> i128 {}
    pub fn as_secs_f64(&self) -> f64 {}
}
impl std::Add for SignedDuration { type Output = SignedDuration; fn add(self, rhs: SignedDuration) -> SignedDuration { self.checked_add(rhs).expect("overflow when adding signed durations") } }
impl std::Sub for SignedDuration { type Output = SignedDuration; fn sub(self, rhs: SignedDuration) -> SignedDuration { self.checked_sub(rhs).expect("overflow when subtracting signed durations") } }
impl std::Neg for SignedDuration { type Output = SignedDuration; fn neg(self) -> SignedDuration { self.checked_mul(-1).expect("overflow when negating signed duration") } }
impl std::Mul<i32> for SignedDuration { type Output = SignedDuration; fn mul(self, rhs: i32) -> SignedDuration { self.checked_mul(rhs).expect("overflow when multiplying signed duration by scalar") } }
impl std::Mul<SignedDuration> for i32 { type Output = SignedDuration; fn mul(self, rhs: SignedDuration) -> SignedDuration { rhs * self } }
impl std::Div<i32> for SignedDuration { type Output = SignedDuration; fn div(self, rhs: i32) -> SignedDuration { self.checked_div(rhs).expect("overflow when dividing signed duration by scalar") } }
impl std::AddAssign for SignedDuration { fn add_assign(&mut self, rhs: SignedDuration) { *self = *self + rhs; } }
impl std::SubAssign for SignedDuration { fn sub_assign(&mut self, rhs: SignedDuration) { *self = *self - rhs; } }
impl std::Sum for SignedDuration { fn sum<I: Iterator<Item = SignedDuration>>(iter: I) -> SignedDuration { iter.fold(SignedDuration::ZERO, |a, b| a + b) } }
/// A length of time in years, months, weeks, days, hours, minutes, seconds and parts of one.
#[derive(Clone, Copy)]
pub struct Span { handle: () }
fn span_text(span: Span) -> String {}
fn span_zero() -> Span {}
/// The span with another number of one unit, the year first.
fn span_with(span: Span, unit: usize, count: i64) -> Span {}
fn span_part(span: Span, unit: usize) -> i64 {}
fn span_times(span: Span, by: i64) -> Span {}
fn whole<N>(count: N) -> i64 {}
impl Display for Span { fn fmt(&self, f: &mut Formatter) -> std::result::Result<(), fmt::Error> { f.write_str(&span_text(*self)) } }
impl Span {
    pub fn new() -> Span { span_zero() }
    pub fn years<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 0, whole(count)) }
    pub fn months<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 1, whole(count)) }
    pub fn weeks<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 2, whole(count)) }
    pub fn days<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 3, whole(count)) }
    pub fn hours<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 4, whole(count)) }
    pub fn minutes<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 5, whole(count)) }
    pub fn seconds<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 6, whole(count)) }
    pub fn milliseconds<N: std::AnyInt>(self, count: N) -> Span { span_with(self, 7, whole(count)) }
    pub fn get_years(&self) -> i16 { span_part(*self, 0) as i16 }
    pub fn get_months(&self) -> i32 { span_part(*self, 1) as i32 }
    pub fn get_weeks(&self) -> i32 { span_part(*self, 2) as i32 }
    pub fn get_days(&self) -> i32 { span_part(*self, 3) as i32 }
    pub fn get_hours(&self) -> i32 { span_part(*self, 4) as i32 }
    pub fn get_minutes(&self) -> i64 { span_part(*self, 5) }
    pub fn get_seconds(&self) -> i64 { span_part(*self, 6) }
    pub fn get_milliseconds(&self) -> i64 { span_part(*self, 7) }
    pub fn is_zero(&self) -> bool { span_part(*self, 8) == 0 }
    pub fn is_negative(&self) -> bool { span_part(*self, 8) < 0 }
    pub fn is_positive(&self) -> bool { span_part(*self, 8) > 0 }
    pub fn negate(self) -> Span { span_times(self, -1) }
    pub fn abs(self) -> Span { if self.is_negative() { self.negate() } else { self } }
}
impl Default for Span { fn default() -> Span { span_zero() } }
impl std::Neg for Span { type Output = Span; fn neg(self) -> Span { span_times(self, -1) } }
impl std::Mul<i64> for Span { type Output = Span; fn mul(self, rhs: i64) -> Span { span_times(self, rhs) } }
impl std::Mul<Span> for i64 { type Output = Span; fn mul(self, rhs: Span) -> Span { span_times(rhs, self) } }
pub trait ToSpan: Sized {
    fn years(self) -> Span;
    fn months(self) -> Span;
    fn weeks(self) -> Span;
    fn days(self) -> Span;
    fn hours(self) -> Span;
    fn minutes(self) -> Span;
    fn seconds(self) -> Span;
    fn milliseconds(self) -> Span;
    fn year(self) -> Span { self.years() }
    fn month(self) -> Span { self.months() }
    fn week(self) -> Span { self.weeks() }
    fn day(self) -> Span { self.days() }
    fn hour(self) -> Span { self.hours() }
    fn minute(self) -> Span { self.minutes() }
    fn second(self) -> Span { self.seconds() }
    fn millisecond(self) -> Span { self.milliseconds() }
}
impl<N: std::AnyInt> ToSpan for N {
    fn years(self) -> Span { Span::new().years(self) }
    fn months(self) -> Span { Span::new().months(self) }
    fn weeks(self) -> Span { Span::new().weeks(self) }
    fn days(self) -> Span { Span::new().days(self) }
    fn hours(self) -> Span { Span::new().hours(self) }
    fn minutes(self) -> Span { Span::new().minutes(self) }
    fn seconds(self) -> Span { Span::new().seconds(self) }
    fn milliseconds(self) -> Span { Span::new().milliseconds(self) }
}
fn civil_add_span<T>(at: T, span: Span, sign: i64) -> std::result::Result<T, ValueError> {}
fn civil_until<T>(from: T, to: T) -> std::result::Result<Span, ValueError> {}
/// What can be added to a date.
pub trait Length { fn later<T>(self, at: T, sign: i64) -> std::result::Result<T, ValueError>; }
impl Length for SignedDuration { fn later<T>(self, at: T, sign: i64) -> std::result::Result<T, ValueError> { civil::civil_add(at, if sign < 0 { -self } else { self }) } }
impl Length for Span { fn later<T>(self, at: T, sign: i64) -> std::result::Result<T, ValueError> { civil_add_span(at, self, sign) } }
pub mod civil {
    use std::fmt::Display;
    use crate::{Length, SignedDuration, Span, ValueError, civil_add_span, civil_until};
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub enum Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday }
    impl Weekday {
        pub fn to_monday_zero_offset(self) -> i8 { self as i8 }
        pub fn to_monday_one_offset(self) -> i8 { self as i8 + 1 }
        pub fn to_sunday_zero_offset(self) -> i8 { (self as i8 + 1) % 7 }
        pub fn next(self) -> Weekday { weekday_of((self as i8 + 1) % 7) }
        pub fn previous(self) -> Weekday { weekday_of((self as i8 + 6) % 7) }
    }
    fn weekday_of(number: i8) -> Weekday {
        match number { 0 => Weekday::Monday, 1 => Weekday::Tuesday, 2 => Weekday::Wednesday, 3 => Weekday::Thursday, 4 => Weekday::Friday, 5 => Weekday::Saturday, _ => Weekday::Sunday }
    }
    fn weekday_number(date: Date) -> i8 {}
    fn civil_strftime<T>(at: T, format: &str) -> String {}
    fn civil_since<T>(a: T, b: T) -> SignedDuration {}
    pub(crate) fn civil_add<T>(at: T, duration: SignedDuration) -> std::result::Result<T, ValueError> {}
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct Date { handle: () }
    impl Display for Date {}
    impl Date {
        pub fn new(year: i16, month: i8, day: i8) -> std::result::Result<Date, ValueError> {}
        pub fn year(self) -> i16 {}
        pub fn month(self) -> i8 {}
        pub fn day(self) -> i8 {}
        pub fn weekday(self) -> Weekday { weekday_of(weekday_number(self)) }
        pub fn in_leap_year(self) -> bool { let year = self.year(); year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
        pub fn days_in_month(self) -> i8 { match self.month() { 2 => if self.in_leap_year() { 29 } else { 28 }, 4 | 6 | 9 | 11 => 30, _ => 31 } }
        pub fn days_in_year(self) -> i16 { if self.in_leap_year() { 366 } else { 365 } }
        pub fn day_of_year(self) -> i16 { self.duration_since(self.first_of_year()).as_hours() as i16 / 24 + 1 }
        pub fn first_of_month(self) -> Date { date(self.year(), self.month(), 1) }
        pub fn last_of_month(self) -> Date { date(self.year(), self.month(), self.days_in_month()) }
        pub fn first_of_year(self) -> Date { date(self.year(), 1, 1) }
        pub fn last_of_year(self) -> Date { date(self.year(), 12, 31) }
        pub fn tomorrow(self) -> std::result::Result<Date, ValueError> { civil_add(self, SignedDuration::from_hours(24)) }
        pub fn yesterday(self) -> std::result::Result<Date, ValueError> { civil_add(self, SignedDuration::from_hours(-24)) }
        pub fn checked_add<D: Length>(self, duration: D) -> std::result::Result<Date, ValueError> { duration.later(self, 1) }
        pub fn checked_sub<D: Length>(self, duration: D) -> std::result::Result<Date, ValueError> { duration.later(self, -1) }
        /// The whole days to another.
        pub fn until(self, other: Date) -> std::result::Result<Span, ValueError> { civil_until(self, other) }
        pub fn since(self, other: Date) -> std::result::Result<Span, ValueError> { civil_until(other, self) }
        pub fn duration_since(self, other: Date) -> SignedDuration { civil_since(self, other) }
        pub fn duration_until(self, other: Date) -> SignedDuration { civil_since(other, self) }
        pub fn strftime(&self, format: &str) -> String { civil_strftime(*self, format) }
        pub fn to_datetime(self, time: Time) -> DateTime { self.at(time.hour(), time.minute(), time.second(), 0) }
        pub fn at(self, hour: i8, minute: i8, second: i8, nanosecond: i32) -> DateTime {}
    }
    impl std::Add<SignedDuration> for Date { type Output = Date; fn add(self, rhs: SignedDuration) -> Date { civil_add(self, rhs).expect("adding span to date overflowed") } }
    impl std::Sub<SignedDuration> for Date { type Output = Date; fn sub(self, rhs: SignedDuration) -> Date { civil_add(self, -rhs).expect("subtracing span from date overflowed") } }
    impl std::Add<Span> for Date { type Output = Date; fn add(self, rhs: Span) -> Date { civil_add_span(self, rhs, 1).expect("adding span to date overflowed") } }
    impl std::Sub<Span> for Date { type Output = Date; fn sub(self, rhs: Span) -> Date { civil_add_span(self, rhs, -1).expect("subtracting span from date overflowed") } }
    impl std::Sub<Date> for Date { type Output = Span; fn sub(self, rhs: Date) -> Span { civil_until(rhs, self).unwrap() } }
    impl std::AddAssign<Span> for Date { fn add_assign(&mut self, rhs: Span) { *self = *self + rhs; } }
    impl std::SubAssign<Span> for Date { fn sub_assign(&mut self, rhs: Span) { *self = *self - rhs; } }
    impl std::AddAssign<SignedDuration> for Date { fn add_assign(&mut self, rhs: SignedDuration) { *self = *self + rhs; } }
    impl std::SubAssign<SignedDuration> for Date { fn sub_assign(&mut self, rhs: SignedDuration) { *self = *self - rhs; } }
    impl std::FromStr for Date { type Err = ValueError; fn from_str(s: &str) -> std::result::Result<Date, ValueError> {} }
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct Time { handle: () }
    impl Display for Time {}
    impl Time {
        pub fn new(hour: i8, minute: i8, second: i8, nanosecond: i32) -> std::result::Result<Time, ValueError> {}
        pub fn hour(self) -> i8 {}
        pub fn minute(self) -> i8 {}
        pub fn second(self) -> i8 {}
        pub fn midnight() -> Time { time(0, 0, 0, 0) }
        pub fn duration_since(self, other: Time) -> SignedDuration { civil_since(self, other) }
        pub fn strftime(&self, format: &str) -> String { civil_strftime(*self, format) }
    }
    impl std::FromStr for Time { type Err = ValueError; fn from_str(s: &str) -> std::result::Result<Time, ValueError> {} }
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct DateTime { handle: () }
    impl Display for DateTime {}
    impl DateTime {
        pub fn date(self) -> Date {}
        pub fn time(self) -> Time {}
        pub fn weekday(self) -> Weekday { self.date().weekday() }
        pub fn checked_add<D: Length>(self, duration: D) -> std::result::Result<DateTime, ValueError> { duration.later(self, 1) }
        pub fn checked_sub<D: Length>(self, duration: D) -> std::result::Result<DateTime, ValueError> { duration.later(self, -1) }
        /// The whole days and the time to another.
        pub fn until(self, other: DateTime) -> std::result::Result<Span, ValueError> { civil_until(self, other) }
        pub fn since(self, other: DateTime) -> std::result::Result<Span, ValueError> { civil_until(other, self) }
        pub fn duration_since(self, other: DateTime) -> SignedDuration { civil_since(self, other) }
        pub fn duration_until(self, other: DateTime) -> SignedDuration { civil_since(other, self) }
        pub fn strftime(&self, format: &str) -> String { civil_strftime(*self, format) }
        pub fn year(self) -> i16 {}
        pub fn month(self) -> i8 {}
        pub fn day(self) -> i8 {}
        pub fn hour(self) -> i8 {}
        pub fn minute(self) -> i8 {}
        pub fn second(self) -> i8 {}
    }
    impl std::Add<SignedDuration> for DateTime { type Output = DateTime; fn add(self, rhs: SignedDuration) -> DateTime { civil_add(self, rhs).expect("adding span to datetime overflowed") } }
    impl std::Sub<SignedDuration> for DateTime { type Output = DateTime; fn sub(self, rhs: SignedDuration) -> DateTime { civil_add(self, -rhs).expect("subtracting span from datetime overflowed") } }
    impl std::Add<Span> for DateTime { type Output = DateTime; fn add(self, rhs: Span) -> DateTime { civil_add_span(self, rhs, 1).expect("adding span to datetime overflowed") } }
    impl std::Sub<Span> for DateTime { type Output = DateTime; fn sub(self, rhs: Span) -> DateTime { civil_add_span(self, rhs, -1).expect("subtracting span from datetime overflowed") } }
    impl std::Sub<DateTime> for DateTime { type Output = Span; fn sub(self, rhs: DateTime) -> Span { civil_until(rhs, self).unwrap() } }
    impl std::AddAssign<Span> for DateTime { fn add_assign(&mut self, rhs: Span) { *self = *self + rhs; } }
    impl std::SubAssign<Span> for DateTime { fn sub_assign(&mut self, rhs: Span) { *self = *self - rhs; } }
    impl std::AddAssign<SignedDuration> for DateTime { fn add_assign(&mut self, rhs: SignedDuration) { *self = *self + rhs; } }
    impl std::SubAssign<SignedDuration> for DateTime { fn sub_assign(&mut self, rhs: SignedDuration) { *self = *self - rhs; } }
    impl std::FromStr for DateTime { type Err = ValueError; fn from_str(s: &str) -> std::result::Result<DateTime, ValueError> {} }
    pub fn date(year: i16, month: i8, day: i8) -> Date { Date::new(year, month, day).unwrap() }
    pub fn time(hour: i8, minute: i8, second: i8, nanosecond: i32) -> Time { Time::new(hour, minute, second, nanosecond).unwrap() }
    pub fn datetime(year: i16, month: i8, day: i8, hour: i8, minute: i8, second: i8, nanosecond: i32) -> DateTime { date(year, month, day).at(hour, minute, second, nanosecond) }
}
