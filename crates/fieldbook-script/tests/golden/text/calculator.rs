use std::iter::Peekable;
use std::str::Chars;

struct Parser<'a> {
    chars: Peekable<Chars<'a>>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        Parser {
            chars: text.chars().peekable(),
        }
    }

    fn peek(&mut self) -> Option<char> {
        while self.chars.peek().is_some_and(|c| c.is_whitespace()) {
            self.chars.next();
        }
        self.chars.peek().copied()
    }

    fn sum(&mut self) -> Result<i64, String> {
        let mut value = self.product()?;
        while let Some(operator @ ('+' | '-')) = self.peek() {
            self.chars.next();
            let right = self.product()?;
            value = if operator == '+' {
                value + right
            } else {
                value - right
            };
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<i64, String> {
        let mut value = self.atom()?;
        loop {
            match self.peek() {
                Some('*') => {
                    self.chars.next();
                    value *= self.atom()?;
                }
                Some('/') => {
                    self.chars.next();
                    let divisor = self.atom()?;
                    value = value
                        .checked_div(divisor)
                        .ok_or_else(|| "division by zero".to_string())?;
                }
                _ => break Ok(value),
            }
        }
    }

    fn atom(&mut self) -> Result<i64, String> {
        match self.peek() {
            Some('(') => {
                self.chars.next();
                let value = self.sum()?;
                match self.peek() {
                    Some(')') => {
                        self.chars.next();
                        Ok(value)
                    }
                    other => Err(format!("expected ')', found {other:?}")),
                }
            }
            Some('-') => {
                self.chars.next();
                Ok(-self.atom()?)
            }
            Some(c) if c.is_ascii_digit() => {
                let mut value = 0;
                while let Some(digit) = self.chars.peek().and_then(|c| c.to_digit(10)) {
                    value = value * 10 + i64::from(digit);
                    self.chars.next();
                }
                Ok(value)
            }
            other => Err(format!("expected a number, found {other:?}")),
        }
    }
}

fn main() {
    for text in [
        "1 + 2 * 3",
        "(1+2)*3",
        "-(4 - 10) / 2",
        "2 * (3",
        "7 / (5 - 5)",
        "",
        "12 + x",
    ] {
        println!("{text} => {:?}", Parser::new(text).sum());
    }
}
