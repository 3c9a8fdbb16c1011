//! What is copied must be cloneable too.

#[derive(Copy)]
struct Point {
    x: i32,
}

fn main() {}
