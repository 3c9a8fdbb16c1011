//! A bound on a reference that lives for ever, of a parameter that may not.
use std::ops::Mul;

fn square<T>(value: T) -> T
where
    &'static T: Mul<T, Output = T>,
{
    value
}

fn main() {
    println!("{}", square(2));
}
