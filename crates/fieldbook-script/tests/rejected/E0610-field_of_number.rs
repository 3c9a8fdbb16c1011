//! A field of a number.
fn main() {
    let age = 36u32;
    println!("{}", age.years);
}
