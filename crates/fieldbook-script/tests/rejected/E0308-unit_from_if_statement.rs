//! An `if` with values in the middle of a function.
fn size(n: i32) -> &'static str {
    if n > 10 {
        "large"
    }
    "small"
}

fn main() {
    println!("{}", size(3));
}
