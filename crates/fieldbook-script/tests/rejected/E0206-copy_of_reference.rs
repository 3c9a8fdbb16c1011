//! Copy of reference.

#[derive(Clone)]
struct Key;

impl Copy for &'static mut Key {}

fn main() {
    println!("one key");
}
