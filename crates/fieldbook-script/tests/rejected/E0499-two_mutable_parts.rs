//! Two mutable references to elements of one vector.
fn main() {
    let mut numbers = vec![1, 2];
    let first = &mut numbers[0];
    let second = &mut numbers[1];
    *first += *second;
    println!("{numbers:?}");
}
