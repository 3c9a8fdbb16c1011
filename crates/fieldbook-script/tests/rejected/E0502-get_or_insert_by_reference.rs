//! A value is returned early, else the map is changed: not yet accepted.
use std::collections::HashMap;
fn get<'m>(map: &'m mut HashMap<u32, String>, key: u32) -> &'m String {
    match map.get(&key) {
        Some(found) => found,
        None => {
            map.insert(key, String::new());
            &map[&key]
        }
    }
}
fn main() {
    println!("{}", get(&mut HashMap::new(), 1));
}
