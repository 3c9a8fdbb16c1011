//! A closure of several lines that gives other items than the signature promises.
fn sums(limit: u32) -> impl Iterator<Item = i32> {
    (0..limit).scan(0, |sum, n| {
        *sum += n;
        Some(n)
    })
}

fn main() {
    println!("{}", sums(5).count());
}
