//! A conversion that does not exist.
struct Celsius(f64);

fn main() {
    let warm: Celsius = 21.5.into();
    println!("{}", warm.0);
}
