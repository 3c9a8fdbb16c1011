//! A money type in a module of its own: parsing, arithmetic, splitting, writing.

mod money {
    use std::fmt;
    use std::iter::Sum;
    use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};
    use std::str::FromStr;
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Money {
        cents: i64,
    }
    #[derive(Debug, PartialEq)]
    pub enum ParseMoneyError {
        Empty,
        TooManyDots,
        Digit { at: usize, found: char },
        Int(std::num::ParseIntError),
    }
    impl fmt::Display for ParseMoneyError {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Self::Empty => write!(f, "empty"),
                Self::TooManyDots => write!(f, "too many dots"),
                Self::Digit { at, found } => write!(f, "bad {found:?} at {at}"),
                Self::Int(e) => e.fmt(f),
            }
        }
    }
    impl std::error::Error for ParseMoneyError {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            match self {
                Self::Int(e) => Some(e),
                _ => None,
            }
        }
    }
    impl From<std::num::ParseIntError> for ParseMoneyError {
        fn from(e: std::num::ParseIntError) -> Self {
            Self::Int(e)
        }
    }
    impl Money {
        pub const ZERO: Self = Self { cents: 0 };
        pub const fn new(units: i64, cents: u8) -> Self {
            Self { cents: units * 100 + cents as i64 }
        }
        pub(crate) const fn cents(self) -> i64 {
            self.cents
        }
        pub fn is_negative(&self) -> bool {
            self.cents < 0
        }
        pub fn split(self, n: u32) -> Vec<Money> {
            let n = n as i64;
            let (q, r) = (self.cents.div_euclid(n), self.cents.rem_euclid(n));
            (0..n).map(|i| Money { cents: q + i64::from(i < r) }).collect()
        }
        pub fn checked_mul(self, k: i64) -> Option<Self> {
            Some(Self { cents: self.cents.checked_mul(k)? })
        }
    }
    impl FromStr for Money {
        type Err = ParseMoneyError;
        fn from_str(s: &str) -> Result<Self, Self::Err> {
            let s = s.trim();
            if s.is_empty() {
                return Err(ParseMoneyError::Empty);
            }
            if let Some((at, found)) =
                s.char_indices().find(|(i, c)| !(c.is_ascii_digit() || *c == '.' || *i == 0 && *c == '-'))
            {
                return Err(ParseMoneyError::Digit { at, found });
            }
            let mut parts = s.splitn(3, '.');
            let units: i64 = parts.next().unwrap_or("0").parse()?;
            let cents = match (parts.next(), parts.next()) {
                (_, Some(_)) => return Err(ParseMoneyError::TooManyDots),
                (None, None) => 0,
                (Some(c), None) => format!("{c:0<2}")[..2].parse::<i64>()?,
            };
            Ok(Self { cents: units * 100 + if s.starts_with('-') { -cents } else { cents } })
        }
    }
    impl fmt::Display for Money {
        fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
            let sign = if self.cents < 0 {
                "-"
            } else if f.sign_plus() {
                "+"
            } else {
                ""
            };
            let (u, c) = (self.cents.unsigned_abs() / 100, self.cents.unsigned_abs() % 100);
            let mut digits = u.to_string();
            let mut i = digits.len();
            while i > 3 {
                i -= 3;
                digits.insert(i, ',');
            }
            f.pad(&format!("{sign}{digits}.{c:02}"))
        }
    }
    impl Add for Money {
        type Output = Self;
        fn add(self, o: Self) -> Self {
            Self { cents: self.cents + o.cents }
        }
    }
    impl Sub for Money {
        type Output = Self;
        fn sub(self, o: Self) -> Self {
            Self { cents: self.cents - o.cents }
        }
    }
    impl AddAssign for Money {
        fn add_assign(&mut self, o: Self) {
            *self = *self + o
        }
    }
    impl SubAssign for Money {
        fn sub_assign(&mut self, o: Self) {
            *self = *self - o
        }
    }
    impl Mul<i64> for Money {
        type Output = Self;
        fn mul(self, k: i64) -> Self {
            Self { cents: self.cents * k }
        }
    }
    impl Mul<Money> for i64 {
        type Output = Money;
        fn mul(self, m: Money) -> Money {
            m * self
        }
    }
    impl Neg for Money {
        type Output = Self;
        fn neg(self) -> Self {
            Self { cents: -self.cents }
        }
    }
    impl Sum for Money {
        fn sum<I: Iterator<Item = Self>>(it: I) -> Self {
            it.fold(Self::ZERO, |a, b| a + b)
        }
    }
    impl<'a> Sum<&'a Money> for Money {
        fn sum<I: Iterator<Item = &'a Money>>(it: I) -> Self {
            it.copied().sum()
        }
    }
}
mod bank {
    use super::money::Money;
    fn main_helper() {}
    pub fn go() -> Money {
        main_helper();
        Money::new(1, 5)
    }
}
use money::*;
fn main() {
    for s in ["12.5", "-3", "1.2.3", "", "1x", "1234567.89", "99999999999999999999"] {
        match s.parse::<Money>() {
            Ok(m) => println!("{s:>22} -> {m:>14} {m:+} {}", m.cents()),
            Err(e) => println!("{s:>22} !! {e} / {:?}", std::error::Error::source(&e).map(ToString::to_string)),
        }
    }
    println!(
        "{:?} {}",
        Money::new(10, 0).split(3).iter().map(|m| m.to_string()).collect::<Vec<_>>(),
        Money::new(10, 0).split(3).iter().sum::<Money>()
    );
    println!("{} {:?}", 3 * bank::go() - Money::new(0, 15), Money::new(i64::MAX / 100, 0).checked_mul(2));
    let mut m = Money::default();
    m += Money::new(2, 50);
    m -= Money::new(5, 0);
    println!("{m} {} {}", m.is_negative(), -m);
}
