//! A literal that its type cannot hold.
fn main() {
    let small: u8 = 256;
    println!("{small}");
}
