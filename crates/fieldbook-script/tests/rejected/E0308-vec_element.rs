//! A vector with elements of two types.
fn main() {
    let mixed = vec![1, 2, "three"];
    println!("{}", mixed.len());
}
