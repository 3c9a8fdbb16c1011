//! Lint with value.

#[allow(unused = "yes")]
fn main() {
    println!("allowed");
}
