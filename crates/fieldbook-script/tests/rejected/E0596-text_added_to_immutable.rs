//! To add to a text is to borrow it.

fn main() {
    let text = String::from("fig");
    text += "s";
    println!("{text}");
}
