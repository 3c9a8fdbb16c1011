//! `+` of two text literals.
fn main() {
    let greeting = "hello, " + "world";
    println!("{greeting}");
}
