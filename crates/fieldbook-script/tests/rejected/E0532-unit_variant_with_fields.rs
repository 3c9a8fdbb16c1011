//! A tuple variant in a pattern as if it were a unit variant.
enum Shape {
    Circle(f64),
    Point,
}

fn name(shape: &Shape) -> &'static str {
    match shape {
        Shape::Circle => "circle",
        Shape::Point => "point",
    }
}

fn main() {
    println!("{} {}", name(&Shape::Point), name(&Shape::Circle(1.0)));
}
