//! Constant for type.

trait Holds {
    type Thing;
}

struct Hand;

impl Holds for Hand { const Thing: u32 = 1; }

fn main() {
    println!("empty");
}
