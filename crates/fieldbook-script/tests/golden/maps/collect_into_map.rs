use std::collections::{BTreeMap, HashMap};

fn main() {
    let names = ["one", "two", "three"];
    let lengths: BTreeMap<_, _> = names.iter().map(|name| (*name, name.len())).collect();
    println!("{lengths:?}");
    let numbered: HashMap<usize, &str> = names.into_iter().enumerate().collect();
    println!("{} {}", numbered[&0], numbered[&2]);
    let inverted: BTreeMap<usize, Vec<&str>> =
        lengths
            .iter()
            .fold(BTreeMap::new(), |mut map, (name, length)| {
                map.entry(*length).or_insert_with(Vec::new).push(*name);
                map
            });
    println!("{inverted:?}");
    let zipped: BTreeMap<char, i32> = "abc".chars().zip(1..).collect();
    println!("{zipped:#?}");
    let mut merged = zipped.clone();
    merged.extend([('c', 30), ('d', 4)]);
    println!("{merged:?} {}", merged == zipped);
    let total: i32 = merged.into_values().sum();
    println!("{total}");
}
