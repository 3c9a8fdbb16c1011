//! Maps, sets, heaps, deques, linked lists: entries, ranges, set operations, conversions.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::*;
use std::ops::Bound::*;
fn main() {
    let mut m: HashMap<String, i32> = HashMap::from([("a".to_string(), 1), ("b".into(), 2)]);
    *m.entry("a".to_string()).or_insert(0) += 5;
    m.entry("z".into()).or_insert_with(|| 9);
    match m.entry("q".to_string()) {
        Entry::Occupied(mut e) => {
            *e.get_mut() += 1;
        }
        Entry::Vacant(v) => {
            v.insert(3);
        }
    }
    if let Entry::Occupied(e) = m.entry("q".into()) {
        println!("{:?}", e.remove_entry());
    }
    m.entry("a".into()).and_modify(|x| *x *= 2).or_insert(42);
    let mut ks: Vec<_> = m.keys().cloned().collect();
    ks.sort();
    println!("{ks:?}");
    let mut kv: Vec<(&String, &i32)> = m.iter().collect();
    kv.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{kv:?}");
    println!("{:?} {:?}", m.get("a"), m.get("none").copied().unwrap_or(-1));
    println!("{}", m["a"]);
    m.values_mut().for_each(|v| *v += 1);
    for (_, v) in m.iter_mut() {
        *v -= 1;
    }
    for (k, v) in &mut m {
        if k == "a" {
            *v = 0;
        }
    }
    println!("{:?}", m.values().sum::<i32>());
    println!("{:?}", m.remove("a"));
    println!("{}", m.contains_key("a"));
    m.extend([("n".to_string(), 7)]);
    m.retain(|_, v| *v > 5);
    println!("{}", m.len());
    let inv: BTreeMap<i32, Vec<&str>> = m.iter().fold(BTreeMap::new(), |mut acc, (k, v)| {
        acc.entry(*v).or_insert_with(Vec::new).push(k.as_str());
        acc
    });
    println!("{inv:?}");
    println!("{:?}", m.get_key_value("n"));
    println!("{:?}", m.drain().count());
    m.shrink_to_fit();
    let ex: Vec<(i32, i32)> = HashMap::from([(1, 2)]).extract_if(|k, _| *k == 1).collect();
    println!("{ex:?}");
    if let Some(x) = m.get_mut("n") {
        *x = 1;
    }
    println!("{:?}", m.iter().next().is_none());

    let mut b: BTreeMap<i32, &str> = [(3, "c"), (1, "a"), (2, "b")].into();
    println!("{b:?} {b:#?}");
    println!("{:?}", b.range(2..).collect::<Vec<_>>());
    println!("{:?}", b.range(..=2).next_back());
    println!("{:?}", b.range((Excluded(1), Included(3))).map(|(k, _)| *k).collect::<Vec<_>>());
    for (_, v) in b.range_mut(2..) {
        *v = "x";
    }
    println!("{b:?}");
    println!("{:?} {:?}", b.first_key_value(), b.last_key_value());
    if let Some(mut e) = b.first_entry() {
        *e.get_mut() = "first";
    }
    if let Some(e) = b.last_entry() {
        println!("{:?}", e.key());
        println!("{:?}", e.remove());
    }
    println!("{:?} {:?}", b.pop_first(), b);
    let right = b.split_off(&2);
    println!("{b:?} {right:?}");
    println!("{:?}", right.iter().rev().next());
    println!("{:?}", right.into_values().collect::<Vec<_>>());
    let mut g: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for w in ["apple", "ant", "bee"] {
        g.entry(w.chars().next().unwrap()).or_default().push(w.to_string());
    }
    println!("{g:?}");
    println!("{:#?}", g);
    println!("{:?}", g.keys().rev().collect::<String>());
    println!("{:?}", g.values().flatten().count());
    println!("{:?}", g.iter().max_by_key(|(_, v)| v.len()).map(|(k, _)| k));
    println!("{:?}", g.first_key_value().map(|(k, v)| (*k, v.len())));
    println!("{:?}", g.range('b'..).count());
    println!("{:?}", g.contains_key(&'z'));
    println!("{:?}", g == BTreeMap::new());
    println!("{:?}", b.cmp(&BTreeMap::new()));
    let a: HashSet<i32> = (1..5).collect();
    let c = HashSet::from([3, 4, 9]);
    let mut i: Vec<_> = a.intersection(&c).copied().collect();
    i.sort();
    println!("{i:?}");
    let mut u: Vec<_> = (&a | &c).into_iter().collect();
    u.sort_unstable();
    println!("{u:?}");
    let mut s: Vec<i32> = (&a ^ &c).into_iter().collect();
    s.sort();
    println!("{s:?}");
    let mut d = (&a - &c).into_iter().collect::<Vec<_>>();
    d.sort();
    println!("{d:?}");
    println!("{:?}", a.is_superset(&HashSet::from([1])));
    println!("{:?}", a == HashSet::from([4, 3, 2, 1]));
    let mut bs = BTreeSet::from(["x", "y", "a"]);
    println!("{:?} {:?} {:?}", bs.first(), bs.last(), bs.range("b"..).collect::<Vec<_>>());
    println!("{:?}", bs.insert("x"));
    println!("{:?}", bs.replace("x"));
    println!("{:?}", bs.iter().rev().collect::<Vec<_>>());
    bs.append(&mut BTreeSet::from(["q"]));
    println!("{bs:?}");
    println!("{:?}", bs.split_off("r"));
    println!("{:?}", bs.pop_last());
    println!("{:?}", &bs ^ &BTreeSet::from(["a"]));
    println!("{:?}", bs.iter().next_back().map(|s| s.len()));
    println!("{:#?}", bs);
    let mut h = BinaryHeap::from(vec![3, 1, 4, 1, 5]);
    println!("{:?} {:?}", h.peek(), h.len());
    if let Some(mut top) = h.peek_mut() {
        *top = 0;
    }
    println!("{:?}", h.pop());
    println!("{:?}", h.clone().into_sorted_vec());
    h.extend([7, 8]);
    println!("{:?}", std::iter::from_fn(|| h.pop()).collect::<Vec<_>>());
    let mut mh = BinaryHeap::new();
    mh.push(Reverse((5, "five")));
    mh.push(Reverse((1, "one")));
    while let Some(Reverse((n, s))) = mh.pop() {
        println!("{n}{s}");
    }
    println!("{:?}", mh.is_empty());
    mh.push(Reverse((2, "x")));
    println!("{:?}", mh.peek().map(|r| r.0.0));
    mh.retain(|r| r.0.0 > 5);
    println!("{:?}", mh.iter().count());
    println!("{:?}", Reverse(3) < Reverse(2));
    println!("{:?}", Reverse(3));
    let mut q: VecDeque<i32> = VecDeque::with_capacity(4);
    q.push_back(1);
    q.push_front(0);
    q.extend([2, 3, 4]);
    println!("{q:?} {:?} {:?}", q.front(), q.back());
    q.rotate_left(2);
    println!("{q:?} {}", q[0]);
    q[1] = 50;
    println!("{:?}", q.iter().rev().collect::<Vec<_>>());
    println!("{:?}", q.as_slices().0.len() + q.as_slices().1.len());
    q.make_contiguous().sort();
    println!("{q:?}");
    println!("{:?}", q.range(1..3).collect::<Vec<_>>());
    q.swap_remove_back(0);
    println!("{}", q.len());
    println!("{:?}", q.split_off(2));
    q.resize(4, 9);
    println!("{q:?}");
    println!("{:?}", q.binary_search(&9).is_ok());
    println!("{:?}", q.iter().skip(1).sum::<i32>());
    q.truncate(1);
    q.clear();
    println!("{:?}", q.pop_front());
    println!("{:?}", q == [1, 2]);
    println!("{:?}", VecDeque::from([1, 2]) == vec![1, 2]);
    println!("{:?}", q.iter_mut().for_each(|x| *x += 1));
    println!("{:?}", VecDeque::from_iter(0..3).into_iter().rev().collect::<Vec<_>>());
    println!("{:?}", Vec::from(VecDeque::from([1, 2, 3])));
    q.retain_mut(|x| {
        *x += 1;
        *x > 2
    });
    q.insert(0, 3);
    println!("{:?}", q.remove(0));
    println!("{:?}", q.contains(&3));
    q.drain(..);
    q.append(&mut VecDeque::from([4]));
    println!("{q:?}");
    println!("{:?}", q.pop_back_if(|x| *x == 4));
    println!("{:?}", q.partition_point(|x| *x < 3));
    let mut l: LinkedList<i32> = LinkedList::new();
    l.push_back(1);
    l.push_front(0);
    l.extend([5]);
    println!("{l:?} {:?} {:?} {}", l.front(), l.back(), l.len());
    println!("{:?}", l.pop_front());
    println!("{:?}", l.iter().rev().collect::<Vec<_>>());
    for x in l.iter_mut() {
        *x *= 2;
    }
    println!("{:?}", l.into_iter().collect::<Vec<_>>());
    let nested: HashMap<&str, HashMap<&str, i32>> = HashMap::from([("x", HashMap::from([("y", 1)]))]);
    println!("{:?} {}", nested, nested["x"]["y"]);
    println!("{:?}", nested.get("x").and_then(|i| i.get("y")).is_some());
    let t: HashMap<(i32, i32), char> = [((0, 0), 'a')].into_iter().collect();
    println!("{:?}", t.get(&(0, 0)));
    println!("{:?}", t.get(&(1, 0)).unwrap_or(&'.'));
    let hm: HashMap<_, _> = ["a", "b"].iter().zip(1..).collect();
    println!("{}", hm[&"b"]);
    let counts = "hello".chars().fold(BTreeMap::new(), |mut m, c| {
        *m.entry(c).or_insert(0usize) += 1;
        m
    });
    println!("{counts:?}");
    let best = counts.iter().max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0))).unwrap();
    println!("{best:?}");
    let mut sorted: Vec<_> = counts.into_iter().collect();
    sorted.sort_by_key(|&(c, n)| (Reverse(n), c));
    println!("{sorted:?}");
    let v: Vec<_> = HashMap::from([(1, 'a')]).into_iter().collect();
    println!("{v:?}");
    let m2: HashMap<i32, i32> = HashMap::from_iter([(1, 1)]);
    println!("{m2:?}");
    let (k, v): (Vec<i32>, Vec<i32>) = m2.into_iter().unzip();
    println!("{k:?}{v:?}");
    let d: HashMap<String, Vec<u8>> = Default::default();
    println!("{}", d.is_empty());
    let mut e = BTreeMap::new();
    e.insert(1, "a");
    println!("{:?}", e.insert(1, "b"));
    println!("{:?}", e.get_mut(&1).map(|v| std::mem::replace(v, "z")));
    println!("{e:?}");
    println!("{:?}", e.try_insert_like());
    let mut hs = HashSet::new();
    println!("{:?}", [1, 2, 1].iter().all(|x| hs.insert(*x)));
    println!("{:?}", hs.iter().copied().max());
    println!("{:?}", hs.get_or_like());
    println!("{:?}", hs.into_iter().map(|x| x * 2).sum::<i32>());
    let merged: BTreeMap<&str, i32> =
        BTreeMap::from([("a", 1)]).into_iter().chain(BTreeMap::from([("b", 2)])).collect();
    println!("{merged:?}");
    let total: i32 = merged.values().copied().sum();
    println!("{total}");
    let mut be = BTreeMap::from([(1, 2)]);
    match be.entry(1) {
        btree_map::Entry::Occupied(o) => println!("occ {}", o.get()),
        btree_map::Entry::Vacant(_) => println!("vac"),
    }
    be.extend(&BTreeMap::from([(5, 6)]));
    println!("{be:?}");
    println!("{:?}", be.into_keys().collect::<Vec<_>>());
}
trait T {
    fn try_insert_like(&self) -> usize;
}
impl T for BTreeMap<i32, &str> {
    fn try_insert_like(&self) -> usize {
        self.len()
    }
}
trait U {
    fn get_or_like(&self) -> usize;
}
impl U for HashSet<i32> {
    fn get_or_like(&self) -> usize {
        self.len()
    }
}
