//! A variant's literal without one of its fields.
enum Shape {
    Rectangle { width: f64, height: f64 },
}

fn main() {
    let shape = Shape::Rectangle { width: 2.0 };
    let Shape::Rectangle { width, height } = shape;
    println!("{}", width * height);
}
