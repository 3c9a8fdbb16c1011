//! A type alias that leaves a lifetime out.
use std::collections::BTreeMap;

type Map<'a> = BTreeMap<&str, &'a str>;

fn main() {
    let map: Map<'_> = BTreeMap::new();
    println!("{map:?}");
}
