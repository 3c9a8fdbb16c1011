//! Drop for one argument.

struct Bag<T> {
    thing: T,
}

impl Drop for Bag<u8> {
    fn drop(&mut self) {}
}

fn main() {
    println!("{}", Bag { thing: 1u8 }.thing);
}
