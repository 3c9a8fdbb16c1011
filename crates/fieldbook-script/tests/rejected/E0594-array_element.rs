//! An element of an immutable array assigned.
fn main() {
    let numbers = [1, 2, 3];
    numbers[0] = 10;
    println!("{numbers:?}");
}
