//! `+` of two integer types; the operand is the mistake.
fn main() {
    let small: u8 = 3;
    let large: u64 = 4;
    let total = large + small;
    println!("{total}");
}
