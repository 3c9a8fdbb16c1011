//! Closures that only look are copied; those that own or change something are moved, and may be used once they came back.

fn twice(f: impl Fn() -> usize) -> usize {
    f() + f()
}

fn main() {
    let names = vec!["Ada".to_string(), "Bo".to_string()];
    let count = || names.len();
    let same = count;
    println!("{} {} {}", twice(count), twice(same), count());

    let by = 3;
    let add = move |n: i32| n + by;
    let other = add;
    println!("{} {}", add(1), other(2));

    let mut total = 0;
    let mut sum = |n: i32| total += n;
    sum(1);
    let mut moved = sum;
    moved(2);
    println!("{total}");

    let take = || names;
    println!("{:?}", take());

    let grid: Vec<(i32, i32)> = (0..2).flat_map(|y| (0..2).map(move |x| (x, y))).collect();
    println!("{grid:?}");
    let rows: Vec<i32> = (1..4).map(|y| (1..=y).map(|x| x * y).sum()).collect();
    println!("{rows:?}");
}
