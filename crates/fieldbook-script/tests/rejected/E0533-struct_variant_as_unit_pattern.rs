//! A struct variant in a pattern as if it were a unit variant.
enum Shape {
    Square { side: f64 },
}

fn side(shape: Shape) -> f64 {
    match shape {
        Shape::Square => 1.0,
    }
}

fn main() {
    println!("{}", side(Shape::Square { side: 1.0 }));
}
