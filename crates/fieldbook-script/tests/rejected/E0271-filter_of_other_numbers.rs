//! A filter of other items than the signature promises.
fn evens(limit: u32) -> impl Iterator<Item = i32> {
    (0..limit).filter(|n| n % 2 == 0)
}

fn main() {
    println!("{}", evens(5).count());
}
