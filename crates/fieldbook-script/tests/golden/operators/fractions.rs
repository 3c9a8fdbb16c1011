use std::fmt;
use std::ops::{Add, Div, Mul};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fraction {
    top: i64,
    bottom: i64,
}

impl Fraction {
    fn new(top: i64, bottom: i64) -> Fraction {
        assert!(bottom != 0, "a fraction over zero");
        let divisor = gcd(top.abs(), bottom.abs());
        let sign = bottom.signum();
        Fraction {
            top: sign * top / divisor,
            bottom: bottom.abs() / divisor,
        }
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Add for Fraction {
    type Output = Fraction;
    fn add(self, other: Fraction) -> Fraction {
        Fraction::new(
            self.top * other.bottom + other.top * self.bottom,
            self.bottom * other.bottom,
        )
    }
}

impl Mul for Fraction {
    type Output = Fraction;
    fn mul(self, other: Fraction) -> Fraction {
        Fraction::new(self.top * other.top, self.bottom * other.bottom)
    }
}

impl Div for Fraction {
    type Output = Fraction;
    fn div(self, other: Fraction) -> Fraction {
        Fraction::new(self.top * other.bottom, self.bottom * other.top)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bottom == 1 {
            write!(f, "{}", self.top)
        } else {
            write!(f, "{}/{}", self.top, self.bottom)
        }
    }
}

impl From<i64> for Fraction {
    fn from(n: i64) -> Self {
        Fraction::new(n, 1)
    }
}

fn main() {
    let half = Fraction::new(1, 2);
    let third = Fraction::new(-2, -6);
    println!("{} {} {}", half + third, half * third, half / third);
    println!("{} {:?}", half + half, Fraction::new(3, -9));
    let sum = (1..=4)
        .map(|n| Fraction::new(1, n))
        .fold(0.into(), |a: Fraction, b| a + b);
    println!("{sum}");
    println!("{}", half / Fraction::from(0));
}
