//! A method of a number literal without a type.
fn main() {
    let x = 2.0;
    println!("{}", x.powi(2));
}
