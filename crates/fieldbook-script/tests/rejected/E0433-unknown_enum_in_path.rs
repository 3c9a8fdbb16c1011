//! A variant of an enum that does not exist.
#[derive(Debug)]
enum Color {
    Red,
}

fn main() {
    println!("{:?}", Color::Red);
    println!("{:?}", Colour::Red);
}
