//! A method of texts, called on a number.
fn main() {
    println!("{:?}", 1.as_bytes());
}
