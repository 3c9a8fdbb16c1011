// tokenizer, Pratt parser, evaluator with environment, error positions
use std::collections::HashMap;
use std::fmt;
use std::iter::Peekable;
use std::str::{Chars, FromStr};

#[derive(Debug, Clone, PartialEq)]
enum Token<'src> {
    Num(f64),
    Ident(&'src str),
    Str(&'src str),
    Op(char),
    Arrow,
    LParen,
    RParen,
    Comma,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    start: usize,
    end: usize,
}

#[derive(Debug)]
enum ParseError<'src> {
    UnexpectedChar(char, usize),
    UnexpectedToken { found: Token<'src>, span: Span, expected: &'static str },
    Eof,
}

impl fmt::Display for ParseError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::UnexpectedChar(c, at) => write!(f, "unexpected {c:?} at {at}"),
            Self::UnexpectedToken { ref found, span: Span { start, end }, expected } => {
                write!(f, "expected {expected}, found {found:?} at {start}..{end}")
            }
            Self::Eof => f.write_str("unexpected end"),
        }
    }
}

struct Lexer<'src> {
    src: &'src str,
    chars: Peekable<std::str::CharIndices<'src>>,
}

impl<'src> Lexer<'src> {
    fn new(src: &'src str) -> Self {
        Lexer { src, chars: src.char_indices().peekable() }
    }
    fn take_while(&mut self, start: usize, pred: impl Fn(char) -> bool) -> &'src str {
        let mut end = start;
        while let Some(&(i, c)) = self.chars.peek() {
            if !pred(c) {
                break;
            }
            end = i + c.len_utf8();
            self.chars.next();
        }
        &self.src[start..end]
    }
}

impl<'src> Iterator for Lexer<'src> {
    type Item = Result<(Token<'src>, Span), ParseError<'src>>;
    fn next(&mut self) -> Option<Self::Item> {
        while self.chars.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        let &(start, c) = self.chars.peek()?;
        let token = match c {
            '0'..='9' | '.' => {
                let text = self.take_while(start, |c| c.is_ascii_digit() || c == '.');
                match f64::from_str(text) {
                    Ok(n) => Token::Num(n),
                    Err(_) => return Some(Err(ParseError::UnexpectedChar('.', start))),
                }
            }
            'a'..='z' | 'A'..='Z' | '_' => Token::Ident(self.take_while(start, |c| c.is_alphanumeric() || c == '_')),
            '"' => {
                self.chars.next();
                let text = self.take_while(start + 1, |c| c != '"');
                if self.chars.next().is_none() {
                    return Some(Err(ParseError::Eof));
                }
                Token::Str(text)
            }
            '-' => {
                self.chars.next();
                if self.chars.next_if(|&(_, c)| c == '>').is_some() { Token::Arrow } else { Token::Op('-') }
            }
            '+' | '*' | '/' | '^' | '=' | '<' => {
                self.chars.next();
                Token::Op(c)
            }
            '(' | ')' | ',' => {
                self.chars.next();
                match c {
                    '(' => Token::LParen,
                    ')' => Token::RParen,
                    _ => Token::Comma,
                }
            }
            other => {
                self.chars.next();
                return Some(Err(ParseError::UnexpectedChar(other, start)));
            }
        };
        let end = self.chars.peek().map_or(self.src.len(), |&(i, _)| i);
        Some(Ok((token, Span { start, end })))
    }
}

#[derive(Debug, Clone)]
enum Expr {
    Num(f64),
    Var(String),
    Unary(char, Box<Expr>),
    Binary(Box<Expr>, char, Box<Expr>),
    Call(String, Vec<Expr>),
}
use Expr::*;

struct Parser<'a> {
    tokens: Vec<(Token<'a>, Span)>,
    at: usize,
}
impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.at).map(|(t, _)| t)
    }
    fn bump(&mut self) -> Result<(Token<'a>, Span), ParseError<'a>> {
        let t = self.tokens.get(self.at).cloned().ok_or(ParseError::Eof)?;
        self.at += 1;
        Ok(t)
    }
    fn expect(&mut self, want: Token<'a>, expected: &'static str) -> Result<(), ParseError<'a>> {
        match self.bump()? {
            (t, _) if t == want => Ok(()),
            (found, span) => Err(ParseError::UnexpectedToken { found, span, expected }),
        }
    }
    fn expr(&mut self, min: u8) -> Result<Expr, ParseError<'a>> {
        let mut lhs = match self.bump()? {
            (Token::Num(n), _) => Num(n),
            (Token::Op(op @ ('-' | '+')), _) => Unary(op, Box::new(self.expr(9)?)),
            (Token::LParen, _) => {
                let e = self.expr(0)?;
                self.expect(Token::RParen, "`)`")?;
                e
            }
            (Token::Ident(name), _) => {
                if let Some(Token::LParen) = self.peek() {
                    self.at += 1;
                    let mut args = vec![];
                    while self.peek() != Some(&Token::RParen) {
                        args.push(self.expr(0)?);
                        if let Some(Token::Comma) = self.peek() {
                            self.at += 1;
                        } else {
                            break;
                        }
                    }
                    self.expect(Token::RParen, "`)` after arguments")?;
                    Call(name.to_owned(), args)
                } else {
                    Var(name.to_owned())
                }
            }
            (found, span) => {
                return Err(ParseError::UnexpectedToken { found, span, expected: "an expression" });
            }
        };
        while let Some(&Token::Op(op)) = self.peek() {
            let (l, r) = match op {
                '<' => (1, 2),
                '+' | '-' => (3, 4),
                '*' | '/' => (5, 6),
                '^' => (8, 7),
                _ => break,
            };
            if l < min {
                break;
            }
            self.at += 1;
            let rhs = self.expr(r)?;
            lhs = Binary(Box::new(lhs), op, Box::new(rhs));
        }
        Ok(lhs)
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Num(n) => write!(f, "{n}"),
            Var(v) => write!(f, "{v}"),
            Unary(op, e) => write!(f, "({op} {e})"),
            Binary(l, op, r) => write!(f, "({op} {l} {r})"),
            Call(name, args) => {
                write!(f, "({name}")?;
                args.iter().try_for_each(|a| write!(f, " {a}"))?;
                f.write_str(")")
            }
        }
    }
}

