#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug, Clone)]
struct Path {
    points: Vec<Point>,
}

fn shifted(mut point: Point, by: i32) -> Point {
    point.x += by;
    point
}

fn extended(mut path: Path, point: Point) -> Path {
    path.points.push(point);
    path
}

fn main() {
    let a = Point { x: 1, y: 2 };
    let mut b = a;
    b.y = 20;
    println!("{a:?} {b:?} {:?} {a:?}", shifted(a, 5));
    let path = Path { points: vec![a] };
    let longer = extended(path.clone(), b);
    println!("{} {}", path.points.len(), longer.points.len());
    let mut array = [a; 3];
    array[1].x = 50;
    println!("{:?}", array.map(|p| p.x));
    let mut points = longer.points;
    let mut first = points[0];
    first.x = -1;
    println!("{first:?} {:?}", points[0]);
    points[0].x = -2;
    println!("{points:?}");
    let Point { x, .. } = points[1];
    println!("{}", x + a.x);
}
