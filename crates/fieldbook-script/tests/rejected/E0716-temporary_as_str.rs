//! A part of a text that nobody keeps.
fn main() {
    let short: &str = String::from("  ab ").trim();
    println!("{short}");
}
