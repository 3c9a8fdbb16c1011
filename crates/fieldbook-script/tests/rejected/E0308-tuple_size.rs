//! A tuple pattern with more places than the tuple.
fn main() {
    let (a, b, c) = (1, 2);
    println!("{a} {b} {c}");
}
