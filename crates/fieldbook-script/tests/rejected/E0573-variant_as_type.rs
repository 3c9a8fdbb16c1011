//! A variant used as a type.
enum Shape {
    Circle(f64),
}

fn area(circle: Shape::Circle) -> f64 {
    1.0
}

fn main() {
    println!("done");
}
