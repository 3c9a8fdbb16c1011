//! Two lifetimes that nothing ties to each other.

fn pick<'a, 'b>(first: &'a str, second: &'b str) -> &'a str {
    if first.is_empty() {
        return second;
    }
    first
}

fn main() {
    println!("{}", pick("", "c"));
}
