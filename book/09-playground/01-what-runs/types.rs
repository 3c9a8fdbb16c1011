use std::fmt::{self, Display};

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Circle { radius: f64 },
    Rectangle(f64, f64),
    Point,
}

trait Area {
    fn area(&self) -> f64;

    fn is_flat(&self) -> bool {
        self.area() == 0.0
    }
}

impl Area for Shape {
    fn area(&self) -> f64 {
        match self {
            Shape::Circle { radius } => 3.0 * radius * radius,
            Shape::Rectangle(width, height) => width * height,
            Shape::Point => 0.0,
        }
    }
}

#[derive(Debug, Default, Clone)]
struct Drawing {
    title: String,
    shapes: Vec<Shape>,
    locked: bool,
}

impl Drawing {
    const LIMIT: usize = 3;

    fn new(title: &str) -> Self {
        Drawing {
            title: title.to_string(),
            ..Default::default()
        }
    }

    fn add(&mut self, shape: Shape) -> Result<usize, String> {
        if self.shapes.len() >= Self::LIMIT {
            return Err(format!("{} is full", self.title));
        }
        self.shapes.push(shape);
        Ok(self.shapes.len())
    }
}

impl Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} shapes)", self.title, self.shapes.len())
    }
}

impl From<Shape> for Drawing {
    fn from(shape: Shape) -> Self {
        Drawing {
            shapes: vec![shape],
            ..Drawing::new("converted")
        }
    }
}

fn largest<T: Area>(things: &[T]) -> Option<&T> {
    let mut best = things.first()?;
    for thing in things {
        if thing.area() > best.area() {
            best = thing;
        }
    }
    Some(best)
}

mod units {
    pub const PER_METRE: f64 = 100.0;

    pub fn to_metres(centimetres: f64) -> f64 {
        centimetres / PER_METRE
    }
}

fn main() {
    let mut drawing = Drawing::new("garden");
    for shape in [
        Shape::Circle { radius: 2.0 },
        Shape::Rectangle(3.0, 5.0),
        Shape::Point,
        Shape::Circle { radius: 9.0 },
    ] {
        match drawing.add(shape) {
            Ok(count) => println!("shape {count}"),
            Err(message) => println!("refused: {message}"),
        }
    }
    println!("{drawing}, locked: {}", drawing.locked);
    println!("largest: {:?}", largest(&drawing.shapes));
    println!(
        "flat: {}",
        drawing
            .shapes
            .iter()
            .filter(|shape| shape.is_flat())
            .count()
    );
    println!("{}", Drawing::from(Shape::Point));
    println!("{} m", units::to_metres(250.0));
}
