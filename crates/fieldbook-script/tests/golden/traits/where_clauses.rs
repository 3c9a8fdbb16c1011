use std::collections::BTreeMap;
use std::fmt::Display;

fn histogram<I, T>(items: I) -> BTreeMap<T, usize>
where
    I: IntoIterator<Item = T>,
    T: Ord,
{
    let mut counts = BTreeMap::new();
    for item in items {
        *counts.entry(item).or_insert(0) += 1;
    }
    counts
}

fn join_all<T>(items: &[T], separator: &str) -> String
where
    T: Display,
{
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(separator);
        }
        out.push_str(&item.to_string());
    }
    out
}

struct Wrapper<T>(T);

impl<T> Wrapper<T>
where
    T: Display + PartialOrd + Copy,
{
    fn larger(&self, other: T) -> String {
        let winner = if self.0 > other { self.0 } else { other };
        format!("<{winner}>")
    }
}

fn main() {
    println!("{:?}", histogram("hello".chars()));
    println!("{:?}", histogram(vec![3, 1, 3]));
    println!(
        "{} {}",
        join_all(&[1.5, 2.0], "; "),
        join_all::<&str>(&[], ",")
    );
    println!("{} {}", Wrapper(3).larger(9), Wrapper("z").larger("a"));
}
