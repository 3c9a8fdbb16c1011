//! A format string with an opening brace alone.
fn main() {
    println!("{", 1);
}
