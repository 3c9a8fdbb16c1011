//! A trait's method on a type that does not implement it.
trait Speak {
    fn speak(&self) -> String;
}

struct Dog;
struct Stone;

impl Speak for Dog {
    fn speak(&self) -> String {
        "woof".to_string()
    }
}

fn main() {
    println!("{}", Dog.speak());
    println!("{}", Stone.speak());
}
