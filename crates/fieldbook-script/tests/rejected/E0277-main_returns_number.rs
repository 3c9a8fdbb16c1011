//! A `main` that returns a number.
fn main() -> i32 {
    println!("done");
    0
}
