//! `!` of a `String` in a condition.
fn main() {
    let name = String::from("Ada");
    if !name {
        println!("empty");
    }
}
