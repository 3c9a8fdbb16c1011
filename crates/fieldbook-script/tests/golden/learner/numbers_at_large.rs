//! Complex numbers, big numbers, polynomials, random numbers, primes, integrals, checksums.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::*;
#[derive(Clone, Copy, Debug, PartialEq)]
struct Complex {
    re: f64,
    im: f64,
}
impl fmt::Display for Complex {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if let Some(p) = f.precision() {
            write!(f, "{:.p$}{:+.p$}i", self.re, self.im)
        } else {
            write!(f, "{}{:+}i", self.re, self.im)
        }
    }
}
impl Mul for Complex {
    type Output = Self;
    fn mul(self, o: Self) -> Self {
        Complex { re: self.re * o.re - self.im * o.im, im: self.re * o.im + self.im * o.re }
    }
}
impl Add for Complex {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Complex { re: self.re + o.re, im: self.im + o.im }
    }
}
impl Complex {
    fn norm(self) -> f64 {
        self.re.hypot(self.im)
    }
    fn polar(r: f64, t: f64) -> Self {
        let (s, c) = t.sin_cos();
        Complex { re: r * c, im: r * s }
    }
}
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct BigUint(Vec<u32>);
impl From<u64> for BigUint {
    fn from(mut n: u64) -> Self {
        let mut v = vec![];
        while n > 0 {
            v.push((n % 1_000_000_000) as u32);
            n /= 1_000_000_000;
        }
        BigUint(v)
    }
}
impl MulAssign<u32> for BigUint {
    fn mul_assign(&mut self, k: u32) {
        let mut carry = 0u64;
        for d in self.0.iter_mut() {
            let x = u64::from(*d) * u64::from(k) + carry;
            *d = (x % 1_000_000_000) as u32;
            carry = x / 1_000_000_000;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }
}
impl Add<&BigUint> for BigUint {
    type Output = BigUint;
    fn add(mut self, o: &BigUint) -> BigUint {
        let n = self.0.len().max(o.0.len());
        self.0.resize(n, 0);
        let mut c = 0;
        for (i, d) in self.0.iter_mut().enumerate() {
            let s = *d + o.0.get(i).copied().unwrap_or_default() + c;
            (*d, c) = (s % 1_000_000_000, s / 1_000_000_000);
        }
        if c > 0 {
            self.0.push(c);
        }
        self
    }
}
impl fmt::Display for BigUint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0.split_last() {
            None => f.pad_integral(true, "", "0"),
            Some((hi, rest)) => {
                let s = rest.iter().rev().fold(hi.to_string(), |s, d| s + &format!("{d:09}"));
                f.pad_integral(true, "", &s)
            }
        }
    }
}
struct Rng(u64);
impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) ^ self.0 >> 17
    }
    fn range(&mut self, r: Range<i32>) -> i32 {
        r.start + (self.next() % (r.end - r.start) as u64) as i32
    }
    fn float(&mut self) -> f64 {
        (self.next() % (1 << 20)) as f64 / f64::from(1 << 20)
    }
    fn shuffle<T>(&mut self, v: &mut [T]) {
        for i in (1..v.len()).rev() {
            v.swap(i, (self.next() % (i as u64 + 1)) as usize);
        }
    }
    fn choose<'a, T>(&mut self, v: &'a [T]) -> Option<&'a T> {
        if v.is_empty() { None } else { v.get(self.range(0..v.len() as i32) as usize) }
    }
}
#[derive(Clone, PartialEq, Debug)]
struct Poly(Vec<i64>);
impl Poly {
    fn eval(&self, x: i64) -> i64 {
        self.0.iter().rev().fold(0, |a, c| a * x + c)
    }
    fn derive(&self) -> Poly {
        Poly(self.0.iter().enumerate().skip(1).map(|(i, c)| c * i as i64).collect())
    }
}
impl Mul for &Poly {
    type Output = Poly;
    fn mul(self, o: &Poly) -> Poly {
        let mut v = vec![0; self.0.len() + o.0.len() - 1];
        for (i, a) in self.0.iter().enumerate() {
            for (j, b) in o.0.iter().enumerate() {
                v[i + j] += a * b;
            }
        }
        Poly(v)
    }
}
impl fmt::Display for Poly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for (i, &c) in self.0.iter().enumerate().rev().filter(|(_, c)| **c != 0) {
            let sign = match (first, c < 0) {
                (true, true) => "-",
                (true, false) => "",
                (false, true) => " - ",
                (false, false) => " + ",
            };
            f.write_str(sign)?;
            match (i, c.abs()) {
                (0, a) => write!(f, "{a}")?,
                (1, 1) => f.write_str("x")?,
                (1, a) => write!(f, "{a}x")?,
                (_, 1) => write!(f, "x^{i}")?,
                (_, a) => write!(f, "{a}x^{i}")?,
            }
            first = false;
        }
        if first { f.write_str("0") } else { Ok(()) }
    }
}
fn sieve(n: usize) -> Vec<usize> {
    let mut ok = vec![true; n + 1];
    ok[..2].fill(false);
    let mut i = 2;
    while i * i <= n {
        if ok[i] {
            for j in (i * i..=n).step_by(i) {
                ok[j] = false;
            }
        }
        i += 1;
    }
    ok.iter().enumerate().filter_map(|(i, p)| p.then_some(i)).collect()
}
fn factors(mut n: u64) -> BTreeMap<u64, u32> {
    let mut m = BTreeMap::new();
    let mut p = 2;
    while p * p <= n {
        while n % p == 0 {
            *m.entry(p).or_default() += 1;
            n /= p;
        }
        p += if p == 2 { 1 } else { 2 };
    }
    if n > 1 {
        *m.entry(n).or_insert(0) += 1;
    }
    m
}
fn powmod(mut b: u64, mut e: u64, m: u64) -> u64 {
    let mut r = 1;
    b %= m;
    while e > 0 {
        if e & 1 == 1 {
            r = (r as u128 * b as u128 % m as u128) as u64;
        }
        b = (b as u128 * b as u128 % m as u128) as u64;
        e >>= 1;
    }
    r
}
fn newton(f: impl Fn(f64) -> f64, df: impl Fn(f64) -> f64, x0: f64) -> Option<f64> {
    let mut x = x0;
    for _ in 0..50 {
        let d = df(x);
        if d.abs() < 1e-12 {
            return None;
        }
        let n = x - f(x) / d;
        if (n - x).abs() < 1e-12 {
            return Some(n);
        }
        x = n;
    }
    None
}
fn hms(s: u32) -> String {
    format!("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)
}
fn bytes(n: u64) -> String {
    const U: [&str; 5] = ["B", "KiB", "MiB", "GiB", "TiB"];
    let mut x = n as f64;
    let mut i = 0;
    while x >= 1024.0 && i < U.len() - 1 {
        x /= 1024.0;
        i += 1;
    }
    if i == 0 { format!("{n} B") } else { format!("{x:.1} {}", U[i]) }
}
fn integrate(f: &dyn Fn(f64) -> f64, a: f64, b: f64, n: u32) -> f64 {
    let h = (b - a) / f64::from(n);
    (0..n)
        .map(|i| {
            let x = a + h * f64::from(i);
            (f(x) + 4.0 * f(x + h / 2.0) + f(x + h)) * h / 6.0
        })
        .sum()
}
fn gray(n: u8) -> u8 {
    n ^ n >> 1
}
fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(!0u32, |crc, b| {
        (0..8).fold(crc ^ u32::from(*b), |c, _| if c & 1 != 0 { c >> 1 ^ 0xEDB8_8320 } else { c >> 1 })
    })
}
fn main() {
    let z = Complex::polar(2.0, std::f64::consts::FRAC_PI_3);
    println!("{z:.3} {:.3} {}", z * z + Complex { re: 1.0, im: -0.5 }, Complex { re: 1.0, im: -2.0 });
    println!("{:.6}", (0..5).fold(z, |a, _| a * z).norm());
    let mut f = BigUint::from(1);
    for k in 2..=30 {
        f *= k;
    }
    println!("{f} {:>40}", f.clone() + &f);
    println!("{} {}", BigUint::from(0), BigUint::from(u64::MAX));
    println!(
        "{}",
        (0..200)
            .fold((BigUint::from(0), BigUint::from(1)), |(a, b), _| {
                let s = a + &b;
                (b, s)
            })
            .0
    );
    let mut r = Rng(42);
    let rolls: Vec<i32> = (0..8).map(|_| r.range(1..7)).collect();
    println!("{rolls:?} {:.4}", r.float());
    let mut v: Vec<u8> = (0..8).collect();
    r.shuffle(&mut v);
    println!("{v:?} {:?} {:?}", r.choose(&["a", "b", "c"]), r.choose::<u8>(&[]));
    let hits = (0..2000)
        .filter(|_| {
            let (x, y) = (r.float(), r.float());
            x * x + y * y <= 1.0
        })
        .count();
    println!("{:.2}", 4.0 * hits as f64 / 2000.0);
    let p = Poly(vec![-1, 0, 3, 1]);
    println!("{p} | {} | {} | {}", p.derive(), &p * &Poly(vec![1, -1]), p.eval(2));
    println!("{:?} {:?}", sieve(30), factors(360360));
    println!("{} {}", powmod(3, 1_000_000_006, 1_000_000_007), powmod(2, 64, 1_000_000_007));
    println!(
        "{:?} {:?}",
        newton(|x| x * x - 2.0, |x| 2.0 * x, 1.0).map(|x| format!("{x:.10}")),
        newton(|_| 1.0, |_| 0.0, 0.0)
    );
    println!("{} {} {} {}", hms(3_725), bytes(1023), bytes(1536), bytes(5_000_000_000));
    println!(
        "{:.8} {:.6}",
        integrate(&f64::sin, 0.0, std::f64::consts::PI, 20),
        integrate(&|x| x.powi(3) - x, -1.0, 2.0, 4)
    );
    println!("{:?} {:08x}", (0..6u8).map(|n| format!("{:03b}", gray(n))).collect::<Vec<_>>(), crc(b"123456789"));
    let x = 0b1011_0010u8;
    println!(
        "{} {} {} {:08b} {:08b} {:08b}",
        x.count_ones(),
        x.leading_zeros(),
        x.trailing_zeros(),
        x.rotate_left(3),
        !x,
        x & x.wrapping_neg()
    );
    println!("{:?} {:?} {:?}", 250u8.checked_add(10), 250u8.saturating_add(10), 250u8.overflowing_add(10));
    println!("{} {}", (-7i32).rem_euclid(3), -7 / 2);
    println!(
        "{:.3} {:.3} {} {}",
        1e10_f64.ln(),
        (0.1f64 + 0.2) * 10.0,
        7.0_f64 % 2.5,
        (2.0f64).powf(-1.5).to_string().len()
    );
    println!("{} {} {}", u64::MAX as f64, (0.1f32 + 0.2f32) as f64, 16777217i32 as f32);
    println!("{:?}", (1..=5).map(|i| 1.0 / i as f64).map(|x| (x * 1000.0).round() / 1000.0).collect::<Vec<_>>());
    println!(
        "{}",
        (1..=20u64).fold(1, |l, n| l / {
            let (mut a, mut b) = (l, n);
            while b != 0 {
                (a, b) = (b, a % b);
            }
            a
        } * n)
    );
    println!("{:e} {:?} {}", 6.022e23, 1.0e-7, 123456789.0 * 10.0);
}
