//! Method without type parameter.

trait Shelf {
    fn put<T>(&self, thing: T);
}

struct Wood;

impl Shelf for Wood {
    fn put(&self, thing: u8) {}
}

fn main() {
    Wood.put(1);
}
