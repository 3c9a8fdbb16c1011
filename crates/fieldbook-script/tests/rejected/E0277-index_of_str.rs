//! A character of a string by its index.
fn main() {
    let name = "Ada";
    println!("{}", name[0]);
}
