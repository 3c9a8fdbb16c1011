//! Operators on values and references, visitors, handlers in a chain, cloned trait objects, destructuring assignment.

use std::collections::*;
use std::fmt::{self, Debug, Display, Write as _};
use std::ops::*;
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct P {
    x: i32,
    y: i32,
}
#[derive(Debug, Default, Clone)]
struct Big {
    a: u8,
    b: String,
    c: Vec<i32>,
    p: P,
}
impl PartialEq<i32> for P {
    fn eq(&self, o: &i32) -> bool {
        self.x == *o
    }
}
impl PartialEq<P> for i32 {
    fn eq(&self, o: &P) -> bool {
        o == self
    }
}
impl PartialOrd for P {
    fn partial_cmp(&self, o: &P) -> Option<std::cmp::Ordering> {
        (self.x * self.x + self.y * self.y).partial_cmp(&(o.x * o.x + o.y * o.y))
    }
}
impl<'a> Add<&'a P> for &'a P {
    type Output = P;
    fn add(self, o: &P) -> P {
        P { x: self.x + o.x, y: self.y + o.y }
    }
}
impl Add for P {
    type Output = P;
    fn add(self, o: P) -> P {
        &self + &o
    }
}
impl AddAssign<(i32, i32)> for P {
    fn add_assign(&mut self, (x, y): (i32, i32)) {
        self.x += x;
        self.y += y;
    }
}
impl Mul<P> for i32 {
    type Output = P;
    fn mul(self, p: P) -> P {
        P { x: self * p.x, y: self * p.y }
    }
}
impl Neg for &P {
    type Output = P;
    fn neg(self) -> P {
        P { x: -self.x, y: -self.y }
    }
}
impl Not for P {
    type Output = bool;
    fn not(self) -> bool {
        self == P::default()
    }
}
impl Rem<i32> for P {
    type Output = P;
    fn rem(self, m: i32) -> P {
        P { x: self.x.rem_euclid(m), y: self.y.rem_euclid(m) }
    }
}
impl Shl<u32> for P {
    type Output = P;
    fn shl(self, n: u32) -> P {
        P { x: self.x << n, y: self.y << n }
    }
}
impl Index<char> for P {
    type Output = i32;
    fn index(&self, c: char) -> &i32 {
        match c {
            'x' => &self.x,
            'y' => &self.y,
            _ => panic!("no axis {c}"),
        }
    }
}
impl IndexMut<char> for P {
    fn index_mut(&mut self, c: char) -> &mut i32 {
        if c == 'x' { &mut self.x } else { &mut self.y }
    }
}
impl From<(i32, i32)> for P {
    fn from((x, y): (i32, i32)) -> Self {
        P { x, y }
    }
}
impl From<P> for (i32, i32) {
    fn from(p: P) -> Self {
        (p.x, p.y)
    }
}
impl From<[i32; 2]> for P {
    fn from([x, y]: [i32; 2]) -> Self {
        Self { x, y }
    }
}
impl std::iter::Sum for P {
    fn sum<I: Iterator<Item = P>>(i: I) -> P {
        i.fold(P::default(), |a, b| a + b)
    }
}
impl<'a> std::iter::Sum<&'a P> for P {
    fn sum<I: Iterator<Item = &'a P>>(i: I) -> P {
        i.fold(P::default(), |a, b| &a + b)
    }
}
trait Visitor {
    type Out;
    fn num(&mut self, n: f64) -> Self::Out;
    fn bin(&mut self, op: char, l: &Ex, r: &Ex) -> Self::Out;
}
enum Ex {
    Num(f64),
    Bin(char, Box<Ex>, Box<Ex>),
}
impl Ex {
    fn accept<V: Visitor>(&self, v: &mut V) -> V::Out {
        match self {
            Ex::Num(n) => v.num(*n),
            Ex::Bin(o, l, r) => v.bin(*o, l, r),
        }
    }
}
struct Eval;
impl Visitor for Eval {
    type Out = Result<f64, String>;
    fn num(&mut self, n: f64) -> Self::Out {
        Ok(n)
    }
    fn bin(&mut self, op: char, l: &Ex, r: &Ex) -> Self::Out {
        let (a, b) = (l.accept(self)?, r.accept(self)?);
        Ok(match op {
            '+' => a + b,
            '*' => a * b,
            '/' if b != 0.0 => a / b,
            '/' => return Err("div by 0".into()),
            o => return Err(format!("op {o}")),
        })
    }
}
struct Show(usize);
impl Visitor for Show {
    type Out = String;
    fn num(&mut self, n: f64) -> String {
        self.0 += 1;
        n.to_string()
    }
    fn bin(&mut self, op: char, l: &Ex, r: &Ex) -> String {
        format!("({} {op} {})", l.accept(self), r.accept(self))
    }
}
trait Handler {
    fn handle(&self, req: &str) -> Option<String>;
    fn boxed(self) -> Box<dyn Handler>
    where
        Self: Sized + 'static,
    {
        Box::new(self)
    }
}
struct Prefix {
    p: &'static str,
    next: Option<Box<dyn Handler>>,
}
impl Handler for Prefix {
    fn handle(&self, req: &str) -> Option<String> {
        req.strip_prefix(self.p).map(|r| format!("{}:{r}", self.p)).or_else(|| self.next.as_ref()?.handle(req))
    }
}
impl<F: Fn(&str) -> Option<String>> Handler for F {
    fn handle(&self, req: &str) -> Option<String> {
        self(req)
    }
}
trait Shape: Debug {
    fn area(&self) -> f64;
    fn box_clone(&self) -> Box<dyn Shape>;
}
impl Clone for Box<dyn Shape> {
    fn clone(&self) -> Self {
        self.box_clone()
    }
}
#[derive(Debug, Clone)]
struct Sq(f64);
impl Shape for Sq {
    fn area(&self) -> f64 {
        self.0.powi(2)
    }
    fn box_clone(&self) -> Box<dyn Shape> {
        Box::new(self.clone())
    }
}
fn evens<'a>(v: &'a [i32]) -> Box<dyn Iterator<Item = &'a i32> + 'a> {
    Box::new(v.iter().filter(|x| **x % 2 == 0))
}
fn shout(items: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    items.into_iter().map(|s| s.as_ref().to_uppercase()).collect()
}
fn pick<T>(x: impl Into<Option<T>>, d: T) -> T {
    x.into().unwrap_or(d)
}
fn apply<const N: usize, F: Fn(usize) -> i32>(f: F) -> [i32; N] {
    std::array::from_fn(f)
}
struct Buf<T = u8, const N: usize = 4> {
    d: [T; N],
}
impl<T: Copy + Default, const N: usize> Default for Buf<T, N> {
    fn default() -> Self {
        Buf { d: [T::default(); N] }
    }
}
impl<T, const N: usize> Buf<T, N> {
    const CAP: usize = N;
    fn cap(&self) -> usize {
        Self::CAP
    }
}
mod sealed {
    pub trait Sealed {}
    impl Sealed for i32 {}
    impl Sealed for &str {}
}
trait Describe: sealed::Sealed {
    const KIND: &'static str;
    fn d() -> String {
        format!("kind {}", Self::KIND)
    }
}
impl Describe for i32 {
    const KIND: &'static str = "int";
}
impl Describe for &str {
    const KIND: &'static str = "text";
    fn d() -> String {
        "T".repeat(2)
    }
}
fn main() {
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a + b);
    [a, b] = [b * 2, a];
    let p;
    P { x: p, .. } = P { x: 9, y: 1 };
    (_, a) = (0, a + 1);
    println!("{a} {b} {p}");
    let mut arr = [3, 1, 2];
    arr[1..].sort();
    arr[0] += arr[1] * {
        let t = 2;
        t
    };
    println!("{arr:?} {:?}", &arr[..arr.len() - 1]);
    let big = Big { a: 1, p: P { x: 5, ..Default::default() }, ..Default::default() };
    let Big { a, p: P { x: px, .. }, ref c, .. } = big;
    println!("{a} {px} {c:?}");
    let big2 = Big { b: "n".into(), ..big.clone() };
    println!("{big2:?}");
    let mut q = P::from((1, 2)) + 3 * P { x: 1, y: 1 };
    q += (10, 20);
    q['x'] *= 2;
    println!("{q:?} {} {:?} {} {:?} {:?}", q['y'], -&q, !P::default(), q % 7, q << 1);
    println!("{} {} {:?}", q == 28, 28 == q, q.partial_cmp(&P { x: 1, y: 1 }));
    let t: (i32, i32) = q.into();
    println!("{t:?} {:?}", [P::from([1, 1]), (2, 2).into()].iter().sum::<P>());
    println!("{:?}", vec![P::default(); 2].into_iter().sum::<P>() == 0);
    let e =
        Ex::Bin('+', Box::new(Ex::Num(1.5)), Box::new(Ex::Bin('/', Box::new(Ex::Num(6.0)), Box::new(Ex::Num(4.0)))));
    let mut s = Show(0);
    println!("{} = {:?} {}", e.accept(&mut s), e.accept(&mut Eval), s.0);
    println!("{:?}", Ex::Bin('/', Box::new(Ex::Num(1.0)), Box::new(Ex::Num(0.0))).accept(&mut Eval));
    let chain = Prefix {
        p: "GET ",
        next: Some(
            Prefix { p: "PUT ", next: Some(Box::new(|r: &str| (r.len() > 3).then(|| format!("default {r}")))) }.boxed(),
        ),
    };
    println!(
        "{:?} {:?} {:?} {:?}",
        chain.handle("GET /"),
        chain.handle("PUT x"),
        chain.handle("DELETE"),
        chain.handle("x")
    );
    let shapes: Vec<Box<dyn Shape>> = vec![Box::new(Sq(2.0))];
    let copy = shapes.clone();
    println!("{copy:?} {}", copy.iter().map(|s| s.area()).sum::<f64>());
    println!(
        "{:?} {:?} {:?}",
        evens(&[1, 2, 4]).collect::<Vec<_>>(),
        shout(["a", "b"]),
        shout(vec![String::from("c")])
    );
    println!("{} {}", pick(5, 1), pick(None, 1));
    println!("{:?} {:?}", apply::<3, _>(|i| i as i32 * 2), Buf::<u8, 4>::default().d);
    println!("{} {}", Buf::<u16, 2>::default().cap(), Buf::<(), 7>::CAP);
    println!("{} {} {}", i32::d(), <&str as Describe>::d(), <&str>::KIND);
    let mut out = String::new();
    for (i, w) in "the quick fox".split(' ').enumerate() {
        if i > 0 {
            out.push('_');
        }
        write!(out, "{w:.3}").unwrap();
    }
    writeln!(out).unwrap();
    print!("{out}");
    let x @ (y, z) = (1, 2);
    println!("{x:?}{y}{z}");
    let f = |(a, b): (i32, i32), P { x, .. }: P| a + b + x;
    println!("{}", f((1, 2), P { x: 3, y: 4 }));
    for &(n, ref s) in &[(1, "a".to_string()), (2, "b".to_string())] {
        print!("{n}{s} ");
    }
    println!();
    let n = 7u8;
    println!(
        "{}",
        match n {
            0 => "z",
            n if n.is_power_of_two() => "p2",
            1..=6 => "s",
            _ if n % 2 == 1 => "odd",
            _ => "even",
        }
    );
    let v = vec![1, 2, 3, 4, 5];
    if let [first, .., last] = v[..] {
        println!("{first}{last}");
    }
    if let [a, b, rest @ ..] = &v[1..] {
        println!("{a}{b}{rest:?}");
    }
    let total = v.iter().fold(0, |acc, &x| acc * 10 + x);
    println!("{total}");
    println!("{}", i64::pow(2, 40) as f32 as i32 as u8 as char as u32);
    let label: u16 = loop {
        break 'x' as u8 as _;
    };
    let l: u16 = label;
    println!("{l}");
    const K: usize = 2 + 1;
    let grid = [[0u8; K]; K - 1];
    println!("{grid:?} {}", grid.len() * grid[0].len());
    _ = dbg_free(5);
    let unit = {
        5;
    };
    println!("{unit:?}");
    let nested = Some(Some(Ok::<i32, ()>(3)));
    if let Some(Some(Ok(k @ 1..=5))) = nested {
        println!("{k}");
    }
    let c = || -> Result<i32, String> { Err("e")? };
    println!("{:?}", c());
}
fn dbg_free<T: Debug>(t: T) -> T {
    println!("<{t:?}>");
    t
}
