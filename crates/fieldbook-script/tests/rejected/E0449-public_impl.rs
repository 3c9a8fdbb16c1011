//! Public impl.

struct Lamp;

pub impl Lamp {}

fn main() {
    println!("dark");
}
