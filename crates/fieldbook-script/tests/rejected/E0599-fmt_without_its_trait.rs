//! A method of a trait that is not in scope: `Debug` is, as a macro, but not as a trait.

use std::fmt;

struct Celsius(f64);

impl fmt::Display for Celsius {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} degrees", self.0)
    }
}

struct Reading(Celsius);

impl Reading {
    fn show(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn main() {
    let reading = Reading(Celsius(1.5));
    println!("{}", reading.0);
}
