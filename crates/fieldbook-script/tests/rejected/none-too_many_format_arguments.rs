//! A format string with fewer places than arguments.
fn main() {
    println!("{}", 1, 2);
}
