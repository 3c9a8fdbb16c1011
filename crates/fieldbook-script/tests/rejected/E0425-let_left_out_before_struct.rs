//! A `let` is missing before a pattern.

struct Point {
    x: i32,
}

fn main() {
    let point = Point { x: 3 };
    Point { x: side } = point;
}
