//! An `if` whose branches have different types.
fn main() {
    let n = 3;
    let text = if n > 2 { "large" } else { 0 };
    println!("{text}");
}
