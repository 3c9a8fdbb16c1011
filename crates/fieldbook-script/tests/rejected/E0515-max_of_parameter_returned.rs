//! The greatest of an owned parameter is returned by reference.
fn largest<'a>(numbers: Vec<i32>) -> &'a i32 {
    numbers.iter().max().unwrap()
}
fn main() {
    println!("{}", largest(vec![1]));
}
