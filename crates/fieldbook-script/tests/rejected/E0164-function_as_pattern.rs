//! Function as pattern.

enum Shape {
    Square(u32),
}

impl Shape {
    fn square(side: u32) -> Shape {
        Shape::Square(side)
    }
}

fn main() {
    match Shape::square(2) {
        Shape::square(side) => println!("{side}"),
        _ => println!("other"),
    }
}
