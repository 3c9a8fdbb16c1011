//! An implementation of a struct as if it were a trait.
struct Animal;
struct Dog;

impl Animal for Dog {}

fn main() {
    println!("done");
}
