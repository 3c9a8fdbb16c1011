//! A `usize` where an `i32` is expected.
fn half(n: i32) -> i32 {
    n / 2
}

fn main() {
    let words = vec!["a", "b"];
    println!("{}", half(words.len()));
}
