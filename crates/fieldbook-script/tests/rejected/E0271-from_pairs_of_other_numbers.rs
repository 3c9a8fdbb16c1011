//! A list whose pairs are not those that the conversion takes.
use std::collections::HashMap;
struct Grouped(HashMap<String, Vec<u32>>);
impl<'a, I> From<I> for Grouped
where
    I: IntoIterator<Item = (&'a str, u32)>,
{
    fn from(items: I) -> Self {
        let mut map: HashMap<String, Vec<u32>> = HashMap::new();
        for (name, n) in items {
            map.entry(name.to_string()).or_default().push(n);
        }
        Grouped(map)
    }
}
fn main() {
    let g = Grouped::from(vec![("a", 1), ("a", 2)]);
    println!("{}", g.0["a"].len());
    let h = Grouped::from(vec![("a", 1u64)]);
    println!("{}", h.0["a"].len());
}
