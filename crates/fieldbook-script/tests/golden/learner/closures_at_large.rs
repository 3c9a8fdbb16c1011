//! Closures composed, boxed, kept in maps and structs, memoized, passed to themselves.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}
fn curry(a: i32) -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> {
    move |b| Box::new(move |c| a * 100 + b * 10 + c)
}
fn make_counter() -> impl FnMut() -> u32 {
    let mut n = 0;
    move || {
        n += 1;
        n
    }
}
fn apply_n<F>(n: usize, mut f: F)
where
    F: FnMut(usize),
{
    for i in 0..n {
        f(i)
    }
}
fn call_once<F: FnOnce() -> String>(f: F) -> String {
    f()
}
fn pipeline(stages: Vec<Box<dyn Fn(f64) -> f64>>) -> impl Fn(f64) -> f64 {
    move |x| stages.iter().fold(x, |acc, s| s(acc))
}
struct Button<'a> {
    label: String,
    handlers: Vec<Box<dyn FnMut(&str) -> bool + 'a>>,
}
impl<'a> Button<'a> {
    fn new(l: &str) -> Self {
        Self { label: l.to_string(), handlers: Vec::new() }
    }
    fn on(mut self, h: impl FnMut(&str) -> bool + 'a) -> Self {
        self.handlers.push(Box::new(h));
        self
    }
    fn click(&mut self) -> usize {
        let l = &self.label;
        self.handlers.iter_mut().map(|h| h(l)).filter(|x| *x).count()
    }
}
struct Memo<F: Fn(u64) -> u64> {
    f: F,
    cache: HashMap<u64, u64>,
    calls: u32,
}
impl<F: Fn(u64) -> u64> Memo<F> {
    fn get(&mut self, x: u64) -> u64 {
        if let Some(&v) = self.cache.get(&x) {
            return v;
        }
        self.calls += 1;
        let v = (self.f)(x);
        self.cache.insert(x, v);
        v
    }
}
fn fix<T, R>(f: &dyn Fn(&dyn Fn(T) -> R, T) -> R, x: T) -> R {
    f(&|y| fix(f, y), x)
}
fn twice(f: fn(i32) -> i32, x: i32) -> i32 {
    f(f(x))
}
fn add_one(x: i32) -> i32 {
    x + 1
}
type Op = fn(f64, f64) -> f64;
#[derive(Clone)]
struct Validator<T> {
    rules: Vec<(String, Rc<dyn Fn(&T) -> bool>)>,
}
impl<T> Validator<T> {
    fn new() -> Self {
        Self { rules: vec![] }
    }
    fn rule(mut self, name: &str, f: impl Fn(&T) -> bool + 'static) -> Self {
        self.rules.push((name.into(), Rc::new(f)));
        self
    }
    fn check(&self, t: &T) -> Result<(), Vec<&str>> {
        let bad: Vec<&str> = self.rules.iter().filter(|(_, f)| !f(t)).map(|(n, _)| n.as_str()).collect();
        if bad.is_empty() { Ok(()) } else { Err(bad) }
    }
}
fn main() {
    let f = compose(|x: i32| x + 1, |y: i32| format!("<{y}>"));
    println!("{} {}", f(1), compose(str::len, |n| n * 2)("abc"));
    println!("{}", curry(1)(2)(3));
    let (mut a, mut b) = (make_counter(), make_counter());
    println!("{} {} {} {}", a(), a(), b(), a());
    let mut log = vec![];
    apply_n(3, |i| log.push(i * i));
    println!("{log:?}");
    let s = String::from("owned");
    println!("{}", call_once(move || s + "!"));
    println!(
        "{}",
        pipeline(vec![Box::new(|x| x * 2.0), Box::new(f64::sqrt), Box::new(|x| (x * 10.0).round() / 10.0)])(9.0)
    );
    let mut clicks = 0;
    let names = RefCell::new(Vec::new());
    {
        let mut btn = Button::new("ok")
            .on(|_| {
                clicks += 1;
                clicks > 1
            })
            .on(|l| {
                names.borrow_mut().push(l.to_owned());
                true
            });
        println!("{} {}", btn.click(), btn.click());
    }
    println!("{clicks} {:?}", names.into_inner());
    let mut m = Memo { f: |x| (1..=x).product(), cache: HashMap::new(), calls: 0 };
    println!("{} {} {}", m.get(5), m.get(5), m.calls);
    println!("{}", fix(&|rec: &dyn Fn(u64) -> u64, n| if n < 2 { n } else { rec(n - 1) + rec(n - 2) }, 15));
    println!("{} {}", twice(add_one, 3), twice(|x| x * x, 3));
    let ops: BTreeMap<&str, Op> =
        BTreeMap::from([("add", (|a, b| a + b) as Op), ("pow", f64::powf), ("hyp", |a: f64, b| a.hypot(b))]);
    for (n, op) in &ops {
        print!("{n}={} ", op(3.0, 4.0));
    }
    println!();
    let mut table: HashMap<String, Box<dyn Fn(&[i64]) -> Option<i64>>> = HashMap::new();
    table.insert("sum".into(), Box::new(|x| Some(x.iter().sum())));
    table.insert("max".into(), Box::new(|x| x.iter().max().copied()));
    let k = 10;
    table.insert("scaled".into(), Box::new(move |x| x.first().map(|v| v * k)));
    for name in ["sum", "max", "scaled", "none"] {
        println!("{name}: {:?}", table.get(name).and_then(|f| f(&[3, 1, 2])));
    }
    let v = Validator::<String>::new().rule("non-empty", |s| !s.is_empty()).rule("ascii", |s| s.is_ascii()).rule(
        "short",
        {
            let max = 5;
            move |s| s.len() <= max
        },
    );
    for s in ["ok", "", "ünïcödé"] {
        println!("{:?}", v.check(&s.to_string()));
    }
    println!("{}", v.clone().rules.len());
    let adders: Vec<_> = (1..=3).map(|n| move |x| x + n).collect();
    println!("{:?}", adders.iter().map(|f| f(10)).collect::<Vec<i32>>());
    let fact = |n: u32| -> u32 {
        fn go(n: u32) -> u32 {
            if n == 0 { 1 } else { n * go(n - 1) }
        }
        go(n)
    };
    println!("{}", fact(5));
    let mut sorted = vec!["bb", "a", "ccc"];
    let by: &dyn Fn(&&str) -> usize = &|s| s.len();
    sorted.sort_by_key(|s| std::cmp::Reverse(by(s)));
    println!("{sorted:?}");
    let mut fns: Vec<(&str, Box<dyn FnOnce() -> String>)> = vec![];
    let owned = vec![1, 2];
    fns.push(("take", Box::new(move || format!("{owned:?}"))));
    for (n, f) in fns {
        println!("{n} {}", f());
    }
    let mut state = 1;
    let mut step = || {
        state *= 2;
        state
    };
    step();
    step();
    println!("{state}");
    let opt: Option<Box<dyn Fn() -> i32>> = Some(Box::new(|| 7));
    if let Some(f) = &opt {
        println!("{}", f());
    }
    println!("{:?}", opt.as_ref().map(|f| f() + 1));
    let pair = (|x: i32| x + 1, |x: i32| x * 2);
    println!("{}", (pair.0)((pair.1)(4)));
    let arr: [fn(i32) -> i32; 2] = [add_one, |x| x - 1];
    println!("{:?}", arr.map(|f| f(1)));
    let nested = |x: i32| move |y: i32| move |z: i32| x + y + z;
    println!("{}", nested(1)(2)(3));
    let shared = Rc::new(RefCell::new(vec![1]));
    let pusher = {
        let s = Rc::clone(&shared);
        move |x| s.borrow_mut().push(x)
    };
    pusher(2);
    pusher(3);
    println!("{:?} {}", shared, Rc::strong_count(&shared));
    drop(pusher);
    println!("{}", Rc::strong_count(&shared));
    let early = |xs: &[i32]| -> Result<i32, String> {
        let mut t = 0;
        for x in xs {
            if *x < 0 {
                return Err(format!("neg {x}"));
            }
            t += x;
        }
        Ok(t)
    };
    println!("{:?} {:?}", early(&[1, 2]), early(&[1, -2]));
    let r: Result<Vec<i32>, std::num::ParseIntError> = (|| {
        let a = "1".parse::<i32>()?;
        let b = "x".parse::<i32>()?;
        Ok(vec![a, b])
    })();
    println!("{r:?}");
}
