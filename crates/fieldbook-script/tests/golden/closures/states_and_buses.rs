// State machine + generic event bus + builder with typestate (PhantomData)
use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;
use std::mem;
use std::rc::Rc;

trait State {
    const NAME: &'static str;
}
#[derive(Debug)]
struct Draft;
#[derive(Debug)]
struct Review;
#[derive(Debug)]
struct Published;
impl State for Draft {
    const NAME: &'static str = "draft";
}
impl State for Review {
    const NAME: &'static str = "review";
}
impl State for Published {
    const NAME: &'static str = "published";
}

#[derive(Debug)]
struct Post<S: State> {
    content: String,
    approvals: u8,
    _state: PhantomData<S>,
}
impl<S: State> Post<S> {
    fn state(&self) -> &'static str {
        S::NAME
    }
    fn into_state<T: State>(self) -> Post<T> {
        Post { content: self.content, approvals: self.approvals, _state: PhantomData }
    }
}
impl Post<Draft> {
    fn new() -> Self {
        Post { content: String::new(), approvals: 0, _state: PhantomData }
    }
    fn add(mut self, text: &str) -> Self {
        self.content.push_str(text);
        self
    }
    fn submit(self) -> Post<Review> {
        self.into_state()
    }
}
impl Post<Review> {
    fn approve(mut self) -> Result<Post<Published>, Post<Review>> {
        self.approvals += 1;
        if self.approvals >= 2 { Ok(self.into_state()) } else { Err(self) }
    }
}
impl AsRef<str> for Post<Published> {
    fn as_ref(&self) -> &str {
        &self.content
    }
}

// classic book: state object behind Option<Box<dyn>>
trait Light {
    fn next(self: Box<Self>) -> Box<dyn Light>;
    fn name(&self) -> String {
        type_name::<Self>().rsplit("::").next().unwrap_or("?").to_string()
    }
    fn seconds(&self) -> u32;
}
struct Red;
struct Green(u32);
struct Yellow;
impl Light for Red {
    fn next(self: Box<Self>) -> Box<dyn Light> {
        Box::new(Green(30))
    }
    fn seconds(&self) -> u32 {
        20
    }
}
impl Light for Green {
    fn next(self: Box<Self>) -> Box<dyn Light> {
        if self.0 > 30 { Box::new(Yellow) } else { Box::new(Green(self.0 + 10)) }
    }
    fn seconds(&self) -> u32 {
        self.0
    }
}
impl Light for Yellow {
    fn next(self: Box<Self>) -> Box<dyn Light> {
        Box::new(Red)
    }
    fn name(&self) -> String {
        "amber".into()
    }
    fn seconds(&self) -> u32 {
        3
    }
}
struct Crossing {
    light: Option<Box<dyn Light>>,
    total: u32,
}
impl Crossing {
    fn step(&mut self) {
        if let Some(light) = self.light.take() {
            self.total += light.seconds();
            self.light = Some(light.next());
        }
    }
}

type Handler = Box<dyn Fn(&dyn Any) -> bool>;
#[derive(Default)]
struct Bus {
    handlers: HashMap<TypeId, Vec<Handler>>,
}
impl Bus {
    fn on<E: 'static>(&mut self, f: impl Fn(&E) -> bool + 'static) -> &mut Self {
        self.handlers
            .entry(TypeId::of::<E>())
            .or_default()
            .push(Box::new(move |any| any.downcast_ref::<E>().map_or(false, &f)));
        self
    }
    fn emit<E: Any>(&self, e: E) -> usize {
        self.handlers.get(&TypeId::of::<E>()).into_iter().flatten().filter(|h| h(&e)).count()
    }
}

