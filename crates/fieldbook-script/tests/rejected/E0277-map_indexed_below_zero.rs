//! A map of unsigned keys, indexed by a number below zero.
use std::collections::HashMap;

fn main() {
    let names: HashMap<usize, &str> = HashMap::from([(0, "zero")]);
    println!("{}", names[&-2]);
}
