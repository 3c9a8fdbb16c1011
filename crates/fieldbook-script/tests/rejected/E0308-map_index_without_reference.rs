//! A map is indexed by a reference.

use std::collections::HashMap;

fn main() {
    let ages = HashMap::from([(1, 36)]);
    println!("{}", ages[1]);
}
