//! A reference with another lifetime is returned.
fn choose<'a, 'b>(first: &'a str, second: &'b str) -> &'a str {
    if first.is_empty() { second } else { first }
}
fn main() {
    println!("{}", choose("", "x"));
}
