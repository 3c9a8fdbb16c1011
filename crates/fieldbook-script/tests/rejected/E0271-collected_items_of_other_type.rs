//! A function that gives an iterator of another item than it says.
fn lengths(words: Vec<String>) -> impl Iterator<Item = usize> {
    words.into_iter().map(|word| word)
}

fn main() {
    println!("{}", lengths(vec![]).count());
}
