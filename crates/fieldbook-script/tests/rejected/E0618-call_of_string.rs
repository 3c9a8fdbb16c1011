//! A string called like a function.
fn main() {
    let name = String::from("Ada");
    println!("{}", name());
}
