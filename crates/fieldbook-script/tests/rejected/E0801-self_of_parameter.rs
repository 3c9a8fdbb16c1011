//! Self of parameter.

use std::ops::Deref;

struct Cart;

impl Cart {
    fn push<R: Deref<Target = Self>>(self: R) {}
}

fn main() {
    println!("rolls");
}
