//! What is lent to be changed cannot be printed at the same time.

fn first_word(text: &mut String) -> &str {
    text.split(' ').next().unwrap_or_default()
}

fn main() {
    let mut text = String::from("one two");
    println!("{} {}", first_word(&mut text), text);
}