fn make_counter() -> impl FnMut() -> u32 {
    let mut n = 0;
    move || {
        n += 1;
        n
    }
}
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}
fn curry(a: i32) -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> {
    move |b| Box::new(move |c| a * 100 + b * 10 + c)
}
fn apply_n(n: usize, f: &dyn Fn(u64) -> u64, x: u64) -> u64 {
    (0..n).fold(x, |acc, _| f(acc))
}
fn hash_of<T: Hash + ?Sized>(t: &T) -> u64 {
    let mut h = DefaultHasher::new();
    t.hash(&mut h);
    h.finish()
}
fn memo<A: Hash + Eq + Clone, R: Clone>(f: impl Fn(&A) -> R) -> impl FnMut(A) -> (R, bool) {
    let mut cache = HashMap::new();
    move |a| {
        if let Some(r) = cache.get(&a) {
            return (Clone::clone(r), true);
        }
        let r = f(&a);
        cache.insert(a, r.clone());
        (r, false)
    }
}

fn main() {
    let post = Post::new().add("Hello").add(", state");
    println!("{} {}", post.state(), mem::size_of::<PhantomData<String>>());
    let mut review = post.submit();
    println!("{}", review.state());
    let done = loop {
        match review.approve() {
            Ok(p) => break p,
            Err(r) => {
                println!("still {} with {}", r.state(), r.approvals);
                review = r;
            }
        }
    };
    println!("{} {} {}", done.state(), done.as_ref(), done.approvals);

    let mut c = Crossing { light: Some(Box::new(Red)), total: 0 };
    for _ in 0..5 {
        print!("{} ", c.light.as_ref().map_or_else(String::new, |l| l.name()));
        c.step();
    }
    println!("{}", c.total);

    let log = Rc::new(std::cell::RefCell::new(vec![]));
    let mut bus = Bus::default();
    let l = Rc::clone(&log);
    bus.on(move |n: &i32| {
        l.borrow_mut().push(format!("i32 {n}"));
        *n > 1
    })
    .on(|s: &String| s.is_empty())
    .on(|s: &&str| s.len() == 2);
    println!("{} {} {} {}", bus.emit(1), bus.emit(2), bus.emit(String::new()), bus.emit("ab"));
    println!("{:?} {}", log.borrow(), Rc::strong_count(&log));

    let mut a = make_counter();
    let mut b = make_counter();
    println!("{} {} {} {}", a(), a(), b(), a());
    println!("{} {}", compose(|x: i32| x + 1, |y| format!("<{y}>"))(4), curry(1)(2)(3));
    println!("{}", apply_n(5, &|x| x * 2, 3));
    println!("{} {}", hash_of("a") == hash_of(&String::from("a")), hash_of(&1u8) == hash_of(&2u8));
    let mut sq = memo(|x: &u32| x * x);
    println!("{:?} {:?} {:?}", sq(4), sq(4), sq(5));
    let fns: [(&str, fn(f64) -> f64); 3] = [("sqrt", f64::sqrt), ("neg", |x| -x), ("abs", f64::abs)];
    println!("{:?}", fns.iter().map(|(n, f)| format!("{n}:{:.2}", f(2.0))).collect::<Vec<_>>());
    let mut ops: Vec<Box<dyn FnOnce(&mut Vec<i32>)>> = vec![Box::new(|v| v.push(1)), Box::new(|v| v.extend([2, 3]))];
    ops.push(Box::new(|v: &mut Vec<i32>| v.reverse()));
    let mut v = Vec::new();
    ops.into_iter().for_each(|op| op(&mut v));
    println!("{v:?} {:?}", mem::replace(&mut v, vec![9]));
    let mut x = 1;
    let mut y = 2;
    mem::swap(&mut x, &mut y);
    println!("{x} {y} {:?} {}", mem::take(&mut v), v.len());
    println!("{} {} {}", type_name::<Option<i32>>(), mem::size_of::<(u8, u32)>(), mem::align_of::<u64>());
    println!("{} {:?}", mem::discriminant(&Some(1)) == mem::discriminant(&Some(2)), (&1 as &dyn Any).is::<i32>());
}
