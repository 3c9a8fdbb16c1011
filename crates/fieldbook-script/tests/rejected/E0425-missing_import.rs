//! A map that was not imported.
fn main() {
    let ages: HashMap<String, u32> = Default::default();
    println!("{}", ages.len());
}
