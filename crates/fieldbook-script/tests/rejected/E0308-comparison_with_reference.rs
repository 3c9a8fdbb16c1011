//! A reference compared with a number.
fn main() {
    let numbers = vec![1, 2, 3];
    let large = numbers.iter().filter(|n| n > 1).count();
    println!("{large}");
}
