//! A part of a list has no size of its own.

fn main() {
    let numbers = vec![1, 2, 3];
    println!("{:?}", numbers[..2]);
}
