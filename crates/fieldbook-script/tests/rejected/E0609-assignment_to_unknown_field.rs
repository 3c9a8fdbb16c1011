//! An assignment to a field that does not exist.
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let mut point = Point { x: 1, y: 2 };
    point.z = 3;
    println!("{} {}", point.x, point.y);
}
