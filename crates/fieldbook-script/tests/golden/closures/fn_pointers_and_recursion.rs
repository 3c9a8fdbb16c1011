type Op = fn(f64, f64) -> f64;

fn add(a: f64, b: f64) -> f64 {
    a + b
}

const OPS: [(&str, Op); 3] = [("+", add), ("-", |a, b| a - b), ("max", f64::max)];

fn apply_n<F>(n: usize, mut f: F)
where
    F: FnMut(usize),
{
    (0..n).for_each(|i| f(i));
}

fn memo<'a>(cache: &'a mut Vec<Option<u64>>) -> impl FnMut(usize) -> u64 + 'a {
    fn go(n: usize, cache: &mut Vec<Option<u64>>) -> u64 {
        if n < 2 {
            return n as u64;
        }
        if cache.len() <= n {
            cache.resize(n + 1, None);
        }
        match cache[n] {
            Some(known) => known,
            None => {
                let value = go(n - 1, cache) + go(n - 2, cache);
                cache[n] = Some(value);
                value
            }
        }
    }
    move |n| go(n, cache)
}

fn curry(a: i32) -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> {
    move |b| Box::new(move |c| a * 100 + b * 10 + c)
}

fn main() {
    for (name, op) in OPS {
        println!("{name} {}", op(3.0, 4.5));
    }
    let mut seen = Vec::new();
    apply_n(4, |i| seen.push(i * i));
    println!("{seen:?}");
    let mut cache = Vec::new();
    let mut fib = memo(&mut cache);
    println!("{} {}", fib(50), fib(10));
    drop(fib);
    println!("{}", cache.iter().flatten().count());
    println!("{}", curry(1)(2)(3));
    let mut fs: Vec<Box<dyn FnOnce() -> String>> = Vec::new();
    for word in ["a", "b"] {
        let owned = word.repeat(2);
        fs.push(Box::new(move || owned + "!"));
    }
    println!("{:?}", fs.into_iter().map(|f| f()).collect::<Vec<_>>());
    let by_length = |a: &&str, b: &&str| a.len().cmp(&b.len()).reverse();
    let mut words = vec!["a", "ccc", "bb"];
    words.sort_by(by_length);
    println!("{words:?} {:?}", words.iter().copied().map(str::len).reduce(|a, b| a * b));
}
