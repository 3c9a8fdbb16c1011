//! Iterator adaptors of one's own, by extension trait; grids, primes, interleaving.

use std::collections::*;
use std::iter::{self, FusedIterator, Peekable};
struct Pairs<I: Iterator> {
    it: I,
    prev: Option<I::Item>,
}
impl<I: Iterator> Iterator for Pairs<I>
where
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);
    fn next(&mut self) -> Option<Self::Item> {
        if self.prev.is_none() {
            self.prev = self.it.next();
        }
        let n = self.it.next()?;
        let p = self.prev.replace(n.clone())?;
        Some((p, n))
    }
}
struct GroupBy<I: Iterator, F> {
    it: Peekable<I>,
    key: F,
}
impl<I: Iterator, K: PartialEq, F: FnMut(&I::Item) -> K> Iterator for GroupBy<I, F> {
    type Item = (K, Vec<I::Item>);
    fn next(&mut self) -> Option<Self::Item> {
        let first = self.it.next()?;
        let k = (self.key)(&first);
        let mut g = vec![first];
        while let Some(n) = self.it.peek() {
            if (self.key)(n) != k {
                break;
            }
            g.extend(self.it.next());
        }
        Some((k, g))
    }
}
struct Every<I> {
    it: I,
    n: usize,
    i: usize,
}
impl<I: Iterator> Iterator for Every<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        loop {
            let x = self.it.next()?;
            let keep = self.i % self.n == 0;
            self.i += 1;
            if keep {
                return Some(x);
            }
        }
    }
}
trait Ext: Iterator + Sized {
    fn pairs(self) -> Pairs<Self>
    where
        Self::Item: Clone,
    {
        Pairs { it: self, prev: None }
    }
    fn group_by<K: PartialEq, F: FnMut(&Self::Item) -> K>(self, key: F) -> GroupBy<Self, F> {
        GroupBy { it: self.peekable(), key }
    }
    fn every(self, n: usize) -> Every<Self> {
        Every { it: self, n, i: 0 }
    }
    fn counts(self) -> BTreeMap<Self::Item, usize>
    where
        Self::Item: Ord,
    {
        self.fold(BTreeMap::new(), |mut m, x| {
            *m.entry(x).or_default() += 1;
            m
        })
    }
    fn sorted(self) -> std::vec::IntoIter<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut v: Vec<_> = self.collect();
        v.sort();
        v.into_iter()
    }
    fn unique(self) -> impl Iterator<Item = Self::Item>
    where
        Self::Item: Eq + std::hash::Hash + Clone,
    {
        let mut seen = HashSet::new();
        self.filter(move |x| seen.insert(x.clone()))
    }
    fn join_str(mut self, sep: &str) -> String
    where
        Self::Item: std::fmt::Display,
    {
        let mut s = match self.next() {
            Some(f) => f.to_string(),
            None => return String::new(),
        };
        for x in self {
            s += sep;
            s += &x.to_string();
        }
        s
    }
    fn minmax(self) -> Option<(Self::Item, Self::Item)>
    where
        Self::Item: Copy + PartialOrd,
    {
        self.fold(None, |acc, x| match acc {
            None => Some((x, x)),
            Some((lo, hi)) => Some((if x < lo { x } else { lo }, if x > hi { x } else { hi })),
        })
    }
}
impl<I: Iterator> Ext for I {}
#[derive(Clone)]
struct Countdown {
    lo: u32,
    hi: u32,
}
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.lo >= self.hi {
            None
        } else {
            self.hi -= 1;
            Some(self.hi)
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.hi - self.lo) as usize;
        (n, Some(n))
    }
}
impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        if self.lo >= self.hi {
            None
        } else {
            self.lo += 1;
            Some(self.lo - 1)
        }
    }
}
impl ExactSizeIterator for Countdown {}
impl FusedIterator for Countdown {}
struct Grid {
    w: usize,
    cells: Vec<i32>,
}
impl Grid {
    fn rows(&self) -> impl Iterator<Item = &[i32]> + '_ {
        self.cells.chunks(self.w)
    }
    fn col(&self, c: usize) -> impl DoubleEndedIterator<Item = i32> + '_ {
        self.cells[c..].iter().step_by(self.w).copied()
    }
    fn neighbours(&self, i: usize) -> impl Iterator<Item = (usize, i32)> + use<'_> {
        let (x, y) = ((i % self.w) as isize, (i / self.w) as isize);
        let h = (self.cells.len() / self.w) as isize;
        (-1..=1)
            .flat_map(move |dy| (-1..=1).map(move |dx| (dx, dy)))
            .filter(|d| *d != (0, 0))
            .map(move |(dx, dy)| (x + dx, y + dy))
            .filter(move |(x, y)| (0..self.w as isize).contains(x) && (0..h).contains(y))
            .map(|(x, y)| {
                let j = y as usize * self.w + x as usize;
                (j, self.cells[j])
            })
    }
    fn iter_mut(&mut self) -> impl Iterator<Item = ((usize, usize), &mut i32)> {
        let w = self.w;
        self.cells.iter_mut().enumerate().map(move |(i, c)| ((i % w, i / w), c))
    }
}
fn primes() -> impl Iterator<Item = u64> {
    let mut found: Vec<u64> = vec![];
    (2..).filter(move |n| {
        let p = found.iter().take_while(|p| *p * *p <= *n).all(|p| n % p != 0);
        if p {
            found.push(*n);
        }
        p
    })
}
fn digits(mut n: u32) -> impl Iterator<Item = u32> {
    let mut done = false;
    iter::from_fn(move || {
        if done {
            return None;
        }
        let d = n % 10;
        n /= 10;
        done = n == 0;
        Some(d)
    })
}
fn interleave<T>(a: impl IntoIterator<Item = T>, b: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
    let (mut a, mut b) = (a.into_iter(), b.into_iter());
    let mut flip = false;
    iter::from_fn(move || {
        flip = !flip;
        if flip { a.next().or_else(|| b.next()) } else { b.next().or_else(|| a.next()) }
    })
}
fn cart<'a, A, B>(a: &'a [A], b: &'a [B]) -> impl Iterator<Item = (&'a A, &'a B)> {
    a.iter().flat_map(move |x| b.iter().map(move |y| (x, y)))
}
fn main() {
    println!(
        "{:?} {:?}",
        (1..5).pairs().collect::<Vec<_>>(),
        "abc".chars().pairs().map(|(a, b)| format!("{a}{b}")).collect::<Vec<_>>()
    );
    for (k, g) in [1, 3, 2, 4, 5].into_iter().group_by(|x| x % 2) {
        print!("{k}:{g:?} ");
    }
    println!();
    println!(
        "{:?} {:?} {}",
        (0..10).every(3).collect::<Vec<_>>(),
        "hello".chars().counts(),
        ["b", "a", "c"].iter().sorted().rev().join_str("<")
    );
    println!(
        "{:?} {:?} {:?}",
        [1, 2, 1, 3, 2].iter().unique().collect::<Vec<_>>(),
        [2.5, -1.0, 9.0].into_iter().minmax(),
        iter::empty::<i32>().minmax()
    );
    let c = Countdown { lo: 0, hi: 5 };
    println!(
        "{:?} {:?} {} {:?}",
        c.clone().collect::<Vec<_>>(),
        c.clone().rev().collect::<Vec<_>>(),
        c.len(),
        c.clone().zip(c.clone().rev()).last()
    );
    let mut d = c.clone();
    println!("{:?} {:?} {:?} {:?}", d.next(), d.next_back(), d.len(), d.rposition(|x| x == 3));
    println!("{:?} {:?}", c.clone().enumerate().rev().next(), c.clone().skip(1).step_by(2).rev().collect::<Vec<_>>());
    let mut g = Grid { w: 3, cells: (1..=9).collect() };
    println!(
        "{:?} {:?} {:?}",
        g.rows().map(|r| r.iter().sum::<i32>()).collect::<Vec<_>>(),
        g.col(1).rev().collect::<Vec<_>>(),
        g.neighbours(0).collect::<Vec<_>>()
    );
    for ((x, y), c) in g.iter_mut().filter(|((x, y), _)| x == y) {
        *c = -((x + y) as i32);
    }
    println!("{:?} {}", g.cells, g.neighbours(4).map(|p| p.1).sum::<i32>());
    println!(
        "{:?} {:?}",
        primes().skip_while(|p| *p < 20).take(4).collect::<Vec<_>>(),
        digits(1203).collect::<Vec<_>>()
    );
    println!(
        "{:?} {:?}",
        interleave([1, 2, 3], vec![10]).collect::<Vec<_>>(),
        cart(&[1, 2], &['a', 'b']).map(|(n, c)| format!("{n}{c}")).collect::<Vec<_>>()
    );
    let mut pk = [1, 1, 2, 3, 3].iter().peekable();
    let mut runs = vec![];
    while let Some(x) = pk.next() {
        let mut n = 1;
        while pk.next_if_eq(&x).is_some() {
            n += 1;
        }
        runs.push((*x, n));
    }
    println!("{runs:?}");
    let v: Vec<i32> = iter::repeat_with({
        let mut s = 1;
        move || {
            s = s * 3 % 7;
            s
        }
    })
    .take(6)
    .collect();
    println!("{v:?}");
    let (a, (b, c)): (Vec<_>, (Vec<_>, Vec<_>)) = [(1, ('a', true)), (2, ('b', false))].into_iter().unzip();
    println!("{a:?}{b:?}{c:?}");
    let nested = vec![Some(vec![1, 2]), None, Some(vec![3])];
    println!(
        "{:?} {}",
        nested.iter().flatten().flatten().collect::<Vec<_>>(),
        nested.iter().filter_map(|o| o.as_deref()).map(<[i32]>::len).sum::<usize>()
    );
    let text = "a=1;b=2;c";
    let kv: Vec<(&str, Option<i32>)> =
        text.split(';').map(|p| p.split_once('=').map_or((p, None), |(k, v)| (k, v.parse().ok()))).collect();
    println!("{kv:?}");
    let m: HashMap<_, _> = kv.iter().copied().filter_map(|(k, v)| Some((k, v?))).collect();
    let mut ks: Vec<_> = m.iter().collect();
    ks.sort();
    println!("{ks:?}");
    println!(
        "{:?}",
        (1..=3)
            .map(|i| (1..=i).product::<u32>())
            .scan(0, |s, f| {
                *s += f;
                Some(*s)
            })
            .collect::<VecDeque<_>>()
    );
    println!("{:?}", (0..3).map(|i| (0..3).map(|j| if i == j { 1 } else { 0 }).collect()).collect::<Vec<Vec<i32>>>());
    println!("{:?}", ["x", "y"].iter().cycle().zip(1..=5).map(|(a, n)| format!("{a}{n}")).reduce(|a, b| a + &b));
    println!("{}", (1..=4).rev().map(|n| n.to_string()).collect::<String>());
    println!("{:?}", "one two".split(' ').map(|w| w.chars().rev().collect::<String>()).collect::<Vec<_>>().join(" "));
    println!("{:?}", [3, 1, 2].iter().copied().min_by_key(|x| (*x as i32 - 2).abs()));
    println!("{:?}", [(1, 2.5f64), (2, 0.5)].iter().max_by(|a, b| a.1.total_cmp(&b.1)));
    println!("{:?}", vec!["a"; 3].iter().enumerate().map(|(i, s)| s.repeat(i + 1)).collect::<Vec<_>>().concat());
}
