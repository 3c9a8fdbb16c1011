//! Function of unknown parameter.

struct Shelf<T> {
    things: Vec<T>,
}

impl<T> Shelf<T> {
    fn width() -> u32 {
        80
    }
}

fn main() {
    println!("{}", Shelf::width());
}
