//! To assign to an element is to borrow the vector.

fn main() {
    let numbers = vec![1, 2, 3];
    numbers[0] = 10;
    println!("{numbers:?}");
}
