//! A vector consumed in every round of a loop.
fn main() {
    let words = vec!["a".to_string()];
    for _ in 0..2 {
        for word in words {
            println!("{word}");
        }
    }
}
