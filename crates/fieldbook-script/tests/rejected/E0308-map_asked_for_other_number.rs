//! A map of one kind of number asked for another.

use std::collections::HashMap;

fn main() {
    let ages: HashMap<u32, u32> = HashMap::from([(1, 36)]);
    let key: usize = 1;
    println!("{:?}", ages.get(&key));
}
