//! A closure that is a step only where it returns the right number.
use std::fmt::Display;

trait Step {
    fn run(&self, n: i32) -> i32;
}
impl<F: Fn(i32) -> i32> Step for F {
    fn run(&self, n: i32) -> i32 {
        self(n)
    }
}
fn twice(step: impl Step) -> i32 {
    step.run(step.run(1))
}

fn show(x: impl Display) {
    println!("{x}");
}

fn main() {
    show(twice(|n: i32| n + 1));
    show(twice(|n: i32| n as i64 + 1));
}
