//! The second parameter does not say how long it lives.
fn choose<'a>(first: &'a str, second: &str) -> &'a str {
    if first.is_empty() { second } else { first }
}
fn main() {
    println!("{}", choose("", "x"));
}
