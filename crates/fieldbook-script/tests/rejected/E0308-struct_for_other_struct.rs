//! One struct where another is expected.
struct Meters(f64);
struct Feet(f64);

fn fly(distance: Meters) -> f64 {
    distance.0
}

fn main() {
    println!("{}", fly(Meters(1.0)));
    println!("{}", fly(Feet(3.3)));
}
