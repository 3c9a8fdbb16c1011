use std::fmt;

#[derive(Debug, PartialEq)]
enum Problem {
    Empty,
    BadNumber(String),
    Negative(i64),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Empty => f.write_str("empty"),
            Problem::BadNumber(text) => write!(f, "{text:?} is no number"),
            Problem::Negative(n) => write!(f, "{n} is negative"),
        }
    }
}

impl std::error::Error for Problem {}

impl From<std::num::ParseIntError> for Problem {
    fn from(error: std::num::ParseIntError) -> Self {
        Problem::BadNumber(error.to_string())
    }
}

fn numbers(line: &str) -> Result<Vec<i64>, Problem> {
    if line.trim().is_empty() {
        return Err(Problem::Empty);
    }
    line.split(',')
        .map(|part| {
            let n: i64 = part.trim().parse()?;
            if n < 0 { Err(Problem::Negative(n)) } else { Ok(n) }
        })
        .collect()
}

fn middle(line: &str) -> Option<char> {
    let word = line.split(',').nth(1)?;
    let at = word.len().checked_sub(1)? / 2;
    word.chars().nth(at)
}

fn sum_of_squares(lines: &[&str]) -> Result<i64, Box<dyn std::error::Error>> {
    let mut total = 0i64;
    for line in lines {
        let squares = numbers(line)?.into_iter().map(|n| n.checked_mul(n).ok_or("too large"));
        for square in squares {
            total += square?;
        }
    }
    Ok(total)
}

fn main() -> Result<(), Problem> {
    println!("{:?} {:?}", numbers("1, 2"), numbers(" "));
    println!("{:?} {:?}", numbers("1,-2"), numbers("x"));
    println!("{:?} {:?} {:?}", middle("a,abc"), middle("a"), middle("a,"));
    for lines in [&["1,2", "3"][..], &["1", ""], &["4000000000"]] {
        match sum_of_squares(lines) {
            Ok(sum) => println!("{sum}"),
            Err(error) => println!("failed: {error}"),
        }
    }
    let first = numbers("7,8")?.first().copied().unwrap_or_default();
    println!("{first}");
    let checked = numbers("3,-4").or_else(|problem| match problem {
        Problem::Negative(n) => Ok(vec![-n]),
        other => Err(other),
    })?;
    println!("{checked:?}");
    numbers("").inspect_err(|problem| println!("{problem}")).map(drop)
}
