//! A division by a literal zero.
fn main() {
    let apples = 6;
    println!("{}", apples / 0);
}
