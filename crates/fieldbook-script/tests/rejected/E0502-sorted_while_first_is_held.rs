//! A vector sorted while a reference into it is held.

fn main() {
    let mut numbers = vec![3, 1];
    let first = numbers.first();
    numbers.sort();
    println!("{first:?} {numbers:?}");
}
