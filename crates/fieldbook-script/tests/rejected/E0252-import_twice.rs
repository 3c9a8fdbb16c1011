//! The same name brought in twice.

use std::collections::HashMap;
use std::collections::HashMap;

fn main() {
    let ages: HashMap<&str, u32> = HashMap::new();
    println!("{}", ages.len());
}
