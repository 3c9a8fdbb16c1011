//! A number in one branch and a text in another.
fn main() {
    let n = 3;
    let size = if n > 2 { "large" } else { n };
    println!("{size}");
}
