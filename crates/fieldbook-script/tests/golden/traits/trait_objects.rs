trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> &str;
}

struct Circle(f64);
struct Square {
    side: f64,
}

impl Shape for Circle {
    fn area(&self) -> f64 {
        3.0 * self.0 * self.0
    }

    fn name(&self) -> &str {
        "circle"
    }
}

impl Shape for Square {
    fn area(&self) -> f64 {
        self.side.powi(2)
    }

    fn name(&self) -> &str {
        "square"
    }
}

fn largest<'a>(shapes: &'a [Box<dyn Shape>]) -> Option<&'a dyn Shape> {
    let mut best: Option<&dyn Shape> = None;
    for shape in shapes {
        if best.is_none_or(|b| shape.area() > b.area()) {
            best = Some(shape.as_ref());
        }
    }
    best
}

fn print_all(shapes: &[&dyn Shape]) {
    for shape in shapes {
        println!("{}: {:.1}", shape.name(), shape.area());
    }
}

fn main() {
    let shapes: Vec<Box<dyn Shape>> = vec![
        Box::new(Circle(1.0)),
        Box::new(Square { side: 2.5 }),
        Box::new(Circle(0.5)),
    ];
    for shape in shapes.iter() {
        println!("{} {:.2}", shape.name(), shape.area());
    }
    println!("{}", largest(&shapes).map_or("none", |s| s.name()));
    println!("{:.2}", shapes.iter().map(|s| s.area()).sum::<f64>());
    print_all(&[&Circle(2.0), &Square { side: 1.0 }]);
}
