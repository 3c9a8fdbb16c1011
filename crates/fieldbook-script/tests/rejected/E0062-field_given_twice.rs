//! A struct literal that gives a field twice.
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let point = Point { x: 1, y: 2, x: 3 };
    println!("{} {}", point.x, point.y);
}
