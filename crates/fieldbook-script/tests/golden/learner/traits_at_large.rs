//! Associated constants and types, units in the type, blanket impls, iterators and collections of one's own.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Display};
use std::marker::PhantomData;
use std::ops::{AddAssign, ControlFlow, Deref, DerefMut, Range, RangeInclusive, Rem};
trait Shape {
    const SIDES: u32;
    const NAME: &'static str = "shape";
    fn area(&self) -> f64;
    fn describe(&self) -> String {
        format!("{} with {} sides, area {:.2}", Self::NAME, Self::SIDES, self.area())
    }
    fn scaled(&self, k: f64) -> Self
    where
        Self: Sized;
}
#[derive(Debug, Clone, PartialEq)]
struct Square(f64);
#[derive(Debug, Clone, PartialEq)]
struct Tri {
    a: f64,
    b: f64,
    c: f64,
}
impl Shape for Square {
    const SIDES: u32 = 4;
    const NAME: &'static str = "square";
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn scaled(&self, k: f64) -> Self {
        Square(self.0 * k)
    }
}
impl Shape for Tri {
    const SIDES: u32 = 3;
    fn area(&self) -> f64 {
        let s = (self.a + self.b + self.c) / 2.;
        (s * (s - self.a) * (s - self.b) * (s - self.c)).sqrt()
    }
    fn scaled(&self, k: f64) -> Self {
        let Tri { a, b, c } = self;
        Tri { a: a * k, b: b * k, c: c * k }
    }
}
fn total_sides<A: Shape, B: Shape>() -> u32 {
    A::SIDES + B::SIDES
}
trait Unit {
    const SYMBOL: &'static str;
    const FACTOR: f64;
}
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Meter;
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Foot;
impl Unit for Meter {
    const SYMBOL: &'static str = "m";
    const FACTOR: f64 = 1.0;
}
impl Unit for Foot {
    const SYMBOL: &'static str = "ft";
    const FACTOR: f64 = 0.3048;
}
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Length<U>(f64, PhantomData<U>);
impl<U: Unit> Length<U> {
    const ZERO: Self = Length(0.0, PhantomData);
    fn new(v: f64) -> Self {
        Length(v, PhantomData)
    }
    fn to<V: Unit>(self) -> Length<V> {
        Length::new(self.0 * U::FACTOR / V::FACTOR)
    }
}
impl<U: Unit> Display for Length<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)?;
        f.write_str(U::SYMBOL)
    }
}
impl<U> std::ops::Add for Length<U> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Length(self.0 + o.0, PhantomData)
    }
}
impl<U: Unit> std::iter::Sum for Length<U> {
    fn sum<I: Iterator<Item = Self>>(it: I) -> Self {
        it.fold(Self::ZERO, |a, b| a + b)
    }
}
trait Container {
    type Item;
    type Iter<'a>: Iterator<Item = &'a Self::Item>
    where
        Self: 'a;
    fn items(&self) -> Self::Iter<'_>;
    fn first(&self) -> Option<&Self::Item> {
        self.items().next()
    }
}
struct Bag<T> {
    v: Vec<T>,
}
impl<T> Container for Bag<T> {
    type Item = T;
    type Iter<'a>
        = std::slice::Iter<'a, T>
    where
        T: 'a;
    fn items(&self) -> Self::Iter<'_> {
        self.v.iter()
    }
}
impl<T> Deref for Bag<T> {
    type Target = Vec<T>;
    fn deref(&self) -> &Vec<T> {
        &self.v
    }
}
impl<T> DerefMut for Bag<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.v
    }
}
impl<T> FromIterator<T> for Bag<T> {
    fn from_iter<I: IntoIterator<Item = T>>(i: I) -> Self {
        Bag { v: i.into_iter().collect() }
    }
}
impl<T> IntoIterator for Bag<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.v.into_iter()
    }
}
impl<'a, T> IntoIterator for &'a Bag<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.v.iter()
    }
}
impl<T> Extend<T> for Bag<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, i: I) {
        for x in i {
            self.v.push(x)
        }
    }
}
trait Loud: Display {
    fn loud(&self) -> String {
        self.to_string().to_uppercase() + "!"
    }
}
impl<T: Display + ?Sized> Loud for T {}
trait Named {
    fn name(&self) -> String;
}
trait Greeter: Named {
    fn greet(&self) -> String {
        format!("hi {}", self.name())
    }
}
struct P(&'static str);
impl Named for P {
    fn name(&self) -> String {
        self.0.into()
    }
}
impl Greeter for P {}
struct Counter {
    n: u32,
}
impl Iterator for Counter {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        (self.n < 6).then(|| {
            self.n += 1;
            self.n
        })
    }
}
struct Countdown(u32);
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<Self::Item> {
        self.0.checked_sub(1).inspect(|n| self.0 = *n)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0 as usize, Some(self.0 as usize))
    }
}
impl ExactSizeIterator for Countdown {}
impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        None
    }
}
fn histogram<T, K, F>(items: impl IntoIterator<Item = T>, key: F) -> BTreeMap<K, usize>
where
    K: Ord,
    F: Fn(&T) -> K,
{
    let mut m = BTreeMap::new();
    for x in items {
        *m.entry(key(&x)).or_insert(0) += 1;
    }
    m
}
fn largest<'a, T: PartialOrd>(xs: &'a [T]) -> Option<&'a T> {
    let mut it = xs.iter();
    let mut best = it.next()?;
    for x in it {
        if x > best {
            best = x;
        }
    }
    Some(best)
}
fn gcd<T>(a: T, b: T) -> T
where
    T: Copy + PartialEq + Rem<Output = T> + Default,
{
    if b == T::default() { a } else { gcd(b, a % b) }
}
fn accumulate<T: Copy + AddAssign + Default>(xs: &[T]) -> Vec<T> {
    let mut s = T::default();
    xs.iter()
        .map(|&x| {
            s += x;
            s
        })
        .collect()
}
fn boxed(n: i32) -> Box<dyn Iterator<Item = i32>> {
    if n % 2 == 0 { Box::new(0..n) } else { Box::new((0..n).rev().step_by(2)) }
}
fn clamp_all<R>(r: R, xs: &[i32]) -> Vec<bool>
where
    R: std::ops::RangeBounds<i32>,
{
    xs.iter().map(|x| r.contains(x)).collect()
}
struct Wrapper<T>(Vec<T>);
impl<T: Display> Display for Wrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "[")?;
        for (i, x) in self.0.iter().enumerate() {
            if i > 0 {
                write!(f, " | ")?;
            }
            write!(f, "{x}")?;
        }
        write!(f, "]")
    }
}
fn main() {
    println!("{}\n{}", Square(2.0).describe(), Tri { a: 3., b: 4., c: 5. }.scaled(2.0).describe());
    println!("{} {}", total_sides::<Square, Tri>(), <Square as Shape>::NAME);
    let l = Length::<Foot>::new(10.0);
    println!("{l} = {:.3} {:>8.1}|", l.to::<Meter>(), l);
    println!("{}", [1.0, 2.5].into_iter().map(Length::<Meter>::new).sum::<Length<_>>());
    println!("{:?} {}", l.partial_cmp(&Length::new(9.0)), Length::<Meter>::ZERO);
    let mut bag: Bag<_> = "x y z".split(' ').collect();
    bag.push("w");
    bag.extend(["q"]);
    println!("{} {:?} {:?} {}", bag.len(), bag.first(), Container::first(&bag), bag.contains(&"w"));
    for s in &bag {
        print!("{s},");
    }
    println!("{:?}", bag.into_iter().rev().collect::<Vec<_>>());
    println!("{} {} {}", 5.loud(), "abc".loud(), 'c'.loud());
    let g: Vec<Box<dyn Greeter>> = vec![Box::new(P("ann")), Box::new(P("bob"))];
    println!("{}", g.iter().map(|g| g.greet()).collect::<Vec<_>>().join("; "));
    let n: &dyn Named = &P("up");
    println!("{}", n.name());
    let up: Box<dyn Named> = g.into_iter().next().unwrap();
    println!("{}", up.name());
    println!(
        "{} {:?}",
        Counter { n: 0 }.zip(Counter { n: 2 }.skip(1)).map(|(a, b)| a * b).filter(|x| x % 3 == 0).sum::<u32>(),
        Counter { n: 0 }.step_by(2).collect::<Vec<_>>()
    );
    println!("{:?} {}", Countdown(4).enumerate().collect::<Vec<_>>(), Countdown(3).len());
    let mut c = Counter { n: 0 };
    for x in c.by_ref().take(2) {
        print!("{x} ");
    }
    println!("{:?} {:?}", c.next(), c.max());
    println!("{:?}", histogram(["apple", "bob", "cat", "kiwi"], |s| s.len()));
    println!("{:?}", histogram("hello".chars(), |c| "aeiou".contains(*c)));
    println!("{:?} {:?} {:?}", largest(&[1.5, 0.2]), largest::<i32>(&[]), largest(&["b", "c", "a"]));
    println!("{} {}", gcd(48u64, 36), gcd(-7i8, 21));
    println!("{:?} {:?}", accumulate(&[1, 2, 3]), accumulate(&[0.5, 0.25]));
    println!("{:?} {:?}", boxed(4).collect::<Vec<_>>(), boxed(5).map(|x| x * x).collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", clamp_all(1..3, &[0, 1, 3]), clamp_all(..=2, &[2, 3]), clamp_all(.., &[9]));
    println!("{} {:>5}", Wrapper(vec![1, 2]), Wrapper(vec!["a"]));
    let r: ControlFlow<String, u32> = (1..).try_fold(0, |a, x| {
        if a > 20 { ControlFlow::Break(format!("{a} at {x}")) } else { ControlFlow::Continue(a + x) }
    });
    if let ControlFlow::Break(s) = &r {
        println!("{s}");
    }
    let (a, b): (Range<i32>, RangeInclusive<i32>) = (1..4, 1..=4);
    println!("{:?} {:?} {} {}", a, b, a.len(), b.clone().count());
    println!("{:?}", a.zip(b).last());
    dbg_like(&[1, 2]);
    dbg_like("s");
}
fn dbg_like<T: Debug + ?Sized>(t: &T) {
    println!("{t:?} {t:#?}");
}
