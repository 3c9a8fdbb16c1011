//! `collect` into a collection that cannot be made from the items.
fn main() {
    let names: Vec<String> = ["a", "b"].iter().map(|s| s.len()).collect();
    println!("{names:?}");
}
