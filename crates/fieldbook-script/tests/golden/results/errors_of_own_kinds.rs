use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum ConfigError {
    Missing(&'static str),
    Number { key: String, source: ParseIntError },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "{key} is missing"),
            Self::Number { key, .. } => write!(f, "{key} is no number"),
        }
    }
}

impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Missing(_) => None,
            Self::Number { source, .. } => Some(source),
        }
    }
}

fn value<'a>(text: &'a str, key: &'static str) -> Result<&'a str, ConfigError> {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .find(|(name, _)| name.trim() == key)
        .map(|(_, value)| value.trim())
        .ok_or(ConfigError::Missing(key))
}

fn number(text: &str, key: &'static str) -> Result<i32, ConfigError> {
    let value = value(text, key)?;
    value.parse().map_err(|source| ConfigError::Number { key: key.to_string(), source })
}

fn area(text: &str) -> Result<i32, Box<dyn Error>> {
    let (width, height) = (number(text, "width")?, number(text, "height")?);
    if width < 0 {
        return Err("a width below zero".into());
    }
    Ok(width * height)
}

fn main() {
    for text in ["width = 3\nheight=4", "width = 3", "width = x\nheight = 1", "width = -1\nheight = 1"] {
        match area(text) {
            Ok(area) => println!("{area}"),
            Err(error) => {
                let source = error.source().map(|source| source.to_string());
                println!("{error} ({})", source.as_deref().unwrap_or("no more is known"));
            }
        }
    }
    let all: Result<Vec<i32>, _> = ["1", "2", "x"].iter().map(|text| text.parse::<i32>()).collect();
    println!("{all:?}");
    let sum: Option<i32> = [Some(1), Some(2)].into_iter().sum();
    println!("{sum:?}");
}
