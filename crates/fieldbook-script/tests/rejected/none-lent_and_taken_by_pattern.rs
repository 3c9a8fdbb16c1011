//! Lent and taken by pattern.

fn main() {
    match Some(String::from("word")) {
        ref whole @ Some(word) => println!("{word}"),
        None => println!("none"),
    }
}
