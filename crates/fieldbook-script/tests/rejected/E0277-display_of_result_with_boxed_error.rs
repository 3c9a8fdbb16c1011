//! A result is not printed as a text, whatever its error is.

use std::error::Error;

fn area(text: &str) -> Result<usize, Box<dyn Error>> {
    Ok(text.len())
}

fn main() {
    let area = area("four");
    println!("{area}");
}
