//! A literal divided by a text.
fn main() {
    println!("{}", 1.0 / "seven");
}
