//! A closure of two parameters for `map`.
fn main() {
    let sums: Vec<i32> = vec![1, 2].into_iter().map(|a, b| a + b).collect();
    println!("{sums:?}");
}
