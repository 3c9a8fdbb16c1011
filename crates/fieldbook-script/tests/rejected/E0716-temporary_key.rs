//! A map keeps a reference to a text that nobody keeps.
use std::collections::HashMap;
fn main() {
    let mut ages: HashMap<&str, u32> = HashMap::new();
    ages.insert(&String::from("Ana"), 3);
    println!("{ages:?}");
}
