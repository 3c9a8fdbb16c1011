//! A text parsed as a text cannot fail, and `?` takes that error too.

use std::error::Error;

fn first(text: &str) -> Result<String, Box<dyn Error>> {
    let word: String = text.parse()?;
    let number: i32 = text.parse()?;
    Ok(format!("{word} {number}"))
}

fn main() {
    for text in ["41", "x"] {
        match first(text) {
            Ok(found) => println!("{found}"),
            Err(error) => println!("{error}"),
        }
    }
}
