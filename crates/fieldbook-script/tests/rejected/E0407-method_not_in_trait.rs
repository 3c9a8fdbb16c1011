//! An implementation with a method that the trait does not have.
trait Speak {
    fn speak(&self) -> String;
}

struct Dog;

impl Speak for Dog {
    fn speak(&self) -> String {
        "woof".to_string()
    }

    fn fetch(&self) -> String {
        "stick".to_string()
    }
}

fn main() {
    println!("{}", Dog.speak());
}
