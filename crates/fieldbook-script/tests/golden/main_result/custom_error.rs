use std::fmt;

#[derive(Debug)]
enum Failure {
    Syntax { line: usize, text: String },
    Empty,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "display is not what main prints")
    }
}

impl std::error::Error for Failure {}

fn parse(text: &str) -> Result<Vec<i32>, Failure> {
    if text.is_empty() {
        return Err(Failure::Empty);
    }
    text.lines()
        .enumerate()
        .map(|(i, l)| {
            l.parse().map_err(|_| Failure::Syntax {
                line: i + 1,
                text: l.to_string(),
            })
        })
        .collect()
}

fn main() -> Result<(), Failure> {
    println!("{:?}", parse("1\n2")?);
    println!("{}", parse("").is_err());
    parse("1\ntwo")?;
    Ok(())
}
