//! A part of a parameter without the returned lifetime.

fn shortest<'a>(first: &'a str, second: &str) -> Option<&'a str> {
    if first.is_empty() {
        return None;
    }
    Some(second.trim())
}

fn main() {
    println!("{:?}", shortest("ab", " c "));
}
