//! Representation as text.

#[repr("C")]
struct Point {
    x: u8,
}

fn main() {
    println!("{}", Point { x: 1 }.x);
}
