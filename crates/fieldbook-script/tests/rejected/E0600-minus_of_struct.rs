//! `-` of a struct that does not implement it.
struct Meters(f64);

fn main() {
    let back = -Meters(1.0);
    println!("{}", back.0);
}
