use std::collections::HashMap;
use std::fmt;
use std::iter::Peekable;
use std::str::Chars;

use fieldbook::prelude::*;

#[derive(Clone, Debug, PartialEq)]
enum Expr {
    Number(f64),
    Name(String),
    Binary(Box<Expr>, char, Box<Expr>),
    Negative(Box<Expr>),
}

#[derive(Debug, PartialEq)]
enum Problem {
    Unexpected(char),
    End,
    Unknown(String),
    DivisionByZero,
}

type Parsed<T> = std::result::Result<T, Problem>;

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expr::Number(number) => write!(f, "{number}"),
            Expr::Name(name) => f.write_str(name),
            Expr::Binary(a, op, b) => write!(f, "({a} {op} {b})"),
            Expr::Negative(inner) => write!(f, "-{inner}"),
        }
    }
}

struct Parser<'a> {
    chars: Peekable<Chars<'a>>,
}

impl<'a> Parser<'a> {
    fn parse(text: &'a str) -> Parsed<Expr> {
        let mut parser = Parser { chars: text.chars().peekable() };
        let expr = parser.sum()?;
        match parser.peek() {
            Some(c) => Err(Problem::Unexpected(c)),
            None => Ok(expr),
        }
    }

    fn peek(&mut self) -> Option<char> {
        while self.chars.next_if(|c| c.is_whitespace()).is_some() {}
        self.chars.peek().copied()
    }

    fn chain(&mut self, ops: &[char], part: fn(&mut Self) -> Parsed<Expr>) -> Parsed<Expr> {
        let mut left = part(self)?;
        while let Some(op) = self.peek().filter(|c| ops.contains(c)) {
            self.chars.next();
            left = Expr::Binary(Box::new(left), op, Box::new(part(self)?));
        }
        Ok(left)
    }

    fn sum(&mut self) -> Parsed<Expr> {
        self.chain(&['+', '-'], Self::product)
    }

    fn product(&mut self) -> Parsed<Expr> {
        self.chain(&['*', '/'], Self::atom)
    }

    fn atom(&mut self) -> Parsed<Expr> {
        match self.peek().ok_or(Problem::End)? {
            '(' => {
                self.chars.next();
                let inner = self.sum()?;
                match self.peek() {
                    Some(')') => {
                        self.chars.next();
                        Ok(inner)
                    }
                    other => Err(other.map_or(Problem::End, Problem::Unexpected)),
                }
            }
            '-' => {
                self.chars.next();
                Ok(Expr::Negative(Box::new(self.atom()?)))
            }
            c if c.is_ascii_digit() => Ok(Expr::Number(self.take(|c| c.is_ascii_digit() || c == '.').parse().unwrap())),
            c if c.is_alphabetic() => Ok(Expr::Name(self.take(char::is_alphanumeric))),
            c => Err(Problem::Unexpected(c)),
        }
    }

    fn take(&mut self, keep: impl Fn(char) -> bool) -> String {
        let mut text = String::new();
        while let Some(c) = self.chars.next_if(|c| keep(*c)) {
            text.push(c);
        }
        text
    }
}

impl Expr {
    fn value(&self, names: &HashMap<String, f64>) -> Parsed<f64> {
        Ok(match self {
            Expr::Number(number) => *number,
            Expr::Name(name) => *names.get(name).ok_or_else(|| Problem::Unknown(name.clone()))?,
            Expr::Negative(inner) => -inner.value(names)?,
            Expr::Binary(a, op, b) => {
                let (a, b) = (a.value(names)?, b.value(names)?);
                match op {
                    '+' => a + b,
                    '-' => a - b,
                    '*' => a * b,
                    '/' if b == 0.0 => return Err(Problem::DivisionByZero),
                    '/' => a / b,
                    _ => unreachable!("{op}"),
                }
            }
        })
    }

    fn simple(self) -> Expr {
        match self {
            Expr::Binary(a, op, b) => match (a.simple(), op, b.simple()) {
                (Expr::Number(zero), '+', other) | (other, '+' | '-', Expr::Number(zero)) if zero == 0.0 => other,
                (Expr::Number(one), '*', other) | (other, '*' | '/', Expr::Number(one)) if one == 1.0 => other,
                (Expr::Number(a), '*', Expr::Number(b)) => Expr::Number(a * b),
                (a, op, b) => Expr::Binary(Box::new(a), op, Box::new(b)),
            },
            Expr::Negative(inner) => match inner.simple() {
                Expr::Negative(inner) => *inner,
                Expr::Number(number) => Expr::Number(-number),
                other => Expr::Negative(Box::new(other)),
            },
            other => other,
        }
    }
}

#[model(table)]
struct Formula {
    #[field(primary_key)]
    name: String,
    text: String,
    result: Option<f64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Formula)?;
    let session = Session::new(&engine);
    let formulas = [
        ("a", "1 + 2 * 3"),
        ("b", "(1+2)*a - -4/2"),
        ("c", "b / (a - 7)"),
        ("d", "2 * (3"),
        ("e", "zoom + 1"),
        ("f", "0 + 1 * x7 - 0"),
        ("g", "3 $ 4"),
        ("h", "--2 * 2.5 )"),
    ];
    for (name, text) in formulas {
        session.add(&Formula::builder().name(name).text(text).build());
    }
    session.commit()?;
    let mut names = HashMap::from([("x7".to_string(), 0.5)]);
    for formula in session.exec(select(Formula).order_by(Formula.name))? {
        let parsed = Parser::parse(&formula.text());
        let shown = match &parsed {
            Ok(expr) => format!("{expr} = {}", expr.clone().simple()),
            Err(problem) => format!("{problem:?}"),
        };
        match parsed.and_then(|expr| expr.value(&names)) {
            Ok(value) => {
                println!("{}: {shown} → {value}", formula.name());
                names.insert(formula.name(), value);
                formula.set_result(value);
            }
            Err(problem) => println!("{}: {shown} fails: {problem:?}", formula.name()),
        }
    }
    session.commit()?;
    println!("{:?}", session.exec(select((Formula.name, Formula.result)).filter(Formula.result.is_not_null()))?.all());
    println!("{:?}", Parser::parse("1 + "));
    Ok(())
}
