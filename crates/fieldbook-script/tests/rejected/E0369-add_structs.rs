//! `+` of structs that do not implement it.
struct Point {
    x: i32,
}

fn main() {
    let a = Point { x: 1 };
    let b = Point { x: 2 };
    let c = a + b;
    println!("{}", c.x);
}
