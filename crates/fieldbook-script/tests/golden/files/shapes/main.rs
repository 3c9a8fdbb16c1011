mod render;
mod shape;

use shape::{Circle, Shape, Square};

fn main() {
    let shapes: Vec<Box<dyn Shape>> =
        vec![Box::new(Circle { radius: 1.0 }), Box::new(Square::new(2.0))];
    for line in render::table(&shapes) {
        println!("{line}");
    }
    let total: f64 = shapes.iter().map(|shape| shape.area()).sum();
    println!("{total:.2}");
}
