//! Types that follow from use: closures, generics, collections begun empty.

use std::cell::RefCell;
use std::collections::*;
use std::fmt::Debug;
use std::rc::Rc;
fn id<T>(t: T) -> T {
    t
}
fn mk<T: Default>() -> T {
    T::default()
}
fn conv<A, B: From<A>>(a: A) -> B {
    a.into()
}
fn map2<A, B, C>(a: Option<A>, b: Option<B>, f: impl FnOnce(A, B) -> C) -> Option<C> {
    a.zip(b).map(|(a, b)| f(a, b))
}
fn fold_all<T, A>(xs: &[T], init: A, f: &dyn Fn(A, &T) -> A) -> A {
    let mut a = init;
    for x in xs {
        a = f(a, x);
    }
    a
}
fn compose<A, B, C>(fs: (impl Fn(A) -> B, impl Fn(B) -> C)) -> impl Fn(A) -> C {
    move |a| (fs.1)((fs.0)(a))
}
fn group<K: Ord, V, I: IntoIterator<Item = (K, V)>>(it: I) -> BTreeMap<K, Vec<V>> {
    let mut m = BTreeMap::new();
    for (k, v) in it {
        m.entry(k).or_insert_with(Vec::new).push(v);
    }
    m
}
fn parse_all<T: std::str::FromStr>(s: &str) -> Result<Vec<T>, T::Err> {
    s.split(',').map(|p| p.trim().parse()).collect()
}
trait Zero {
    fn zero() -> Self;
    fn is_zero(&self) -> bool;
}
impl Zero for i32 {
    fn zero() -> Self {
        0
    }
    fn is_zero(&self) -> bool {
        *self == 0
    }
}
impl Zero for f64 {
    fn zero() -> Self {
        0.0
    }
    fn is_zero(&self) -> bool {
        *self == 0.0
    }
}
impl<T: Zero> Zero for Option<T> {
    fn zero() -> Self {
        None
    }
    fn is_zero(&self) -> bool {
        self.as_ref().map_or(true, T::is_zero)
    }
}
fn count_zero<T: Zero>(v: &[T]) -> usize {
    v.iter().filter(|x| x.is_zero()).count()
}
struct Wrap<T>(T);
impl<T> Wrap<T> {
    fn map<U>(self, f: impl FnOnce(T) -> U) -> Wrap<U> {
        Wrap(f(self.0))
    }
    fn zip<U>(self, o: Wrap<U>) -> Wrap<(T, U)> {
        Wrap((self.0, o.0))
    }
}
impl<T: Debug> Wrap<Vec<T>> {
    fn show(&self) -> String {
        format!("{:?}", self.0)
    }
}
impl Wrap<i32> {
    fn double(self) -> i32 {
        self.0 * 2
    }
}
struct Lazy<T, F: FnOnce() -> T> {
    f: Option<F>,
    v: Option<T>,
}
impl<T, F: FnOnce() -> T> Lazy<T, F> {
    fn new(f: F) -> Self {
        Lazy { f: Some(f), v: None }
    }
    fn get(&mut self) -> &T {
        if let Some(f) = self.f.take() {
            self.v = Some(f());
        }
        self.v.as_ref().unwrap()
    }
}
enum Either<L, R> {
    Left(L),
    Right(R),
}
impl<L, R> Either<L, R> {
    fn either<T>(self, l: impl FnOnce(L) -> T, r: impl FnOnce(R) -> T) -> T {
        match self {
            Either::Left(x) => l(x),
            Either::Right(x) => r(x),
        }
    }
    fn left(self) -> Option<L> {
        if let Self::Left(l) = self { Some(l) } else { None }
    }
}
impl<L: Iterator, R: Iterator<Item = L::Item>> Iterator for Either<L, R> {
    type Item = L::Item;
    fn next(&mut self) -> Option<L::Item> {
        match self {
            Self::Left(l) => l.next(),
            Self::Right(r) => r.next(),
        }
    }
}
fn walk(up: bool) -> impl Iterator<Item = i32> {
    if up { Either::Left(0..3) } else { Either::Right((0..3).rev()) }
}
fn main() {
    let mut v = Vec::new();
    v.push(id(1));
    let s: u8 = v[0];
    println!("{s}");
    let x: i64 = mk();
    let y = mk::<String>();
    println!("{x}{y:?}");
    let f: f64 = conv(3i32);
    let st: String = conv('c');
    println!("{f}{st}");
    println!("{:?}", map2(Some(2), Some("ab"), |n, s| s.repeat(n)));
    println!("{} {}", fold_all(&[1, 2, 3], 0, &|a, x| a + x), fold_all(&["a", "b"], String::new(), &|a, x| a + x));
    println!("{}", compose((|x: i32| x + 1, |y: i32| y.to_string() + "!"))(4));
    println!("{:?}", group("apple ant bee".split(' ').map(|w| (w.chars().next().unwrap(), w))));
    println!(
        "{:?} {:?} {:?}",
        parse_all::<i32>("1, 2"),
        parse_all::<f64>("1,x").is_err(),
        parse_all::<bool>("true,false")
    );
    println!(
        "{} {} {}",
        count_zero(&[0, 1, 0]),
        count_zero(&[Some(0.0), None, Some(1.5)]),
        i32::zero() + <i32 as Zero>::zero()
    );
    let w = Wrap(3).map(|x| x + 1).zip(Wrap("s")).map(|(n, s)| vec![s; n]);
    println!("{} {}", w.show(), Wrap(4).double());
    let mut calls = 0;
    let mut lz = Lazy::new(|| {
        calls += 1;
        vec![1, 2]
    });
    println!("{} {}", lz.get().len(), lz.get()[1]);
    println!("{calls}");
    let e: Either<i32, &str> = Either::Right("r");
    println!("{}", e.either(|n| n.to_string(), str::to_uppercase));
    println!("{:?} {:?}", Either::<u8, ()>::Left(1).left(), walk(true).chain(walk(false)).collect::<Vec<_>>());
    let mut m = HashMap::new();
    m.insert("k", vec![]);
    m.get_mut("k").unwrap().push(1.5);
    let t: f32 = m["k"][0];
    println!("{t}");
    let mut q = VecDeque::new();
    q.push_back((1, None));
    q.push_back((2, Some("x")));
    println!("{:?}", q.iter().filter_map(|(n, o)| o.map(|o| (*n, o))).collect::<Vec<_>>());
    let r = Rc::new(RefCell::new(None));
    {
        let r2 = r.clone();
        *r2.borrow_mut() = Some(String::from("set"));
    }
    println!("{:?}", r.borrow().as_deref());
    let cl = |x| x * 2.0;
    println!("{}", cl(2.5));
    let add = |a, b| a + b;
    let n: u16 = add(1u16, 2);
    println!("{n}");
    let empty = vec![];
    let joined: String = empty.join("-");
    let _: &Vec<String> = &empty;
    println!("{joined:?}");
    let mut best = None;
    for (i, x) in [3, 9, 2].iter().enumerate() {
        if best.map_or(true, |(_, b)| x > b) {
            best = Some((i, x));
        }
    }
    println!("{best:?}");
    let res = (|| {
        let a: i32 = "4".parse().ok()?;
        let b = a.checked_sub(1)?;
        Some(b * 2)
    })();
    println!("{res:?}");
    let totals = [("a", 1), ("b", 2), ("a", 3)].iter().fold(BTreeMap::new(), |mut acc, (k, n)| {
        *acc.entry(*k).or_insert(0) += n;
        acc
    });
    println!("{totals:?}");
    let avg = |xs: &[f64]| xs.iter().sum::<f64>() / xs.len() as f64;
    println!("{:.2}", avg(&[1.0, 2.0, 4.0]));
    let nested: Vec<Vec<_>> = (1..3).map(|i| (0..i).map(|j| (i, j)).collect()).collect();
    println!("{nested:?}");
    let arr: [_; 3] = core::array::from_fn(|i| i * i);
    println!("{arr:?}");
    let (evens, odds): (Vec<_>, Vec<_>) = (1..6).partition(|n| n % 2 == 0);
    let z: Vec<i32> = evens;
    println!("{z:?}{odds:?}");
    let opt: Option<Vec<u32>> = "123".chars().map(|c| c.to_digit(10)).collect();
    println!("{opt:?}");
    let sum: u64 = opt.iter().flatten().map(|d| u64::from(*d)).sum();
    println!("{sum}");
    let u = if sum > 3 { Ok(sum) } else { Err("small") };
    println!("{:?}", u.map(|n| n as f32 / 2.0));
    let b: Box<dyn Fn(&str) -> usize> = Box::new(|s| s.len());
    println!("{}", ["a", "bb"].iter().map(|s| b(s)).sum::<usize>());
    let fns: [(&str, fn(f64) -> f64); 2] = [("sqrt", f64::sqrt), ("neg", |x| -x)];
    for (n, f) in fns {
        print!("{n}={} ", f(4.0));
    }
    println!();
    let c = std::cmp::Reverse;
    let mut vs = vec![1, 3, 2];
    vs.sort_by_key(|&x| c(x));
    println!("{vs:?}");
    let text = vs.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
    println!("{text}");
    let parse = str::parse::<i32>;
    println!("{:?}", text.split('/').map(parse).collect::<Result<Vec<_>, _>>());
    let len = String::len;
    println!("{}", len(&text));
    let it: Box<dyn Iterator<Item = _>> =
        if vs.len() > 2 { Box::new(vs.iter().copied()) } else { Box::new(std::iter::empty()) };
    println!("{}", it.sum::<i32>());
    let d = Default::default();
    let mut dd: Vec<u8> = d;
    dd.push(1);
    println!("{dd:?}");
    let k = vs.iter().max().into_iter().chain(vs.iter().min()).map(|x| x + 1).collect::<HashSet<_>>().len();
    println!("{k}");
}
