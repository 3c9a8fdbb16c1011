//! A text without its closing quote.
fn main() {
    println!("hello);
}
