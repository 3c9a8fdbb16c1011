//! An import of something that is not there.
mod shapes {
    pub struct Circle(pub f64);
}

use shapes::Circle;
use shapes::Square;

fn main() {
    println!("{}", Circle(1.0).0);
}
