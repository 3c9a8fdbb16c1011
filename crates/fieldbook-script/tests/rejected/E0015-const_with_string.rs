//! A constant text that is made while the program is compiled.
const NAME: String = String::from("Ada");

fn main() {
    println!("{NAME}");
}
