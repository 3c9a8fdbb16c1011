//! An arm that does not end before the next begins.

fn size(n: u32) -> &'static str {
    match n {
        0 => "none"
        1..=9 => "few",
        _ => "many",
    }
}

fn main() {
    println!("{}", size(4));
}
