//! An arm that does not end before one with a guard begins.

fn size(n: u32) -> &'static str {
    match n {
        0 => "none"
        n if n < 10 => "few",
        _ => "many",
    }
}

fn main() {}
