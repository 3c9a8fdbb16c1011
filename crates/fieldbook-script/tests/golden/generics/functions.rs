fn largest<T: PartialOrd + Copy>(items: &[T]) -> Option<T> {
    let mut best = *items.first()?;
    for &item in items {
        if item > best {
            best = item;
        }
    }
    Some(best)
}

fn pair<A, B>(a: A, b: B) -> (B, A) {
    (b, a)
}

fn apply<T, U, F>(value: T, f: F) -> U
where
    F: Fn(T) -> U,
{
    f(value)
}

fn count_matching<T>(items: &[T], test: impl Fn(&T) -> bool) -> usize {
    items.iter().filter(|item| test(item)).count()
}

fn main() {
    println!(
        "{:?} {:?} {:?}",
        largest(&[3, 9, 2]),
        largest(&[1.5, 0.5]),
        largest(&['x', 'b'])
    );
    println!("{:?}", largest::<u8>(&[]));
    println!("{:?}", pair(1, "one"));
    println!(
        "{}",
        apply(5, |n| n * 2) + apply("abc", |s: &str| s.len() as i32)
    );
    println!("{}", count_matching(&["a", "bb"], |s| s.len() == 2));
    println!("{}", apply::<_, String, _>(3, |n| "x".repeat(n)));
}
