//! Object returned.

trait Animal {}

struct Dog;

impl Animal for Dog {}

fn adopt() -> dyn Animal {
    Dog
}

fn main() {
    println!("woof");
}
