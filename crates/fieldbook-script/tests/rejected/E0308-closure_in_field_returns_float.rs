//! A closure in a field whose bound says what it returns.
use std::collections::HashMap;
struct Cache<F: Fn(u64) -> u64> {
    f: F,
    seen: HashMap<u64, u64>,
}
fn main() {
    let c = Cache { f: |x: u64| x as f64, seen: HashMap::new() };
}
