//! A collection's constructor without its import.
fn main() {
    let mut ages = BTreeMap::new();
    ages.insert("Ada", 36);
    println!("{ages:?}");
}
