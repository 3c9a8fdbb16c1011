mod geometry {
    pub const ORIGIN: Point = Point { x: 0, y: 0 };

    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Point {
        pub x: i32,
        pub y: i32,
    }

    impl Point {
        pub fn new(x: i32, y: i32) -> Self {
            Point { x, y }
        }

        pub fn distance(&self, other: Point) -> i32 {
            absolute(self.x - other.x) + absolute(self.y - other.y)
        }
    }

    fn absolute(n: i32) -> i32 {
        if n < 0 { -n } else { n }
    }

    pub mod shapes {
        use super::Point;

        pub struct Line(pub Point, pub Point);

        impl Line {
            pub fn length(&self) -> i32 {
                self.0.distance(self.1) * super::super::SCALE
            }
        }
    }
}

const SCALE: i32 = 10;

use geometry::shapes::Line;
use geometry::{ORIGIN, Point};

fn main() {
    let p = Point::new(3, -4);
    println!("{p:?} {}", p.distance(ORIGIN));
    println!("{}", Line(p, geometry::ORIGIN).length());
    println!("{}", geometry::shapes::Line(p, p).length() == 0);
}
