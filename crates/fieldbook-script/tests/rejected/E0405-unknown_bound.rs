//! A bound by a trait that does not exist.
fn largest<T: Comparable>(items: &[T]) -> usize {
    items.len()
}

fn main() {
    println!("{}", largest(&[1, 2]));
}
