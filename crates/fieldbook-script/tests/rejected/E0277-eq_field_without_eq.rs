//! `Ord` used for sorting structs that do not have it.
#[derive(Debug, PartialEq)]
struct Hero {
    age: u32,
}

fn main() {
    let mut heroes = vec![Hero { age: 3 }, Hero { age: 1 }];
    heroes.sort();
    println!("{heroes:?}");
}
