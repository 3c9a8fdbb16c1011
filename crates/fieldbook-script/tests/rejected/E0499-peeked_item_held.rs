//! What was peeked is held while the iterator goes on.
fn main() {
    let list = vec![1, 2];
    let mut numbers = list.iter().peekable();
    let next = numbers.peek();
    numbers.next();
    println!("{next:?}");
}
