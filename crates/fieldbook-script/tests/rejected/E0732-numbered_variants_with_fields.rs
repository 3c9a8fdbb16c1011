//! Numbered variants with fields.

enum Message {
    Quit = 1,
    Say(String) = 2,
}

fn main() {
    println!("quiet");
}
