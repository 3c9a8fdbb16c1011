//! A function that gives what its `match` gives, but does not say so.

fn print_size(n: u32) {
    match n {
        0 => "none",
        1..=9 => "few",
        _ => "many",
    }
}

fn main() {
    print_size(4);
}
