//! A text is no character.

fn main() {
    println!("{}", "a" as char);
}
