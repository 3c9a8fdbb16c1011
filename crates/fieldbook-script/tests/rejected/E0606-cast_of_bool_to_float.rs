//! A cast of a `bool` to a float.
fn main() {
    let x: f64 = 97.0;
    let flag = true;
    println!("{} {}", x, flag as f64);
}
