use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum AgeError {
    Missing,
    NotANumber(ParseIntError),
    TooOld { age: u32, limit: u32 },
}

impl fmt::Display for AgeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AgeError::Missing => write!(f, "no age was given"),
            AgeError::NotANumber(inner) => write!(f, "not a number: {inner}"),
            AgeError::TooOld { age, limit } => write!(f, "{age} is over {limit}"),
        }
    }
}

impl Error for AgeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            AgeError::NotANumber(inner) => Some(inner),
            _ => None,
        }
    }
}

impl From<ParseIntError> for AgeError {
    fn from(error: ParseIntError) -> Self {
        AgeError::NotANumber(error)
    }
}

fn parse_age(text: &str) -> Result<u32, AgeError> {
    if text.is_empty() {
        return Err(AgeError::Missing);
    }
    let age: u32 = text.parse()?;
    if age > 150 {
        return Err(AgeError::TooOld { age, limit: 150 });
    }
    Ok(age)
}

fn main() {
    for text in ["36", "", "old", "200"] {
        match parse_age(text) {
            Ok(age) => println!("{age}"),
            Err(error) => println!("{error} | {error:?} | {}", error.source().is_some()),
        }
    }
}
