//! A function of a type, called left of `=`.
struct Point(i32);

impl Point {
    fn zero() -> Self {
        Point(0)
    }
}

fn main() {
    Point::zero() = Point(1);
}
