//! Self of other type.

struct Cup;

struct Plate;

impl Cup {
    fn fill(self: Plate) {}
}

fn main() {
    println!("empty");
}
