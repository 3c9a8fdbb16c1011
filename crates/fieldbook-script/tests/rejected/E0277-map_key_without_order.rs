//! A map from floats.
use std::collections::BTreeMap;

fn main() {
    let mut prices: BTreeMap<f64, &str> = BTreeMap::new();
    prices.insert(1.5, "tea");
}
