//! A constant of a type declared in two places.

struct Circle;

impl Circle {
    const SIDES: u32 = 0;
}

impl Circle {
    const SIDES: u32 = 1;
}

fn main() {}
