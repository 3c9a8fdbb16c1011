//! An implementation of a trait that does not exist.
struct Dog;

impl Speak for Dog {
    fn speak(&self) -> String {
        "woof".to_string()
    }
}

fn main() {
    println!("{}", 1);
}
