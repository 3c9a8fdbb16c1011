//! A pattern with fewer fields than the tuple variant.
enum Shape {
    Rectangle(f64, f64),
}

fn main() {
    let Shape::Rectangle(width) = Shape::Rectangle(1.0, 2.0);
    println!("{width}");
}
