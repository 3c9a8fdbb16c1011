//! A method that a string does not have.
fn main() {
    let name = String::from("Ada");
    println!("{}", name.length());
}
