//! One field taken out twice.

struct Point {
    x: i32,
}

fn main() {
    let Point { x, x: other } = Point { x: 3 };
    println!("done");
}
