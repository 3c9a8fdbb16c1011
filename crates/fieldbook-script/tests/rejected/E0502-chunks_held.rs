//! Chunks of a list are held while it grows.
fn main() {
    let mut list = vec![1, 2, 3, 4];
    let pairs = list.chunks(2);
    list.push(5);
    println!("{}", pairs.len());
}
