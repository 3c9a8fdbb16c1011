//! 2024 match ergonomics.
fn main() {
    let pairs = vec![(1, 'a'), (3, 'b')];
    let best = pairs.iter().enumerate().max_by_key(|(_, &(n, _))| n);
    println!("{best:?}");
}
