//! A name that the pattern was to give, but does not.

fn main() {
    if let Ok() = "12".parse::<i32>() { println!("{number}"); }
}
