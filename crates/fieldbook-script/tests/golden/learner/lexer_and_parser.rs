//! A lexer over peekable characters, a precedence parser, an evaluator with functions in a map.

use std::collections::HashMap;
use std::fmt;
use std::iter::Peekable;
use std::str::Chars;
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Num(f64),
    Ident(String),
    Op(char),
    LParen,
    RParen,
    Comma,
    Eq,
}
struct Lexer<'a> {
    chars: Peekable<Chars<'a>>,
    line: usize,
}
impl<'a> Lexer<'a> {
    fn new(src: &'a str) -> Self {
        Lexer { chars: src.chars().peekable(), line: 1 }
    }
    fn take_while<F>(&mut self, mut pred: F) -> String
    where
        F: FnMut(&char) -> bool,
    {
        let mut s = String::new();
        while let Some(c) = self.chars.next_if(|c| pred(c)) {
            s.push(c);
        }
        s
    }
}
impl Iterator for Lexer<'_> {
    type Item = Result<Token, String>;
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let c = *self.chars.peek()?;
            let tok = match c {
                '\n' => {
                    self.line += 1;
                    self.chars.next();
                    continue;
                }
                c if c.is_whitespace() => {
                    self.chars.next();
                    continue;
                }
                '0'..='9' | '.' => {
                    let text = self.take_while(|c| c.is_ascii_digit() || *c == '.');
                    return Some(text.parse().map(Token::Num).map_err(|e| format!("{text}: {e}")));
                }
                'a'..='z' | 'A'..='Z' | '_' => Token::Ident(self.take_while(|c| c.is_alphanumeric() || *c == '_')),
                '+' | '-' | '*' | '/' | '^' => {
                    self.chars.next();
                    Token::Op(c)
                }
                '(' => {
                    self.chars.next();
                    Token::LParen
                }
                ')' => {
                    self.chars.next();
                    Token::RParen
                }
                ',' => {
                    self.chars.next();
                    Token::Comma
                }
                '=' => {
                    self.chars.next();
                    Token::Eq
                }
                other => return Some(Err(format!("line {}: unexpected {other:?}", self.line))),
            };
            return Some(Ok(tok));
        }
    }
}
#[derive(Debug, Clone)]
enum Expr {
    Num(f64),
    Var(String),
    Neg(Box<Expr>),
    Bin { op: char, lhs: Box<Expr>, rhs: Box<Expr> },
    Call(String, Vec<Expr>),
    Let(String, Box<Expr>),
}
use Expr::*;
struct Parser {
    toks: Vec<Token>,
    pos: usize,
}
type PResult<T = Expr> = Result<T, String>;
impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.toks.get(self.pos)
    }
    fn bump(&mut self) -> Option<Token> {
        let t = self.toks.get(self.pos).cloned();
        self.pos += 1;
        t
    }
    fn expect(&mut self, want: Token) -> PResult<()> {
        match self.bump() {
            Some(t) if t == want => Ok(()),
            Some(t) => Err(format!("expected {want:?}, got {t:?}")),
            None => Err(format!("expected {want:?}, got end")),
        }
    }
    fn stmt(&mut self) -> PResult {
        if let [Token::Ident(name), Token::Eq, ..] = &self.toks[self.pos..] {
            let name = name.clone();
            self.pos += 2;
            return Ok(Let(name, Box::new(self.expr(0)?)));
        }
        self.expr(0)
    }
    fn prec(op: char) -> (u8, bool) {
        match op {
            '+' | '-' => (1, false),
            '*' | '/' => (2, false),
            '^' => (3, true),
            _ => unreachable!("no such operator {op}"),
        }
    }
    fn expr(&mut self, min: u8) -> PResult {
        let mut lhs = self.atom()?;
        while let Some(&Token::Op(op)) = self.peek() {
            let (p, right) = Self::prec(op);
            if p < min {
                break;
            }
            self.bump();
            let rhs = self.expr(if right { p } else { p + 1 })?;
            lhs = Bin { op, lhs: lhs.into(), rhs: Box::new(rhs) };
        }
        Ok(lhs)
    }
    fn atom(&mut self) -> PResult {
        match self.bump().ok_or("unexpected end")? {
            Token::Num(n) => Ok(Num(n)),
            Token::Op('-') => Ok(Neg(Box::new(self.expr(3)?))),
            Token::LParen => {
                let e = self.expr(0)?;
                self.expect(Token::RParen)?;
                Ok(e)
            }
            Token::Ident(name) if matches!(self.peek(), Some(Token::LParen)) => {
                self.bump();
                let mut args = vec![];
                while self.peek() != Some(&Token::RParen) {
                    args.push(self.expr(0)?);
                    if self.peek() == Some(&Token::Comma) {
                        self.bump();
                    } else {
                        break;
                    }
                }
                self.expect(Token::RParen)?;
                Ok(Call(name, args))
            }
            Token::Ident(name) => Ok(Var(name)),
            t => Err(format!("unexpected {t:?}")),
        }
    }
}
impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Num(n) => write!(f, "{n}"),
            Var(v) => f.write_str(v),
            Neg(e) => write!(f, "-{e}"),
            Bin { op, lhs, rhs } => write!(f, "({lhs} {op} {rhs})"),
            Call(n, a) => {
                write!(f, "{n}(")?;
                for (i, x) in a.iter().enumerate() {
                    if i != 0 {
                        f.write_str(", ")?;
                    }
                    x.fmt(f)?;
                }
                f.write_str(")")
            }
            Let(n, e) => write!(f, "{n} := {e}"),
        }
    }
}
struct Env<'e> {
    vars: HashMap<String, f64>,
    funcs: HashMap<&'static str, Box<dyn Fn(&[f64]) -> Result<f64, String> + 'e>>,
}
impl<'e> Env<'e> {
    fn eval(&mut self, e: &Expr) -> Result<f64, String> {
        Ok(match e {
            Num(n) => *n,
            Var(v) => *self.vars.get(v).ok_or_else(|| format!("unknown {v}"))?,
            Neg(e) => -self.eval(e)?,
            Bin { op, lhs, rhs } => {
                let (a, b) = (self.eval(lhs)?, self.eval(rhs)?);
                match op {
                    '+' => a + b,
                    '-' => a - b,
                    '*' => a * b,
                    '/' if b == 0.0 => return Err("division by zero".into()),
                    '/' => a / b,
                    '^' => a.powf(b),
                    _ => unreachable!(),
                }
            }
            Call(name, args) => {
                let args = args.iter().map(|a| self.eval(a)).collect::<Result<Vec<_>, _>>()?;
                self.funcs.get(name.as_str()).ok_or(format!("no fn {name}"))?(&args)?
            }
            Let(n, e) => {
                let v = self.eval(e)?;
                self.vars.insert(n.clone(), v);
                v
            }
        })
    }
}
fn main() {
    let calls = std::cell::Cell::new(0);
    let mut env = Env { vars: HashMap::from([("pi".to_string(), std::f64::consts::PI)]), funcs: HashMap::new() };
    env.funcs
        .insert("max", Box::new(|a| a.iter().copied().reduce(f64::max).ok_or_else(|| "max of nothing".to_string())));
    env.funcs.insert(
        "sq",
        Box::new(|a| {
            calls.set(calls.get() + 1);
            match a {
                [x] => Ok(x * x),
                [] => Err("sq needs one".into()),
                [_, rest @ ..] => Err(format!("{} too many", rest.len())),
            }
        }),
    );
    for src in [
        "1 + 2 * 3",
        "-(2 ^ 3 ^ 2) / 4",
        "x = sq(3) + 1",
        "x * 2 - max(1, x, 3)",
        "1 / (x - 10)",
        "sq(1, 2, 3)",
        "2 * (3",
        "a $ b",
        "1.2.3",
        "max()",
        "y",
        "nope(1)",
        "2 pi",
    ] {
        let toks: Result<Vec<Token>, _> = Lexer::new(src).collect();
        let result = toks
            .and_then(|toks| {
                let mut p = Parser { toks, pos: 0 };
                let e = p.stmt()?;
                if let Some(t) = p.peek() {
                    return Err(format!("trailing {t:?}"));
                }
                Ok(e)
            })
            .and_then(|e| {
                let shown = e.to_string();
                env.eval(&e).map(|v| (shown, v))
            });
        match result {
            Ok((s, v)) => println!("{src:<22} {s} = {v}"),
            Err(e) => println!("{src:<22} error: {e}"),
        }
    }
    println!("{} calls", calls.get());
}
