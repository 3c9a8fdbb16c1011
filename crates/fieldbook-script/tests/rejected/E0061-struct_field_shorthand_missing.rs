//! A tuple struct built with the wrong number of values.
struct Point(i32, i32);

fn main() {
    let point = Point(1);
    println!("{}", point.0);
}
