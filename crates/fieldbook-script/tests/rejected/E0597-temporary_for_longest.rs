//! The longest word, kept past the loop that owned it.
fn main() {
    let mut longest = "";
    for n in [1, 22, 3] {
        let text = n.to_string();
        if text.len() > longest.len() {
            longest = &text;
        }
    }
    println!("{longest}");
}
