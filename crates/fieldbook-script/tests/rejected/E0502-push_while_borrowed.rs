//! A `push` while a reference into the vector is used later.
fn main() {
    let mut numbers = vec![1, 2, 3];
    let first = &numbers[0];
    numbers.push(4);
    println!("{first}");
}
