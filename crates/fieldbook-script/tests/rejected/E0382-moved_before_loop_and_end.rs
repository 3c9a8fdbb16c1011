//! Of one move the use after the loop is told, not the one inside it.

fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    let moved = text;
    for word in words {
        text.push_str(word);
    }
    println!("{moved}");
    text
}

fn main() {
    println!("{}", joined(&["a", "b"]));
}
