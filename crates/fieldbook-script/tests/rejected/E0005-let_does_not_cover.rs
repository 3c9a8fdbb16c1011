//! A `let` with a pattern that may not match.
fn main() {
    let age: Option<u32> = Some(3);
    let Some(years) = age;
    println!("{years}");
}
