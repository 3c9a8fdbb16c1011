#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Point,
    Circle(f64),
    Rectangle { width: f64, height: f64 },
    Polygon(Vec<(f64, f64)>),
}

impl Shape {
    fn area(&self) -> f64 {
        match self {
            Shape::Point => 0.0,
            Shape::Circle(radius) => std::f64::consts::PI * radius * radius,
            Shape::Rectangle { width, height } => width * height,
            Shape::Polygon(points) => {
                let mut doubled = 0.0;
                for i in 0..points.len() {
                    let (x1, y1) = points[i];
                    let (x2, y2) = points[(i + 1) % points.len()];
                    doubled += x1 * y2 - x2 * y1;
                }
                doubled.abs() / 2.0
            }
        }
    }
}

fn main() {
    let shapes = vec![
        Shape::Point,
        Shape::Circle(1.5),
        Shape::Rectangle {
            width: 3.0,
            height: 2.5,
        },
        Shape::Polygon(vec![(0.0, 0.0), (4.0, 0.0), (0.0, 3.0)]),
    ];
    for shape in &shapes {
        println!("{shape:?} has area {:.2}", shape.area());
    }
    println!("{:#?}", shapes[2]);
    println!("{}", shapes[1] == Shape::Circle(1.5));
    if let Shape::Rectangle { width, .. } = shapes[2] {
        println!("{width}");
    }
}
