#[derive(Debug, Clone, PartialEq)]
struct Rectangle {
    width: u32,
    height: u32,
}

impl Rectangle {
    fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    fn square(size: u32) -> Rectangle {
        Rectangle {
            width: size,
            height: size,
        }
    }

    fn area(&self) -> u32 {
        self.width * self.height
    }

    fn can_hold(&self, other: &Rectangle) -> bool {
        self.width > other.width && self.height > other.height
    }

    fn scale(&mut self, factor: u32) {
        self.width *= factor;
        self.height *= factor;
    }

    fn rotated(self) -> Self {
        Self {
            width: self.height,
            height: self.width,
        }
    }
}

fn main() {
    let mut r = Rectangle::new(3, 4);
    println!("{r:?} {}", r.area());
    r.scale(2);
    println!("{} {}", r.width, Rectangle::area(&r));
    println!(
        "{} {}",
        r.can_hold(&Rectangle::square(5)),
        r.can_hold(&Rectangle::square(7))
    );
    let turned = r.clone().rotated();
    println!("{turned:?} {}", turned == r);
    r.width = 1;
    println!("{r:#?}");
}
