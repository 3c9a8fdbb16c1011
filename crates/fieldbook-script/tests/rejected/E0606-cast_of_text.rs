//! A cast of a text to a number.
fn main() {
    let text = "42";
    println!("{}", text as i32);
}
