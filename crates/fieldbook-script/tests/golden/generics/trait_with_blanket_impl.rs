use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::ops::Add;

trait Describe {
    fn describe(&self) -> String;
}

impl<T: Display> Describe for T {
    fn describe(&self) -> String {
        format!("<{self}>")
    }
}

trait Zero: Sized {
    const ZERO: Self;

    fn is_zero(&self) -> bool
    where
        Self: PartialEq,
    {
        *self == Self::ZERO
    }
}

impl Zero for i32 {
    const ZERO: i32 = 0;
}

impl Zero for f64 {
    const ZERO: f64 = 0.0;
}

fn total<T>(values: &[T]) -> T
where
    T: Zero + Add<Output = T> + Copy,
{
    values.iter().fold(T::ZERO, |sum, value| sum + *value)
}

fn most_common<T>(values: impl IntoIterator<Item = T>) -> Option<(T, usize)>
where
    T: Eq + Hash + Clone + Ord,
{
    let mut counts = HashMap::<T, usize>::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts.into_iter().max_by(|(a, n), (b, m)| n.cmp(m).then_with(|| b.cmp(a)))
}

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Pair<A, B = A>(A, B);

impl<A, B> Pair<A, B> {
    fn swap(self) -> Pair<B, A> {
        let Pair(a, b) = self;
        Pair(b, a)
    }

    fn map<C>(self, f: impl FnOnce(A) -> C) -> Pair<C, B> {
        Pair(f(self.0), self.1)
    }
}

impl<T: PartialOrd + Debug> Pair<T> {
    fn larger(&self) -> &T {
        if self.0 > self.1 { &self.0 } else { &self.1 }
    }
}

impl<A: Default, B> From<B> for Pair<A, B> {
    fn from(b: B) -> Self {
        Pair(A::default(), b)
    }
}

fn main() {
    println!("{} {}", 5.describe(), "five".describe());
    println!("{} {}", total(&[1, 2, 3]), total(&[0.5, 0.25]));
    println!("{} {}", 0.is_zero(), total::<f64>(&[]).is_zero());
    println!("{:?} {:?}", most_common("mississippi".chars()), most_common(Vec::<i32>::new()));
    let pair = Pair(1, "x");
    println!("{:?} {:?}", pair.swap(), pair.map(|n| n as f64 / 2.0));
    println!("{} {:?}", Pair(2.5, 1.0).larger(), Pair(1, 2).partial_cmp(&Pair(1, 3)));
    let made: Pair<String, char> = 'c'.into();
    println!("{made:?}");
}
