//! A negative number of an unsigned type.
fn main() {
    let steps: u32 = -3;
    println!("{steps}");
}
