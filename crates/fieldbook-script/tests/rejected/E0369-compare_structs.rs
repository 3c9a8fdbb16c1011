//! `==` of structs that do not derive it.
struct Point {
    x: i32,
}

fn main() {
    let a = Point { x: 1 };
    let b = Point { x: a.x };
    println!("{}", a == b);
}
