//! A reference to a box is not a reference to what is in it.

trait Shape {
    fn area(&self) -> f64;
}

fn largest(shapes: &[Box<dyn Shape>]) -> Option<&dyn Shape> {
    let mut best: Option<&dyn Shape> = None;
    for shape in shapes {
        best = Some(shape);
    }
    best
}

fn main() {}
