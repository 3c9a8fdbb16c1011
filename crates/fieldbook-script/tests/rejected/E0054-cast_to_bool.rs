//! A cast of a number to `bool`.
fn main() {
    let n = 1;
    println!("{}", n as bool);
}
