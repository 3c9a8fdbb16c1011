//! One parameter has the returned lifetime, the other may be returned too.

fn longest<'a>(first: &'a str, second: &str) -> &'a str {
    if first.len() > second.len() { first } else { second }
}

fn main() {
    println!("{}", longest("ab", "c"));
}
