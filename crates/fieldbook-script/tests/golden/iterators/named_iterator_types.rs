//! Iterator types of the library by their names, in fields and return types.

use std::collections::{BTreeMap, HashMap, btree_map, hash_map};
use std::iter;
use std::str;
struct W<'a> {
    inner: iter::Enumerate<str::SplitWhitespace<'a>>,
}
impl<'a> Iterator for W<'a> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<Self::Item> {
        self.inner.next()
    }
}

struct Reg {
    m: HashMap<String, i32>,
    b: BTreeMap<u8, char>,
}
impl<'a> IntoIterator for &'a Reg {
    type Item = (&'a String, &'a i32);
    type IntoIter = hash_map::Iter<'a, String, i32>;
    fn into_iter(self) -> Self::IntoIter {
        self.m.iter()
    }
}
impl Reg {
    fn keys(&self) -> btree_map::Keys<'_, u8, char> {
        self.b.keys()
    }
    fn lines<'a>(&self, s: &'a str) -> iter::Zip<std::ops::RangeFrom<usize>, str::Lines<'a>> {
        (1..).zip(s.lines())
    }
}
fn parts(s: &str) -> str::Split<'_, char> {
    s.split(',')
}
fn main() {
    for (i, w) in (W { inner: "a b".split_whitespace().enumerate() }) {
        println!("{i}{w}");
    }
    println!("{:?}", 1);
    let r = Reg { m: HashMap::from([("k".into(), 1)]), b: BTreeMap::from([(1, 'x')]) };
    for (k, v) in &r {
        println!("{k}{v}");
    }
    println!(
        "{:?} {:?} {:?}",
        r.keys().collect::<Vec<_>>(),
        r.lines("p\nq").last(),
        parts("a,b").rev().collect::<Vec<_>>()
    );
}
