//! A method that a vector does not have.
fn main() {
    let mut numbers = vec![1, 2, 3];
    numbers.add(4);
    println!("{numbers:?}");
}
