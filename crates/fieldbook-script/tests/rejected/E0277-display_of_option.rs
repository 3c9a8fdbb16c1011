//! `{}` of an `Option` in the format string.
fn main() {
    let age = Some(3);
    println!("age {age}");
}
