//! A closure keeps a reference to its own parameter.
fn main() {
    let mut longest = String::new();
    let mut kept: Vec<&String> = Vec::new();
    for word in ["a", "bb"] {
        longest = word.to_string();
        kept.push(&longest);
    }
    println!("{kept:?}");
}
