use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound::*;
use std::ops::{Bound, RangeBounds};
fn between<R: RangeBounds<i32>>(m: &BTreeMap<i32, &str>, r: R) -> usize {
    m.range(r).count()
}
fn keys<'a, K: Ord, V>(m: &'a BTreeMap<K, V>, from: &K) -> Vec<&'a K> {
    m.range(from..).map(|(k, _)| k).collect()
}
fn up<T: Ord + Copy>(s: &BTreeSet<T>, t: T) -> Option<T> {
    s.range((Excluded(t), Unbounded)).next().copied()
}
fn main() {
    let m: BTreeMap<i32, &str> = [(1, "a"), (5, "b"), (9, "c")].into();
    println!(
        "{} {} {} {}",
        between(&m, 1..5),
        between(&m, ..=5),
        between(&m, ..),
        between(&m, (Excluded(1), Included(9)))
    );
    let lo = 2;
    let hi = 9;
    println!("{:?} {:?}", m.range(lo..hi).next(), m.range(&lo..&hi).count());
    println!("{:?}", m.range(..lo).next_back());
    let s: BTreeMap<String, u8> = ["apple", "bob", "cy"].iter().map(|k| (k.to_string(), k.len() as u8)).collect();
    println!("{:?}", s.range::<str, _>((Included("b"), Unbounded)).collect::<Vec<_>>());
    println!("{:?}", s.range("b".to_string()..).map(|(k, _)| k.as_str()).collect::<Vec<_>>());
    println!("{:?}", s.range::<str, (Bound<&str>, Bound<&str>)>((Unbounded, Excluded("bob"))).count());
    println!("{:?} {:?}", keys(&m, &4), up(&BTreeSet::from([1, 3, 8]), 3));
    let mut t = BTreeSet::from(["x".to_string(), "y".to_string()]);
    println!("{:?} {:?}", t.range::<str, _>((Unbounded, Excluded("y"))).count(), t.range("xx".to_string()..).next());
    let words = BTreeSet::from(["am", "be", "do"]);
    println!("{:?} {:?}", words.range("b"..).collect::<Vec<_>>(), words.range::<&str, _>("a".."c").count());
    let mut mm: BTreeMap<(u8, char), f64> = BTreeMap::new();
    mm.insert((1, 'a'), 0.5);
    mm.insert((2, 'b'), 1.5);
    for (_, v) in mm.range_mut((1, 'b')..) {
        *v *= 2.0;
    }
    println!("{mm:?} {:?}", mm.range(..(2, 'a')).last());
    t.clear();
    let e: Vec<u64> = (0..3u64).collect();
    let tree: BTreeSet<u64> = e.iter().copied().collect();
    for x in &e {
        if let Some(p) = tree.range(..*x).next_back() {
            print!("{p} ");
        }
        if let Some(n) = tree.range(x + 1..).next() {
            print!("n{n} ");
        }
    }
    println!();
}
