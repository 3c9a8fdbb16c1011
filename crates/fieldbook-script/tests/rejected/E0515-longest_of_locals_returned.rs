//! The longest of two locals is returned by reference.
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}
fn pick<'a>(given: &'a str) -> &'a str {
    let own = given.to_uppercase();
    longest(given, &own)
}
fn main() {
    println!("{}", pick("x"));
}
