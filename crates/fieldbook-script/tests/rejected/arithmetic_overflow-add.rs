//! A sum of constants that overflows for certain.
fn main() {
    let total = 255u8 + 1;
    println!("{total}");
}
