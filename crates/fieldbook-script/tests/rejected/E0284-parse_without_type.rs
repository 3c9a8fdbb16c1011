//! `parse` without a type to parse into.
fn main() {
    let number = "42".parse().unwrap();
    println!("{number}");
}
