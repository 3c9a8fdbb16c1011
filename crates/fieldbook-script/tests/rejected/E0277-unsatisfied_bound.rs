//! An argument whose type does not satisfy the bound.
trait Shape {
    fn area(&self) -> f64;
}

struct Square(f64);
struct Text(String);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

fn show(shape: &impl Shape) -> String {
    format!("{:.1}", shape.area())
}

fn main() {
    println!("{}", show(&Square(2.0)));
    println!("{}", show(&Text("x".to_string())));
}
