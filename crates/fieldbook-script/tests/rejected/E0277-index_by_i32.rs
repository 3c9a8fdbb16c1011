//! A vector indexed by an `i32`.
fn main() {
    let names = vec!["Ada", "Bob"];
    let place: i32 = 1;
    println!("{}", names[place]);
}
