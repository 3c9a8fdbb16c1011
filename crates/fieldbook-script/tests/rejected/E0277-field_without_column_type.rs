//! A field of a type that no model can have.
use fieldbook::prelude::*;

struct Point {
    x: f64,
}

#[model]
struct Hero {
    position: Point,
}

fn main() {
    println!("done");
}
