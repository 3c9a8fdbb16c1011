//! `?` in a function that returns nothing.
fn main() {
    let number: i32 = "42".parse()?;
    println!("{number}");
}
