//! A map whose keys are floats.
use std::collections::HashMap;

fn main() {
    let mut prices = HashMap::new();
    prices.insert(1.5, "tea");
    println!("{}", prices.len());
}
