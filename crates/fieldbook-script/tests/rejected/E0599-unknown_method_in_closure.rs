//! An unknown method inside a closure.
fn main() {
    let words = vec!["a".to_string(), "b".to_string()];
    let lengths: Vec<usize> = words
        .iter()
        .map(|word| word.size())
        .collect();
    println!("{lengths:?}");
}
