//! A set of texts outlives one of them.
use std::collections::HashSet;
fn main() {
    let mut seen: HashSet<&str> = HashSet::new();
    let first = String::from("a");
    seen.insert(&first);
    drop(first);
    println!("{}", seen.len());
}
