//! An iterator over a list that nobody keeps.
fn list() -> Vec<i32> {
    vec![1, 2]
}
fn main() {
    let numbers = list().iter();
    println!("{}", numbers.count());
}
