mod shapes {
    pub trait Area {
        fn area(&self) -> f64;

        fn doubled(&self) -> f64 {
            self.area() * 2.0
        }
    }

    #[derive(Default)]
    pub struct Square {
        pub side: f64,
    }
}

mod maths {
    use super::shapes::{Area, Square};

    impl Area for Square {
        fn area(&self) -> f64 {
            self.side * self.side
        }
    }

    pub fn total(shapes: &[Box<dyn Area>]) -> f64 {
        shapes.iter().map(|s| s.area()).sum()
    }
}

struct Strip(f64);

impl shapes::Area for Strip {
    fn area(&self) -> f64 {
        self.0
    }
}

fn main() {
    use shapes::{Area, Square};
    let square = Square { side: 3.0 };
    println!("{} {}", square.area(), square.doubled());
    println!(
        "{}",
        maths::total(&[Box::new(square), Box::new(Strip(0.5))])
    );
    println!("{}", Square::default().doubled());
}
