//! A format string with more places than arguments.
fn main() {
    println!("{} {}", 1);
}
