//! A tuple of thirteen has no `Debug`.
fn main() {
    let t = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    println!("{t:?}");
}
