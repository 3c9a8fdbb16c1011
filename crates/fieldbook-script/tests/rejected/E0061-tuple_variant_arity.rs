//! A tuple variant built with too few values.
enum Shape {
    Rectangle(f64, f64),
}

fn main() {
    let shape = Shape::Rectangle(1.0);
    let Shape::Rectangle(width, height) = shape;
    println!("{}", width * height);
}
