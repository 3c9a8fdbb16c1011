//! A struct that does not derive `Copy`, used after a move.
#[derive(Debug, Clone)]
struct Point {
    x: i32,
}

fn main() {
    let a = Point { x: 1 };
    let mut b = a;
    b.x = 5;
    println!("{a:?} {b:?}");
}
