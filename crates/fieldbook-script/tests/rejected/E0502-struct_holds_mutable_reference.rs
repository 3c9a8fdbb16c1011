//! A struct holds what is then read.
struct Editor<'a> {
    text: &'a mut String,
}
fn main() {
    let mut text = String::new();
    let editor = Editor { text: &mut text };
    println!("{text}");
    editor.text.push('x');
}
