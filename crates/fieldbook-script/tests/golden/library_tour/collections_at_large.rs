// collections
use std::cmp::Reverse;
use std::collections::btree_map::Entry as BEntry;
use std::collections::hash_map::{Entry, OccupiedEntry};
use std::collections::*;
use std::ops::Bound::{self, Excluded, Included, Unbounded};

#[derive(Debug, PartialEq, Eq)]
struct Task {
    pri: u8,
    name: &'static str,
}
impl Ord for Task {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.pri.cmp(&other.pri).then_with(|| other.name.cmp(self.name))
    }
}
impl PartialOrd for Task {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
struct Lru<V> {
    cap: usize,
    order: VecDeque<String>,
    map: HashMap<String, V>,
}
impl<V: Clone> Lru<V> {
    fn new(cap: usize) -> Self {
        Self { cap, order: VecDeque::with_capacity(cap), map: HashMap::with_capacity(cap) }
    }
    fn get_or_insert_with<F>(&mut self, key: &str, make: F) -> V
    where
        F: FnOnce(&str) -> V,
    {
        self.order.retain(|k| k != key);
        self.order.push_back(key.to_string());
        if let Some(v) = self.map.get(key) {
            return v.clone();
        }
        if self.map.len() == self.cap {
            if let Some(old) = self.order.pop_front() {
                self.map.remove(&old);
            }
        }
        self.map.entry(key.to_string()).or_insert_with_key(|k| make(k)).clone()
    }
}
fn bump(e: OccupiedEntry<'_, &str, i32>) -> i32 {
    *e.into_mut() += 100;
    1
}

fn main() {
    let mut heap: BinaryHeap<Task> =
        [("b", 2), ("a", 2), ("c", 9)].map(|(name, pri)| Task { pri, name }).into_iter().collect();
    println!("{:?} {}", heap.peek(), heap.len());
    if let Some(mut top) = heap.peek_mut() {
        top.pri = 1;
    }
    while let Some(Task { pri, name }) = heap.pop() {
        print!("{name}{pri} ");
    }
    println!();
    let mut mins = BinaryHeap::new();
    mins.extend([5, 1, 8, 3].map(Reverse));
    println!("{:?} {:?}", mins.pop().map(|Reverse(v)| v), mins.clone().into_sorted_vec());
    mins.push(Reverse(0));
    let firsts: Vec<i32> = std::iter::from_fn(|| mins.pop()).map(|r| r.0).take(2).collect();
    println!("{firsts:?} {}", mins.into_vec().len());

    let mut m: BTreeMap<i32, &str> =
        (0..10).zip("zero one two three four five six seven eight nine".split(' ')).collect();
    println!("{:?}", m.range(3..6).map(|(k, v)| format!("{k}{v}")).collect::<Vec<_>>());
    println!("{:?}", m.range((Excluded(7), Unbounded)).next_back());
    println!("{:?}", m.range::<i32, (Bound<&i32>, Bound<&i32>)>((Included(&1), Excluded(&3))).count());
    for (_, v) in m.range_mut(..=1) {
        *v = "small";
    }
    println!("{:?} {:?}", m.first_key_value(), m.last_key_value());
    let high = m.split_off(&5);
    println!("{:?} {:?}", m.keys().copied().collect::<Vec<_>>(), high.values().rev().take(2).collect::<Vec<_>>());
    m.retain(|k, _| k % 2 == 0);
    println!("{m:?} {:?} {:?}", m.pop_first(), m.pop_last());
    match m.entry(2) {
        BEntry::Occupied(mut e) => {
            let old = e.insert("deux");
            println!("{old} -> {} at {}", e.get(), e.key());
        }
        BEntry::Vacant(e) => {
            e.insert("new");
        }
    }
    let mut m2 = BTreeMap::from([(2, "x"), (3, "y")]);
    m.append(&mut m2);
    println!("{m:?} {} {:?}", m2.is_empty(), m.remove_entry(&3));
    if let Some(mut e) = m.first_entry() {
        *e.get_mut() = "first";
    }
    println!("{m:?}");
    println!("{:?}", m.into_keys().collect::<Vec<_>>());

    let mut h: HashMap<&str, i32> = HashMap::new();
    for w in "a b a c a b".split(' ') {
        h.entry(w).and_modify(|n| *n += 1).or_insert(1);
    }
    let mut sorted: Vec<(&&str, &i32)> = h.iter().collect();
    sorted.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    println!("{sorted:?}");
    let n = match h.entry("a") {
        Entry::Occupied(e) => bump(e),
        Entry::Vacant(_) => 0,
    };
    println!("{n} {}", h["a"]);
    println!("{:?}", h.insert("a", 0));
    println!("{:?}", h.get_key_value("b"));
    println!("{:?} {:?}", h.remove("zz"), h.contains_key("c"));
    let total: i32 = h
        .values_mut()
        .map(|v| {
            *v *= 2;
            *v
        })
        .sum();
    println!("{total} {:?}", h.drain().map(|(_, v)| v).max());
    let inverted: BTreeMap<usize, Vec<&str>> = ["aa", "b", "cc"].iter().fold(BTreeMap::new(), |mut m, w| {
        m.entry(w.len()).or_insert_with(Vec::new).push(*w);
        m
    });
    println!("{inverted:?}");

    let a: BTreeSet<i32> = (1..6).collect();
    let b = BTreeSet::from([4, 5, 6, 7]);
    println!("{:?} {:?}", a.intersection(&b).collect::<Vec<_>>(), &a - &b);
    println!("{:?} {:?} {}", &a | &b, (&a ^ &b).into_iter().rev().collect::<Vec<_>>(), a.is_disjoint(&b));
    println!("{:?} {:?} {:?}", a.first(), b.last(), a.range(2..).nth(1));
    let hs: HashSet<char> = "hello".chars().collect();
    println!("{} {:?} {}", hs.len(), hs.get(&'l'), hs.is_subset(&"hello world".chars().collect()));
    let mut uniq = HashSet::new();
    println!("{:?}", [1, 2, 1, 3, 2].into_iter().filter(|v| uniq.insert(*v)).collect::<Vec<_>>());
    println!("{:?} {:?}", uniq.take(&3), uniq.replace(1));

    let mut d: VecDeque<_> = (1..=5).collect();
    d.rotate_left(2);
    d.push_front(0);
    println!("{d:?} {:?} {:?}", d.front(), d.iter().rev().step_by(2).collect::<Vec<_>>());
    d.swap(0, 1);
    d.make_contiguous().sort();
    println!("{d:?} {:?} {:?}", d.as_slices().0, d.binary_search(&3));
    println!("{:?} {:?}", d.drain(1..3).collect::<Vec<_>>(), d);
    d.extend([9, 8]);
    d.truncate(4);
    d.insert(1, 77);
    println!("{:?} {:?} {:?} {}", d.remove(0), d.get(1), d.range(1..).collect::<Vec<_>>(), d.contains(&77));
    println!("{:?} {:?}", d.split_off(2), Vec::from(d));

    let mut v = vec![3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    v.dedup();
    v.sort_unstable();
    v.dedup_by_key(|x| *x / 2);
    println!("{v:?} {:?}", v.binary_search_by(|p| p.cmp(&4)));
    println!("{:?} {:?}", v.drain(..2).collect::<Vec<_>>(), v.splice(0..1, [10, 20]).collect::<Vec<_>>());
    println!("{v:?} {:?}", v.extract_if(.., |x| *x % 2 == 0).collect::<Vec<_>>());
    v.extend_from_slice(&[7, 7]);
    v.insert(1, 100);
    v.resize_with(6, Default::default);
    println!("{v:?} {:?} {:?}", v.swap_remove(0), v.split_last());
    println!("{:?} {:?}", v.iter().rposition(|&x| x == 7), v.partition_point(|&x| x > 50));
    v.rotate_right(1);
    v.fill(1);
    v.dedup();
    println!("{v:?} {:?}", vec![1; 3].iter().chain(&[2]).copied().collect::<LinkedList<_>>());
    let mut l: LinkedList<i32> = LinkedList::new();
    l.push_back(2);
    l.push_front(1);
    l.append(&mut LinkedList::from([3, 4]));
    println!("{l:?} {:?} {:?} {}", l.pop_front(), l.back(), l.iter().sum::<i32>());
    let mut c = Lru::new(2);
    for k in ["x", "yy", "x", "zzz", "yy"] {
        print!(
            "{} ",
            c.get_or_insert_with(k, |k| {
                print!("+");
                k.len()
            })
        );
    }
    println!("{:?}", c.order);
}
