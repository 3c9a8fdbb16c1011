//! Stricter than trait.

trait Prints {
    fn print<T>(&self, thing: T);
}

struct Paper;

impl Prints for Paper {
    fn print<T: std::fmt::Debug>(&self, thing: T) {
        println!("{thing:?}");
    }
}

fn main() {
    Paper.print(1);
}
