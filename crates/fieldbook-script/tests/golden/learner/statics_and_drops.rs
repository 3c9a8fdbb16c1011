//! Statics of every kind, type states, builders, and when values are dropped.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, RwLock};
static COUNTER: AtomicUsize = AtomicUsize::new(0);
static TABLE: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    println!("building");
    HashMap::from([("one", 1), ("two", 2)])
});
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
static ONCE: OnceLock<String> = OnceLock::new();
const SQUARES: [u32; 5] = {
    let mut a = [0; 5];
    let mut i = 0;
    while i < 5 {
        a[i] = (i * i) as u32;
        i += 1;
    }
    a
};
const fn fib(n: u32) -> u64 {
    if n < 2 { n as u64 } else { fib(n - 1) + fib(n - 2) }
}
const F20: u64 = fib(20);
static GREETING: &str = "hi";
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        LOG.lock().unwrap().push(format!("drop {}", self.0));
        println!("~{}", self.0);
    }
}
impl Noisy {
    fn new(n: &'static str) -> Self {
        COUNTER.fetch_add(1, Ordering::SeqCst);
        Noisy(n)
    }
}
mod states {
    pub struct Draft;
    pub struct Review {
        pub reviewer: String,
    }
    pub struct Published;
    pub struct Post<S> {
        pub title: String,
        state: S,
    }
    impl Post<Draft> {
        pub fn new(t: &str) -> Self {
            Post { title: t.into(), state: Draft }
        }
        pub fn submit(self, to: &str) -> Post<Review> {
            Post { title: self.title, state: Review { reviewer: to.to_owned() } }
        }
    }
    impl Post<Review> {
        pub fn approve(self) -> Post<Published> {
            let Post { title, state: Review { reviewer } } = self;
            Post { title: format!("{title} (by {reviewer})"), state: Published }
        }
        pub fn reject(self) -> Post<Draft> {
            Post { title: self.title + "!", state: Draft }
        }
    }
    impl Post<Published> {
        pub fn text(&self) -> &str {
            let _ = &self.state;
            &self.title
        }
    }
    pub mod deep {
        pub(in crate::states) fn hidden() -> u8 {
            7
        }
        pub(super) const K: u8 = 3;
        pub fn shown() -> u8 {
            hidden() * super::inner::twice(K)
        }
    }
    mod inner {
        pub fn twice(x: u8) -> u8 {
            x * 2
        }
    }
    pub use self::deep::shown as reexported;
}
use states::{Post, reexported};
#[derive(Default, Debug, Clone, PartialEq)]
struct Req {
    url: String,
    method: Method,
    headers: Vec<(String, String)>,
    retries: Option<u8>,
}
#[derive(Default, Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    #[default]
    Get,
    Post,
}
struct NoUrl;
struct HasUrl(String);
struct Builder<U> {
    url: U,
    req: Req,
}
impl Builder<NoUrl> {
    fn new() -> Self {
        Builder { url: NoUrl, req: Req::default() }
    }
    fn url(self, u: impl Into<String>) -> Builder<HasUrl> {
        Builder { url: HasUrl(u.into()), req: self.req }
    }
}
impl<U> Builder<U> {
    fn header(mut self, k: &str, v: &str) -> Self {
        self.req.headers.push((k.into(), v.into()));
        self
    }
    fn method(self, m: Method) -> Self {
        Builder { req: Req { method: m, ..self.req }, ..self }
    }
}
impl Builder<HasUrl> {
    fn build(self) -> Req {
        Req { url: self.url.0, ..self.req }
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
        (self.a, self.b) = (self.b, self.a + self.b);
        Some(r)
    }
}
struct Words<'a>(&'a str);
impl<'a> IntoIterator for Words<'a> {
    type Item = &'a str;
    type IntoIter = std::str::SplitWhitespace<'a>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.split_whitespace()
    }
}
fn main() {
    {
        let _a = Noisy::new("a");
        let b = Noisy::new("b");
        let _c = [Noisy::new("c1"), Noisy::new("c2")];
        let _ = Noisy::new("tmp");
        drop(b);
        let moved = Noisy::new("m");
        let keep = move || moved.0;
        println!("{}", keep());
        let t = (Noisy::new("t0"), Noisy::new("t1"));
        let (x, _) = t;
        println!("end {}", x.0);
    }
    println!("{} {}", COUNTER.load(Ordering::Relaxed), LOG.lock().unwrap().len());
    println!("before");
    println!("{} {:?}", TABLE["one"], TABLE.get("zwei"));
    println!("{} {}", ONCE.get_or_init(|| "set".to_string()), ONCE.set("again".into()).is_err());
    println!("{SQUARES:?} {F20} {GREETING}");
    println!("{} {}", reexported(), states::deep::shown());
    println!("{}", Post::new("T").submit("ann").reject().submit("bob").approve().text());
    println!("{:?}", Builder::new().header("a", "b").url("http://x").method(Method::Post).build());
    println!(
        "{:?} {:?}",
        Fib { a: 0, b: 1 }.skip(5).step_by(3).take_while(|x| *x < 1000).collect::<Vec<_>>(),
        Fib { a: 0, b: 1 }.find(|x| x % 7 == 0 && *x > 0)
    );
    for w in Words("a bb  ccc") {
        print!("{w}.");
    }
    println!();
    let shared = Arc::new(RwLock::new(5));
    {
        *shared.write().unwrap() += 1;
    }
    println!("{} {}", shared.read().unwrap(), Arc::strong_count(&shared));
    let total: usize = (0..3).map(|_| COUNTER.fetch_add(10, Ordering::SeqCst)).sum();
    println!("{total} {}", COUNTER.swap(0, Ordering::SeqCst));
    let m = Mutex::new(vec![1]);
    if let Ok(mut g) = m.lock() {
        g.push(2);
    }
    println!("{:?}", m.lock().unwrap().iter().sum::<i32>());
    println!("{:?}", m.into_inner().unwrap());
    println!("{:?}", COUNTER.compare_exchange(0, 5, Ordering::SeqCst, Ordering::Relaxed));
    let v: Vec<Noisy> = vec![Noisy("v1"), Noisy("v2")];
    let firsts = v.into_iter().next();
    println!("got {}", firsts.as_ref().map_or("", |n| n.0));
    std::mem::drop(firsts);
    let mut o = Some(Noisy("o1"));
    o = None;
    println!("{}", o.is_none());
    let mut r = Noisy("r1");
    r = Noisy("r2");
    println!("last {}", r.0);
}
