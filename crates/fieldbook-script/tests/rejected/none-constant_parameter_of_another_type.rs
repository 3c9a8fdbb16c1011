//! A constant parameter given where one of another type is wanted.
struct Polygon<const N: i32>;

trait Shape {
    fn sides() -> u32;
}

impl<const N: u32> Shape for Polygon<N> {
    fn sides() -> u32 {
        3
    }
}

fn main() {}
