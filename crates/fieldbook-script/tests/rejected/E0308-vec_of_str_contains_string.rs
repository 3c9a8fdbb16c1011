//! A `String` looked for in a vector of text slices.
fn main() {
    let names = vec!["Ada", "Bob"];
    let wanted = String::from("Ada");
    println!("{}", names.contains(&wanted));
}
