//! A loop keeps a reference to a variable of its round.
fn main() {
    let mut words: Vec<&str> = Vec::new();
    for line in ["a b", "c"] {
        let upper = line.to_uppercase();
        words.extend(upper.split(' '));
    }
    println!("{words:?}");
}
