// iterators that borrow, adapters, generics with lifetimes
use std::collections::{BTreeMap, HashMap};
use std::iter::{self, FusedIterator, Peekable, Product, Sum};

struct Words<'t> {
    text: &'t str,
}
impl<'t> Iterator for Words<'t> {
    type Item = &'t str;
    fn next(&mut self) -> Option<&'t str> {
        let t = self.text.trim_start();
        if t.is_empty() {
            return None;
        }
        let end = t.find(char::is_whitespace).unwrap_or(t.len());
        let (w, rest) = t.split_at(end);
        self.text = rest;
        Some(w)
    }
}
struct Fib {
    a: u64,
    b: u64,
}
impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let r = self.a;
        self.a = self.b;
        self.b = r.checked_add(self.b)?;
        Some(r)
    }
}
#[derive(Clone)]
struct Countdown(u32);
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.0.checked_sub(1).inspect(|&n| self.0 = n)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0 as usize, Some(self.0 as usize))
    }
}
impl ExactSizeIterator for Countdown {}
impl FusedIterator for Countdown {}
impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        None
    }
}
struct Dedup<I: Iterator> {
    inner: Peekable<I>,
}
impl<I> Iterator for Dedup<I>
where
    I: Iterator,
    I::Item: PartialEq,
{
    type Item = (usize, I::Item);
    fn next(&mut self) -> Option<Self::Item> {
        let item = self.inner.next()?;
        let mut n = 1;
        while self.inner.next_if(|x| *x == item).is_some() {
            n += 1;
        }
        Some((n, item))
    }
}
trait IterExt: Iterator {
    fn runs(self) -> Dedup<Self>
    where
        Self: Sized,
        Self::Item: PartialEq,
    {
        Dedup { inner: self.peekable() }
    }
    fn every(self, n: usize) -> impl Iterator<Item = Self::Item>
    where
        Self: Sized,
    {
        self.enumerate().filter(move |(i, _)| i % n == 0).map(|(_, x)| x)
    }
    fn mean(self) -> Option<f64>
    where
        Self: Sized + Iterator<Item = f64>,
    {
        let (s, n) = self.fold((0.0, 0u32), |(s, n), x| (s + x, n + 1));
        (n > 0).then(|| s / f64::from(n))
    }
}
impl<I: Iterator + ?Sized> IterExt for I {}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Money(i64);
impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(iter: I) -> Money {
        Money(iter.map(|m| m.0).sum())
    }
}
impl<'a> Sum<&'a Money> for Money {
    fn sum<I: Iterator<Item = &'a Money>>(iter: I) -> Money {
        iter.copied().sum()
    }
}
impl Product<Money> for i64 {
    fn product<I: Iterator<Item = Money>>(iter: I) -> i64 {
        iter.map(|m| m.0).product()
    }
}
struct Inventory {
    items: BTreeMap<String, Vec<(u32, f64)>>,
}
impl Inventory {
    fn matching<'a>(&'a self, part: &'a str) -> impl Iterator<Item = (&'a str, u32)> + 'a {
        self.items
            .iter()
            .filter(move |(k, _)| k.contains(part))
            .map(|(k, v)| (k.as_str(), v.iter().map(|&(n, _)| n).sum()))
    }
    fn dearest(&self) -> Option<(&String, f64)> {
        self.items.iter().flat_map(|(k, v)| v.iter().map(move |(_, p)| (k, *p))).max_by(|(_, a), (_, b)| a.total_cmp(b))
    }
    fn boxed(&self, rev: bool) -> Box<dyn Iterator<Item = &String> + '_> {
        if rev { Box::new(self.items.keys().rev()) } else { Box::new(self.items.keys()) }
    }
    fn reprice(&mut self) -> impl Iterator<Item = &mut f64> {
        self.items.values_mut().flatten().map(|(_, p)| p)
    }
}
impl<'a> IntoIterator for &'a Inventory {
    type Item = (&'a String, &'a Vec<(u32, f64)>);
    type IntoIter = std::collections::btree_map::Iter<'a, String, Vec<(u32, f64)>>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}
fn longest<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    words.into_iter().reduce(|a, b| if b.len() > a.len() { b } else { a })
}
fn group<K: std::hash::Hash + Eq, V>(items: impl IntoIterator<Item = V>, key: impl Fn(&V) -> K) -> HashMap<K, Vec<V>> {
    let mut m: HashMap<K, Vec<V>> = HashMap::new();
    for v in items {
        m.entry(key(&v)).or_default().push(v);
    }
    m
}

