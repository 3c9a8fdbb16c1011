//! Pattern in trait.

trait Adds {
    fn add((a, b): (u8, u8)) -> u8;
}

fn main() {
    println!("3");
}
