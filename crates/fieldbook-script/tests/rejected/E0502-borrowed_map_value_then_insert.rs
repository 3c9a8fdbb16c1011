//! A value of a map held while the map is changed.
use std::collections::HashMap;

fn main() {
    let mut ages = HashMap::from([("Ada", 36)]);
    let age = ages.get("Ada").unwrap();
    ages.insert("Bob", 40);
    println!("{age}");
}