fn main() {
    let text = String::from("  the quick  brown fox ");
    let words: Vec<&str> = Words { text: &text }.collect();
    println!("{words:?} {:?}", longest(Words { text: &text }));
    println!("{:?} {}", Fib { a: 0, b: 1 }.skip(5).step_by(3).take(4).collect::<Vec<_>>(), Fib { a: 1, b: 2 }.count());
    println!(
        "{} {:?} {:?}",
        Countdown(4).len(),
        Countdown(3).zip("abc".chars()).collect::<Vec<_>>(),
        Countdown(2).rev().next()
    );
    println!("{:?}", [1, 1, 2, 3, 3, 3].iter().runs().collect::<Vec<_>>());
    println!("{:?} {:?}", (0..10).every(4).collect::<Vec<_>>(), [1.0, 2.0, 6.0].into_iter().mean());
    println!(
        "{:?} {:?}",
        "aabbb".chars().runs().map(|(n, c)| format!("{n}{c}")).collect::<String>(),
        iter::empty::<f64>().mean()
    );
    let ms = vec![Money(3), Money(4)];
    println!(
        "{:?} {:?} {}",
        ms.iter().sum::<Money>(),
        ms.iter().copied().sum::<Money>(),
        ms.into_iter().product::<i64>()
    );
    let mut inv = Inventory { items: BTreeMap::new() };
    for (k, n, p) in [("bolt", 10, 0.1), ("nut", 5, 0.05), ("bolt", 2, 0.3), ("bolster", 1, 40.0)] {
        inv.items.entry(k.to_string()).or_default().push((n, p));
    }
    println!("{:?} {:?}", inv.matching("bol").collect::<Vec<_>>(), inv.dearest());
    inv.reprice().for_each(|p| *p *= 2.0);
    println!("{:?} {:?}", inv.boxed(true).collect::<Vec<_>>(), inv.boxed(false).next());
    for (k, v) in &inv {
        print!("{k}={v:?};");
    }
    println!();
    let g = group(1..=10, |n| n % 3);
    let mut keys: Vec<_> = g.into_iter().collect();
    keys.sort_unstable_by_key(|(k, _)| *k);
    println!("{keys:?}");
    let mut it = (1..=3).cycle().peekable();
    println!("{:?}", it.peek());
    println!("{:?}", it.by_ref().take(4).collect::<Vec<_>>());
    println!("{:?}", it.next());
    let v = [5, 3, 8, 1];
    println!(
        "{:?} {:?} {:?}",
        v.iter().min_by_key(|&&x| (x as i32 - 4).abs()),
        v.iter().is_sorted(),
        v.iter().position(|&x| x == 8)
    );
    println!(
        "{:?}",
        v.iter()
            .scan(0, |acc, &x| {
                *acc += x;
                Some(*acc)
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().map_while(|&x| (x > 2).then_some(x * 2)).collect::<Vec<_>>());
    println!("{:?}", v.chunks(3).map(<[i32]>::len).collect::<Vec<_>>());
    println!("{:?}", v.iter().try_fold(0i8, |a, &x| a.checked_add(x as i8 * 20)));
    println!(
        "{:?} {:?}",
        iter::repeat_with(|| 7).take(2).collect::<Vec<_>>(),
        iter::once(1).chain(iter::successors(Some(2), |x| (*x < 20).then(|| x * x))).collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().copied().partition::<Vec<_>, _>(|x| x % 2 == 0));
    let (l, r): (Vec<&i32>, Vec<&&str>) = v.iter().zip(words.iter()).unzip();
    println!("{l:?} {r:?} {:?}", (1..4).eq([1, 2, 3]));
    println!("{:?} {:?}", [1, 2].iter().cmp(&[1, 3]), [1.0].iter().partial_cmp(&[f64::NAN]));
    println!("{:?}", (0..3).flat_map(|i| (0..i).map(move |j| (i, j))).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        (1..=5).rfold(String::new(), |s, x| s + &x.to_string()),
        (1..=5).rev().skip_while(|x| *x > 3).last()
    );
    println!("{:?}", [Some(1), None, Some(3)].into_iter().flatten().sum::<i32>());
    println!(
        "{:?} {:?}",
        ["1", "x"].iter().map(|s| s.parse::<i32>()).sum::<Result<i32, _>>().is_err(),
        [Some(2), Some(3)].into_iter().product::<Option<i32>>()
    );
    println!("{:?} {:?}", (1..=4).map(f64::from).fold(f64::NEG_INFINITY, f64::max), ["b", "a"].iter().max());
    println!("{:?} {:?}", (0..5).nth_back(1), v.iter().rev().enumerate().find_map(|(i, x)| (*x == 3).then_some(i)));
    println!("{:?}", "a-b_c".split(['-', '_']).map(str::to_owned).collect::<Box<[String]>>());
}
