//! What a data type demands of its parameters decides types too: closures in fields, items of iterators, numbers.
use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::ops::{Add, AddAssign, Mul, Rem, Sub};

struct Cacher<T>
where
    T: Fn(u64) -> u64,
{
    calculation: T,
    values: HashMap<u64, u64>,
}

impl<T> Cacher<T>
where
    T: Fn(u64) -> u64,
{
    fn value(&mut self, of: u64) -> u64 {
        let calculation = &self.calculation;
        *self.values.entry(of).or_insert_with(|| calculation(of))
    }
}

enum Step<F: Fn(i64) -> i64> {
    Apply(F),
    Skip,
}

struct Lengths<'a, I: Iterator<Item = &'a str>> {
    words: I,
}

impl<'a, I: Iterator<Item = &'a str>> Iterator for Lengths<'a, I> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.words.next().map(str::len)
    }
}

struct Dedup<I: Iterator>
where
    I::Item: PartialEq,
{
    inner: I,
    last: Option<I::Item>,
}

impl<I: Iterator> Iterator for Dedup<I>
where
    I::Item: PartialEq + Clone,
{
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        loop {
            let next = self.inner.next()?;
            if self.last.as_ref() != Some(&next) {
                self.last = Some(next.clone());
                return Some(next);
            }
        }
    }
}

struct Tree<K: Ord, V> {
    root: Option<Box<Node<K, V>>>,
}

struct Node<K: Ord, V> {
    key: K,
    value: V,
    left: Tree<K, V>,
    right: Tree<K, V>,
}

impl<K: Ord + Display, V: Debug> Tree<K, V> {
    fn insert(&mut self, key: K, value: V) {
        match &mut self.root {
            None => {
                let (left, right) = (Tree { root: None }, Tree { root: None });
                self.root = Some(Box::new(Node { key, value, left, right }));
            }
            Some(node) if key < node.key => node.left.insert(key, value),
            Some(node) => node.right.insert(key, value),
        }
    }

    fn show(&self) {
        if let Some(node) = &self.root {
            node.left.show();
            println!("{}: {:?}", node.key, node.value);
            node.right.show();
        }
    }
}

trait Shape {
    fn area(&self) -> f64;
}

struct Square(f64);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

struct Framed<S: Shape + ?Sized>(Box<S>);

fn scaled<T>(items: &[T], by: T) -> Vec<T>
where
    T: Copy,
    for<'a> &'a T: Mul<T, Output = T>,
{
    items.iter().map(|item| item * by).collect()
}

fn distance<T>(a: &[T], b: &[T]) -> T
where
    T: Default + Add<Output = T>,
    for<'a> &'a T: Sub<&'a T, Output = T> + Mul<&'a T, Output = T>,
{
    a.iter().zip(b).fold(T::default(), |sum, (x, y)| {
        let apart = x - y;
        sum + &apart * &apart
    })
}

fn total<'a, T: Default + AddAssign<&'a T>>(items: &'a [T]) -> T {
    let mut sum = T::default();
    for item in items {
        sum += item;
    }
    sum
}

fn gcd<T: PartialEq + Default + Copy>(a: T, b: T) -> T
where
    for<'a> &'a T: Rem<&'a T, Output = T>,
{
    if b == T::default() { a } else { gcd(b, &a % &b) }
}

fn main() {
    let mut cacher = Cacher { calculation: |x| x * 3_000_000_000, values: HashMap::new() };
    println!("{} {}", cacher.value(7), cacher.value(7));
    let steps = [Step::Apply(|x| x * 4_000_000_000), Step::Skip];
    for step in &steps {
        match step {
            Step::Apply(f) => println!("{}", f(3)),
            Step::Skip => println!("skipped"),
        }
    }
    println!("{:?}", Lengths { words: "a bc def".split(' ') }.collect::<Vec<_>>());
    println!("{:?}", Dedup { inner: [1, 1, 2, 1].iter(), last: None }.collect::<Vec<_>>());
    let mut tree = Tree { root: None };
    for (number, word) in ["m", "a", "z"].into_iter().enumerate() {
        tree.insert(word, number);
    }
    tree.show();
    let framed: Framed<dyn Shape> = Framed(Box::new(Square(2.0)));
    println!("{} {}", framed.0.area(), Framed(Box::new(Square(3.0))).0.area());
    println!("{:?} {:?}", scaled(&[1, 2], 3), scaled(&[0.5, 2.0], 1.5));
    println!("{} {}", distance(&[1, 2, 3], &[3, 2, 1]), distance(&[1.5], &[0.5]));
    println!("{} {}", total(&[1u8, 2, 3]), total(&[0.5, 0.25]));
    println!("{} {:.2}", gcd(48u32, 36), gcd(1.5, 0.5));
}
