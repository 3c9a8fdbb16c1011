//! Three dots.

fn main() {
    match 5u8 {
        0...9 => println!("digit"),
        _ => println!("more"),
    }
}
