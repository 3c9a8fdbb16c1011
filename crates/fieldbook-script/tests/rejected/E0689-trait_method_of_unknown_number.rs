//! A method of a trait of the program, on a number of no known type.

trait Area {
    fn area(&self) -> f64;
}

fn main() {
    let circle = 1.5;
    println!("{}", circle.area());
}
