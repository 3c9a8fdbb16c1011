//! Object of parameter.

use std::fmt::Debug;

fn boxed<T: Debug>(value: T) -> Box<dyn Debug> {
    Box::new(value)
}

fn main() {
    println!("{:?}", boxed(1));
}
