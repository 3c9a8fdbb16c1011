//! `+=` of a boolean.
fn main() {
    let mut found = false;
    found += true;
    println!("{found}");
}
