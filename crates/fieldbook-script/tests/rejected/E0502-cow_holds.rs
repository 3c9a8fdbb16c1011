//! A borrowed `Cow` holds its text.
use std::borrow::Cow;
fn shown(text: &str) -> Cow<'_, str> {
    if text.is_empty() { "nothing".into() } else { Cow::Borrowed(text) }
}
fn main() {
    let mut text = String::from("x");
    let cow = shown(&text);
    text.clear();
    println!("{cow}");
}
