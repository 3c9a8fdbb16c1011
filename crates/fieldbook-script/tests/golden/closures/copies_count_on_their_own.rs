//! Closures that are copied or cloned have variables of their own; those that borrow share them.

fn call(mut f: impl FnMut() -> i32 + Copy) -> i32 {
    f()
}

fn twice(mut f: impl FnMut() -> i32 + Copy) -> Vec<i32> {
    vec![f(), call(f), f(), call(f), f()]
}

fn cloned<F: FnMut(&str) -> String + Clone>(mut f: F) -> [String; 4] {
    let a = f("a");
    let mut g = f.clone();
    [a, g("b"), g("c"), f("d")]
}

fn counter(start: i32) -> impl FnMut() -> i32 + Copy {
    let mut n = start;
    move || {
        n += 1;
        n
    }
}

fn run_all(all: &mut [Box<dyn FnMut() -> i32>]) -> Vec<i32> {
    all.iter_mut().map(|f| f()).collect()
}

#[derive(Clone, Copy)]
struct Ticker<F> {
    tick: F,
    factor: i32,
}

impl<F: FnMut() -> i32> Ticker<F> {
    fn next(&mut self) -> i32 {
        (self.tick)() * self.factor
    }
}

fn main() {
    let mut n = 0;
    println!("{:?}", twice(move || {
        n += 1;
        n
    }));
    println!("{n}");
    let mut seen = String::new();
    println!("{:?}", cloned(move |text| {
        seen.push_str(text);
        seen.clone()
    }));

    let mut a = counter(10);
    a();
    let mut b = a;
    println!("{} {} {}", a(), a(), b());
    let pair = (a, b);
    let (mut c, mut d) = pair;
    println!("{} {} {}", c(), d(), a());
    let mut list = [a; 3];
    println!("{} {} {}", list[0](), list[0](), list[1]());

    let mut ticker = Ticker { tick: counter(0), factor: 2 };
    ticker.next();
    let mut other = ticker;
    println!("{} {} {}", ticker.next(), other.next(), other.next());

    let mut shared = 0;
    let mut add = |by: i32| {
        shared += by;
        shared
    };
    add(1);
    let moved = &mut add;
    moved(10);
    add(100);
    println!("{shared}");

    let mut boxed: Vec<Box<dyn FnMut() -> i32>> = vec![Box::new(a), Box::new(a), Box::new(b)];
    println!("{:?} {:?}", run_all(&mut boxed), run_all(&mut boxed));
    let f = counter(5);
    let sums: Vec<i32> = (0..3).map(|_| call(f)).collect();
    println!("{sums:?}");
    let mut iter = std::iter::repeat_with(counter(0));
    println!("{:?}", iter.by_ref().take(3).collect::<Vec<_>>());
    println!("{:?}", iter.take(2).collect::<Vec<_>>());
}
