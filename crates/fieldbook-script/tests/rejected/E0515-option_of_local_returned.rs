//! An option of a reference to a local is returned.
fn find(words: Vec<String>) -> Option<&'static String> {
    words.first()
}
fn main() {
    println!("{:?}", find(vec![]));
}
