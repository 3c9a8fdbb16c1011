//! `?` is missing: an option has a `len`, but not for everybody.

fn second(text: &str) -> Option<usize> {
    Some(text.split(' ').nth(1).len())
}

fn main() {
    println!("{:?}", second("one two"));
}
