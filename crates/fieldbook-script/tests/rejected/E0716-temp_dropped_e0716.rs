//! Temp dropped e0716.
fn main() {
    let s: &str = String::from("ab").as_str();
    println!("{s}");
}
