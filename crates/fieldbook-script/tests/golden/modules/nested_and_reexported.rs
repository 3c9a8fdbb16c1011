mod shapes {
    pub use self::round::Circle;

    pub trait Area {
        const SIDES: u32;

        fn area(&self) -> f64;

        fn describe(&self) -> String {
            format!("{} sides, area {:.1}", Self::SIDES, self.area())
        }
    }

    mod round {
        use super::Area;

        pub struct Circle {
            radius: f64,
        }

        impl Circle {
            pub fn new(radius: f64) -> Self {
                Self { radius }
            }
        }

        impl Area for Circle {
            const SIDES: u32 = 0;

            fn area(&self) -> f64 {
                std::f64::consts::PI * self.radius.powi(2)
            }
        }
    }

    pub mod square {
        #[derive(Default)]
        pub struct Square(pub f64);

        impl super::Area for Square {
            const SIDES: u32 = 4;

            fn area(&self) -> f64 {
                self.0 * self.0
            }
        }
    }
}

use shapes::{Area as _, Circle, square};

fn largest(areas: &[f64]) -> f64 {
    const NONE: f64 = f64::NEG_INFINITY;

    fn greater(a: f64, b: f64) -> f64 {
        if a > b { a } else { b }
    }

    areas.iter().copied().fold(NONE, greater)
}

fn main() {
    use square::Square as Sq;

    let (circle, square) = (Circle::new(1.5), Sq(2.0));
    println!("{}", circle.describe());
    println!("{}", square.describe());
    println!("{:.2}", largest(&[circle.area(), square.area(), Sq::default().area()]));
}
