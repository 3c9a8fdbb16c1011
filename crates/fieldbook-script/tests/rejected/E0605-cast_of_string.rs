//! A cast of a `String` to a number.
fn main() {
    let text = String::from("42");
    println!("{}", text as i32);
}
