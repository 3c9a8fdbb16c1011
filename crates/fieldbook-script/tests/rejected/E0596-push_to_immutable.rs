//! A `push` to an immutable vector.
fn main() {
    let numbers = vec![1, 2];
    numbers.push(3);
    println!("{numbers:?}");
}
