//! All names of something unknown: any name that is not known could have been one of them.

use Shape::*;

fn area(shape: &Round) -> f64 {
    measured(shape)
}

fn main() {
    let shape = Round::new();
    println!("{}", area(&shape));
}
