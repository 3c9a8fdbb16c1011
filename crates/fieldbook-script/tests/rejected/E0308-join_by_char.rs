//! Texts are joined by a text.

fn main() {
    let words = vec!["fig", "pear"];
    println!("{}", words.join(','));
}
