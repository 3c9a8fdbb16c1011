//! `{}` of a vector.
fn main() {
    let numbers = vec![1, 2, 3];
    println!("{}", numbers);
}
