//! Structs of two types in one vector.
#[derive(Debug)]
struct Circle;

#[derive(Debug)]
struct Square;

fn main() {
    let shapes = vec![Circle, Square];
    println!("{shapes:?}");
}