struct Env<'p> {
    vars: HashMap<&'p str, f64>,
    parent: Option<&'p Env<'p>>,
}
impl<'p> Env<'p> {
    fn get(&self, name: &str) -> Option<f64> {
        self.vars.get(name).copied().or_else(|| self.parent?.get(name))
    }
    fn child(&'p self, vars: impl IntoIterator<Item = (&'p str, f64)>) -> Env<'p> {
        Env { vars: vars.into_iter().collect(), parent: Some(self) }
    }
}

fn eval(e: &Expr, env: &Env) -> Result<f64, String> {
    Ok(match e {
        Num(n) => *n,
        Var(v) => env.get(v).ok_or_else(|| format!("unbound {v}"))?,
        Unary('-', e) => -eval(e, env)?,
        Unary(_, e) => eval(e, env)?,
        Binary(l, op, r) => {
            let (l, r) = (eval(l, env)?, eval(r, env)?);
            match op {
                '+' => l + r,
                '-' => l - r,
                '*' => l * r,
                '/' if r == 0.0 => return Err("division by zero".to_string()),
                '/' => l / r,
                '^' => l.powf(r),
                '<' => f64::from(u8::from(l < r)),
                _ => unreachable!("operator {op}"),
            }
        }
        Call(name, args) => {
            let args = args.iter().map(|a| eval(a, env)).collect::<Result<Vec<_>, _>>()?;
            match (name.as_str(), args.as_slice()) {
                ("max", [first, rest @ ..]) => rest.iter().fold(*first, |a, &b| a.max(b)),
                ("sqrt", &[x]) if x >= 0.0 => x.sqrt(),
                ("hyp", [a, b]) => {
                    let inner = env.child([("a", *a), ("b", *b)]);
                    eval(&Binary(Box::new(Var("a".into())), '+', Box::new(Var("b".into()))), &inner)?
                }
                (n, a) => return Err(format!("cannot call {n}/{}", a.len())),
            }
        }
    })
}

fn parse(src: &str) -> Result<Expr, ParseError<'_>> {
    let tokens = Lexer::new(src).collect::<Result<Vec<_>, _>>()?;
    let mut p = Parser { tokens, at: 0 };
    let e = p.expr(0)?;
    match p.tokens.get(p.at) {
        None => Ok(e),
        Some((t, span)) => Err(ParseError::UnexpectedToken { found: t.clone(), span: *span, expected: "the end" }),
    }
}

fn first_upper(mut chars: Chars<'_>) -> Option<char> {
    chars.find(|c| c.is_uppercase())
}

fn main() {
    let global = Env { vars: HashMap::from([("x", 3.0), ("pi", std::f64::consts::PI)]), parent: None };
    for src in [
        "1 + 2 * 3",
        "-2 ^ 2 ^ 0.5",
        "(1 + x) * -x",
        "max(1, x, 2) / 0",
        "sqrt(16) < 5",
        "hyp(3, 4)",
        "y + 1",
        "2 $ 3",
        "(1",
        "1 2",
        "f(1,)",
        "\"abc\"",
        "1..2",
        "a -> b",
    ] {
        match parse(src) {
            Ok(e) => match eval(&e, &global) {
                Ok(v) => println!("{src} = {e} = {v}"),
                Err(why) => println!("{src} = {e}: {why}"),
            },
            Err(err) => println!("{src}: {err}"),
        }
    }
    println!("{:?}", first_upper("abC".chars()));
    println!(
        "{:?}",
        Lexer::new("a->\"é\" 1").map(|t| t.map(|(t, s)| (t, s.end - s.start))).collect::<Result<Vec<_>, _>>().unwrap()
    );
}
