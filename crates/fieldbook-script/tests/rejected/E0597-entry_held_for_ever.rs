//! An entry of a local map for a function that holds it for ever.
use std::collections::HashMap;
use std::collections::hash_map::{Entry, OccupiedEntry};

fn bump(entry: OccupiedEntry<'static, &str, i32>) -> i32 {
    *entry.get()
}

fn main() {
    let mut counts: HashMap<&str, i32> = HashMap::new();
    if let Entry::Occupied(entry) = counts.entry("a") {
        println!("{}", bump(entry));
    }
}
