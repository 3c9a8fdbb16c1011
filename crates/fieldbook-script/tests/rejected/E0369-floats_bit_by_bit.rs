//! Floats bit by bit.

fn main() {
    let (a, b) = (1.5f32, 2.5f32);
    println!("{}", a & b);
}
