//! A reference where an owned value is expected.
fn length(text: String) -> usize {
    text.len()
}

fn main() {
    let text = String::from("abc");
    println!("{}", length(&text));
}
