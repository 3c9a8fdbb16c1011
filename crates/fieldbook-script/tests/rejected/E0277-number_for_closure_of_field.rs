//! A number where the field is to be something that can be called.
use std::collections::HashMap;
struct Cache<F>
where
    F: Fn(u64) -> u64,
{
    f: F,
    seen: HashMap<u64, u64>,
}
fn main() {
    let c = Cache { f: 3, seen: HashMap::new() };
    let d = Cache { f: |x| x + 1, seen: HashMap::new() };
    println!("{}", (d.f)(3));
}
