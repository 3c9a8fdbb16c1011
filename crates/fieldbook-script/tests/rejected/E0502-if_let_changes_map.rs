//! A map is changed while one of its values is held.
use std::collections::HashMap;
fn main() {
    let mut ages: HashMap<String, u32> = HashMap::new();
    if let Some(age) = ages.get("Ana") {
        ages.insert("Ben".to_string(), *age);
        println!("{age}");
    }
}
