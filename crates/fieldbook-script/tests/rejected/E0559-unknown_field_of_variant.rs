//! A variant's literal with a field that the variant does not have.
enum Shape {
    Square { side: f64 },
}

fn main() {
    let shape = Shape::Square { side: 1.0, color: 3 };
    let Shape::Square { side } = shape;
    println!("{side}");
}
