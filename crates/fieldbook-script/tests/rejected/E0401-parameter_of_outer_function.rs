//! Parameter of outer function.

fn outer<T>(thing: T) -> T {
    fn inner(thing: T) {}
    thing
}

fn main() {
    println!("{}", outer(1));
}
