//! A cache that forgets what was used least recently, and a simulation on a heap of events.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
use std::fmt::Debug;
use std::hash::Hash;
#[derive(Debug)]
struct Lru<K, V> {
    cap: usize,
    map: HashMap<K, V>,
    order: VecDeque<K>,
    hits: u32,
    misses: u32,
}
impl<K: Hash + Eq + Clone + Debug, V> Lru<K, V> {
    fn with_capacity(cap: usize) -> Self {
        assert!(cap > 0, "capacity must be positive, got {cap}");
        Self { cap, map: HashMap::with_capacity(cap), order: VecDeque::with_capacity(cap), hits: 0, misses: 0 }
    }
    fn touch(&mut self, k: &K) {
        if let Some(i) = self.order.iter().position(|x| x == k) {
            if let Some(k) = self.order.remove(i) {
                self.order.push_back(k);
            }
        }
    }
    fn get<Q: ?Sized>(&mut self, k: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
        Q: Hash + Eq + ToOwned<Owned = K>,
    {
        if self.map.contains_key(k) {
            self.hits += 1;
            let owned = k.to_owned();
            self.touch(&owned);
        } else {
            self.misses += 1;
        }
        self.map.get(k)
    }
    fn put(&mut self, k: K, v: V) -> Option<(K, V)> {
        let mut evicted = None;
        if self.map.insert(k.clone(), v).is_none() {
            if self.order.len() == self.cap {
                if let Some(old) = self.order.pop_front() {
                    evicted = self.map.remove_entry(&old);
                }
            }
            self.order.push_back(k);
        } else {
            self.touch(&k);
        }
        evicted
    }
    fn get_or_insert_with(&mut self, k: K, f: impl FnOnce(&K) -> V) -> &mut V {
        if !self.map.contains_key(&k) {
            let v = f(&k);
            self.put(k.clone(), v);
        }
        self.touch(&k);
        self.map.get_mut(&k).expect("just inserted")
    }
}
#[derive(Debug, PartialEq, Eq)]
struct Event {
    at: u64,
    prio: i32,
    kind: Kind,
}
#[derive(Debug, PartialEq, Eq, Clone)]
enum Kind {
    Arrive { id: u32 },
    Start(u32),
    Finish { id: u32, waited: u64 },
}
impl Ord for Event {
    fn cmp(&self, other: &Self) -> Ordering {
        other.at.cmp(&self.at).then_with(|| self.prio.cmp(&other.prio))
    }
}
impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
struct Sim {
    now: u64,
    queue: BinaryHeap<Event>,
    waiting: VecDeque<(u32, u64)>,
    busy: bool,
    stats: BTreeMap<&'static str, u64>,
    rng: u64,
}
impl Sim {
    fn rand(&mut self, n: u64) -> u64 {
        self.rng ^= self.rng << 13;
        self.rng ^= self.rng >> 7;
        self.rng ^= self.rng << 17;
        self.rng % n
    }
    fn run(&mut self) {
        while let Some(Event { at, kind, .. }) = self.queue.pop() {
            debug_assert!(at >= self.now);
            self.now = at;
            match kind {
                Kind::Arrive { id } => {
                    self.waiting.push_back((id, at));
                    *self.stats.entry("arrived").or_default() += 1;
                    self.try_start();
                }
                Kind::Start(id) => println!("{at:04} start {id}"),
                Kind::Finish { id, waited } => {
                    self.busy = false;
                    println!("{at:04} finish {id} waited {waited}");
                    let m = self.stats.entry("longest wait").or_insert(0);
                    *m = (*m).max(waited);
                    self.try_start();
                }
            }
        }
    }
    fn try_start(&mut self) {
        if self.busy {
            return;
        }
        let Some((id, since)) = self.waiting.pop_front() else { return };
        self.busy = true;
        let d = 3 + self.rand(5);
        let now = self.now;
        self.queue.extend([
            Event { at: now, prio: 9, kind: Kind::Start(id) },
            Event { at: now + d, prio: 0, kind: Kind::Finish { id, waited: now - since } },
        ]);
    }
}
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug, Clone)]
struct Job(u8, Reverse<String>);
fn main() {
    let mut c: Lru<String, usize> = Lru::with_capacity(2);
    for w in "a b a c a d b".split(' ') {
        if c.get(w).is_none() {
            if let Some((k, v)) = c.put(w.to_string(), w.len() * 10) {
                println!("evict {k}={v}");
            }
        }
    }
    println!("{:?} hits {} misses {}", c.order, c.hits, c.misses);
    *c.get_or_insert_with("zz".into(), |k| k.len()) += 40;
    println!("{:?}", c.map.get("zz"));
    let mut sim = Sim {
        now: 0,
        queue: (0..6).map(|id| Event { at: id as u64 * 2, prio: 1, kind: Kind::Arrive { id } }).collect(),
        waiting: VecDeque::new(),
        busy: false,
        stats: BTreeMap::new(),
        rng: 88172645463325252,
    };
    sim.run();
    println!("{:?} at {}", sim.stats, sim.now);
    let mut heap: BinaryHeap<Job> =
        [(3, "x"), (1, "a"), (3, "b")].into_iter().map(|(p, n)| Job(p, Reverse(n.to_string()))).collect();
    if let Some(mut top) = heap.peek_mut() {
        top.0 = 0;
    }
    while let Some(Job(p, Reverse(name))) = heap.pop() {
        print!("{p}{name} ");
    }
    println!();
    let mut h2: BinaryHeap<(Reverse<u32>, usize)> = BinaryHeap::new();
    for (i, x) in [5, 5, 2, 9, 2].iter().enumerate() {
        h2.push((Reverse(*x), i));
    }
    println!("{:?}", std::iter::from_fn(|| h2.pop().map(|(Reverse(x), i)| (x, i))).collect::<Vec<_>>());
    #[derive(Debug)]
    struct Eqs(i32, usize);
    impl PartialEq for Eqs {
        fn eq(&self, o: &Self) -> bool {
            self.0 == o.0
        }
    }
    impl Eq for Eqs {}
    impl PartialOrd for Eqs {
        fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
            Some(self.cmp(o))
        }
    }
    impl Ord for Eqs {
        fn cmp(&self, o: &Self) -> Ordering {
            self.0.cmp(&o.0)
        }
    }
    let mut seed = 12345u32;
    let mut hs = BinaryHeap::new();
    let mut out = vec![];
    for i in 0..60 {
        seed = seed.wrapping_mul(1103515245).wrapping_add(12345);
        if seed >> 16 & 3 == 0 {
            if let Some(Eqs(a, b)) = hs.pop() {
                out.push((a, b));
            }
        } else {
            hs.push(Eqs((seed >> 20 & 3) as i32, i));
        }
        if i == 30 {
            hs.extend((100..110).map(|k| Eqs(k % 3, k as usize)));
        }
        if i == 40 {
            hs.retain(|e| e.1 % 3 != 0);
        }
    }
    println!("{out:?}");
    println!("{:?}", hs.clone_sorted());
}
trait CloneSorted {
    fn clone_sorted(self) -> Vec<String>;
}
impl<T: Ord + Debug> CloneSorted for BinaryHeap<T> {
    fn clone_sorted(self) -> Vec<String> {
        self.into_sorted_vec().into_iter().map(|x| format!("{x:?}")).collect()
    }
}
