//! Lifetime twice.

fn longer<'a, 'a>(left: &'a str, right: &'a str) -> usize {
    left.len() + right.len()
}

fn main() {
    println!("{}", longer("a", "b"));
}
