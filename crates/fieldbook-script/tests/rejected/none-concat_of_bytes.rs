//! `concat!` makes text of text.
fn main() {
    println!("{}", concat!("a", b"b"));
}
