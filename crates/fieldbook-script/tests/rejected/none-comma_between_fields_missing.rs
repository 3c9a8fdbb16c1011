//! A field that does not end before the next begins.

struct Point {
    x: i32
    y: i32,
}

fn main() {}
