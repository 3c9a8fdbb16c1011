//! A list that is moved and then changed by a closure: rustc points at the closure.
fn main() {
    let mut found = Vec::new();
    let moved = found;
    (0..3).for_each(|n| {
        found.push(n);
    });
    println!("{moved:?}");
}
