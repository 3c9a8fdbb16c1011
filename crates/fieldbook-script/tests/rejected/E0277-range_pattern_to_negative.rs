//! A range pattern of unsigned numbers that ends below zero.
fn main() {
    let n: u64 = 30;
    match n {
        20..-100 => println!("odd"),
        _ => println!("fine"),
    }
}
