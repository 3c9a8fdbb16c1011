//! An adaptor called on the vector instead of its iterator.
fn main() {
    let numbers = vec![1, 2, 3];
    let doubled: Vec<i32> = numbers.map(|n| n * 2).collect();
    println!("{doubled:?}");
}
