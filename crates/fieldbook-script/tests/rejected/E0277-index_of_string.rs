//! A character of a text by its index.
fn main() {
    let name = String::from("Ada");
    let initial = name[0];
    println!("{initial}");
}
