//! A tuple pattern's binding that is not `mut`, assigned.
fn main() {
    let (low, mut high) = (1, 2);
    high += 1;
    low += 1;
    println!("{low} {high}");
}
