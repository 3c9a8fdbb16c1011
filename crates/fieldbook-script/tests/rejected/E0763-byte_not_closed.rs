//! Byte not closed.

fn main() {
    let byte = b'a;
    println!("{byte}");
}
