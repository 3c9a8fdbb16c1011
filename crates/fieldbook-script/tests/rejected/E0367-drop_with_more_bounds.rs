//! Drop with more bounds.

struct Crate<T> {
    thing: T,
}

impl<T: Clone> Drop for Crate<T> {
    fn drop(&mut self) {}
}

fn main() {
    println!("{}", Crate { thing: 1u8 }.thing);
}
