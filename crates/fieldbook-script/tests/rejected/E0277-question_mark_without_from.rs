//! `?` on an error that the function's error cannot be made from.
#[derive(Debug)]
enum LoadError {
    Empty,
}

fn load(text: &str) -> Result<i32, LoadError> {
    if text.is_empty() {
        return Err(LoadError::Empty);
    }
    let number = text.parse::<i32>()?;
    Ok(number)
}

fn main() {
    println!("{:?}", load("1"));
}
