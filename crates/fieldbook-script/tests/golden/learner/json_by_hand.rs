//! A JSON reader and writer by hand: a tree of values, a parser with positions, pretty printing, paths.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Write as _};
use std::iter::Peekable;
use std::str::CharIndices;

#[derive(Debug, Clone, PartialEq)]
enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

#[derive(Debug, PartialEq)]
struct Problem {
    at: usize,
    what: String,
}

type Parsed<T> = Result<T, Problem>;

struct Parser<'t> {
    chars: Peekable<CharIndices<'t>>,
    text: &'t str,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        Parser { chars: text.char_indices().peekable(), text }
    }

    fn at(&mut self) -> usize {
        self.chars.peek().map_or(self.text.len(), |(at, _)| *at)
    }

    fn fail<T>(&mut self, what: impl Into<String>) -> Parsed<T> {
        Err(Problem { at: self.at(), what: what.into() })
    }

    fn blanks(&mut self) {
        while self.chars.next_if(|(_, c)| c.is_whitespace()).is_some() {}
    }

    fn expect(&mut self, wanted: char) -> Parsed<()> {
        self.blanks();
        match self.chars.next_if(|(_, c)| *c == wanted) {
            Some(_) => Ok(()),
            None => self.fail(format!("expected {wanted:?}")),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Parsed<Json> {
        for wanted in word.chars() {
            if self.chars.next_if(|(_, c)| *c == wanted).is_none() {
                return self.fail(format!("expected `{word}`"));
            }
        }
        Ok(value)
    }

    fn value(&mut self) -> Parsed<Json> {
        self.blanks();
        match self.chars.peek().copied() {
            Some((_, 'n')) => self.word("null", Json::Null),
            Some((_, 't')) => self.word("true", Json::Bool(true)),
            Some((_, 'f')) => self.word("false", Json::Bool(false)),
            Some((_, '"')) => self.text().map(Json::Text),
            Some((_, '[')) => self.list(),
            Some((_, '{')) => self.object(),
            Some((start, c)) if c == '-' || c.is_ascii_digit() => {
                while self.chars.next_if(|(_, c)| matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')).is_some() {}
                let end = self.at();
                self.text[start..end].parse().map(Json::Number).map_err(|_| Problem { at: start, what: "bad number".into() })
            }
            Some((_, c)) => self.fail(format!("unexpected {c:?}")),
            None => self.fail("unexpected end"),
        }
    }

    fn text(&mut self) -> Parsed<String> {
        self.expect('"')?;
        let mut out = String::new();
        loop {
            match self.chars.next() {
                Some((_, '"')) => return Ok(out),
                Some((_, '\\')) => match self.chars.next() {
                    Some((_, 'n')) => out.push('\n'),
                    Some((_, 't')) => out.push('\t'),
                    Some((_, 'u')) => {
                        let digits: String = self.chars.by_ref().take(4).map(|(_, c)| c).collect();
                        match u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
                            Some(c) => out.push(c),
                            None => return self.fail("bad escape"),
                        }
                    }
                    Some((_, c @ ('"' | '\\' | '/'))) => out.push(c),
                    _ => return self.fail("bad escape"),
                },
                Some((_, c)) => out.push(c),
                None => return self.fail("text without end"),
            }
        }
    }

    fn separated<T>(&mut self, open: char, close: char, mut item: impl FnMut(&mut Self) -> Parsed<T>) -> Parsed<Vec<T>> {
        self.expect(open)?;
        let mut all = Vec::new();
        loop {
            self.blanks();
            if self.chars.next_if(|(_, c)| *c == close).is_some() {
                return Ok(all);
            }
            if !all.is_empty() {
                self.expect(',')?;
            }
            all.push(item(self)?);
        }
    }

    fn list(&mut self) -> Parsed<Json> {
        Ok(Json::List(self.separated('[', ']', Self::value)?))
    }

    fn object(&mut self) -> Parsed<Json> {
        let fields = self.separated('{', '}', |parser| {
            parser.blanks();
            let key = parser.text()?;
            parser.expect(':')?;
            Ok((key, parser.value()?))
        })?;
        Ok(Json::Object(fields.into_iter().collect()))
    }
}

impl Json {
    fn parse(text: &str) -> Parsed<Json> {
        let mut parser = Parser::new(text);
        let value = parser.value()?;
        parser.blanks();
        if parser.chars.peek().is_some() { parser.fail("something follows") } else { Ok(value) }
    }

    fn get(&self, path: &str) -> Option<&Json> {
        path.split('.').filter(|key| !key.is_empty()).try_fold(self, |value, key| match value {
            Json::Object(fields) => fields.get(key),
            Json::List(items) => items.get(key.parse::<usize>().ok()?),
            _ => None,
        })
    }

    fn depth(&self) -> usize {
        match self {
            Json::List(items) => 1 + items.iter().map(Json::depth).max().unwrap_or(0),
            Json::Object(fields) => 1 + fields.values().map(Json::depth).max().unwrap_or(0),
            _ => 0,
        }
    }
}

impl Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(value) => write!(f, "{value}"),
            Json::Number(value) => write!(f, "{value}"),
            Json::Text(text) => write!(f, "{text:?}"),
            Json::List(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index > 0 { "," } else { "" })?;
                }
                f.write_char(']')
            }
            Json::Object(fields) => {
                f.write_char('{')?;
                for (index, (key, value)) in fields.iter().enumerate() {
                    write!(f, "{}{key:?}:{value}", if index > 0 { "," } else { "" })?;
                }
                f.write_char('}')
            }
        }
    }
}

fn main() {
    let text = r#" { "name": "Ann \"A\"", "tags": ["x", "\u00e9", []], "n": -1.5e2, "deep": {"a": [{"b": true}]}, "no": null } "#;
    let json = Json::parse(text).unwrap();
    println!("{json}");
    println!("{:?} {:?}", json.get("deep.a.0.b"), json.get("tags.1"));
    println!("{:?} {:?} {}", json.get("tags.9"), json.get("name.x"), json.depth());
    println!("{}", Json::parse(&json.to_string()) == Ok(json.clone()));
    for bad in ["", "[1, ", "{\"a\" 1}", "tru", "[1 2]", "1 2", "\"abc", "-", "\"\\x\""] {
        let problem = Json::parse(bad).unwrap_err();
        println!("{bad:<8} {:>2} {}", problem.at, problem.what);
    }
}
