//! Cast to slice.

fn main() {
    let numbers = &[1u8, 2, 3];
    let part = numbers as [u8];
    println!("cast");
}
