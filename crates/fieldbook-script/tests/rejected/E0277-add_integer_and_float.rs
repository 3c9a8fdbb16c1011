//! `+` of an integer and a float.
fn main() {
    let count = 3;
    let total = count + 1.5;
    println!("{total}");
}
