//! Object without item.

fn sum(numbers: Box<dyn Iterator>) -> u32 {
    0
}

fn main() {
    println!("zero");
}
