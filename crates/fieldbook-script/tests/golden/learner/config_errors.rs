//! Errors with sources, boxed, tried for their kind, and as the program's end.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::num::{ParseFloatError, ParseIntError};
#[derive(Debug)]
enum ConfigError {
    Missing(&'static str),
    Int { key: String, source: ParseIntError },
    Float(ParseFloatError),
    Range { key: String, value: i64, allowed: std::ops::RangeInclusive<i64> },
    Nested(Box<ConfigError>),
    Other(Box<dyn Error + Send + Sync>),
}
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(k) => write!(f, "missing key `{k}`"),
            Self::Int { key, .. } => write!(f, "`{key}` is no integer"),
            Self::Float(_) => f.write_str("bad float"),
            Self::Range { key, value, allowed } => {
                write!(f, "`{key}` = {value} is outside {}..={}", allowed.start(), allowed.end())
            }
            Self::Nested(inner) => write!(f, "nested: {inner}"),
            Self::Other(e) => write!(f, "other: {e}"),
        }
    }
}
impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Int { source, .. } => Some(source),
            Self::Float(e) => Some(e),
            Self::Nested(e) => Some(e.as_ref()),
            Self::Other(e) => Some(e.as_ref()),
            _ => None,
        }
    }
}
impl From<ParseFloatError> for ConfigError {
    fn from(e: ParseFloatError) -> Self {
        Self::Float(e)
    }
}
type Map<'a> = BTreeMap<&'a str, &'a str>;
fn parse(text: &str) -> Result<Map<'_>, Box<dyn Error>> {
    let mut m = Map::new();
    for (n, line) in
        text.lines().enumerate().map(|(n, l)| (n + 1, l.trim())).filter(|(_, l)| !l.is_empty() && !l.starts_with('#'))
    {
        let (k, v) = line.split_once('=').ok_or_else(|| format!("line {n}: no `=` in {line:?}"))?;
        if m.insert(k.trim(), v.trim()).is_some() {
            return Err(Box::from(format!("line {n}: `{}` twice", k.trim())));
        }
    }
    Ok(m)
}
fn int(m: &Map, key: &'static str, allowed: std::ops::RangeInclusive<i64>) -> Result<i64, ConfigError> {
    let raw = m.get(key).ok_or(ConfigError::Missing(key))?;
    let value = raw.parse().map_err(|source| ConfigError::Int { key: key.to_string(), source })?;
    if allowed.contains(&value) { Ok(value) } else { Err(ConfigError::Range { key: key.into(), value, allowed }) }
}
#[derive(Debug, Clone, PartialEq)]
struct Config {
    port: u16,
    ratio: f64,
    name: Option<String>,
}
fn build(m: &Map) -> Result<Config, ConfigError> {
    let port = int(m, "port", 1..=65535)? as u16;
    let ratio = m.get("ratio").copied().unwrap_or("0.5").parse::<f64>()?;
    if ratio > 1.0 {
        return Err(ConfigError::Other("ratio above one".into()));
    }
    if ratio < 0.0 {
        Err(ConfigError::Missing("sign")).map_err(Box::new).map_err(ConfigError::Nested)?
    }
    Ok(Config { port, ratio, name: m.get("name").map(|s| s.to_string()) })
}
fn chain(e: &dyn Error) -> String {
    let mut out = e.to_string();
    let mut at = e.source();
    while let Some(s) = at {
        out += " <- ";
        out += &s.to_string();
        at = s.source();
    }
    out
}
fn load(text: &str) -> Result<Config, Box<dyn Error>> {
    let m = parse(text)?;
    let c = build(&m)?;
    if c.port == 80 {
        Err("port 80 is taken")?;
    }
    Ok(c)
}
fn main() -> Result<(), Box<dyn Error>> {
    for t in [
        "port=8080\nname = x ",
        "# c\nport = 70000",
        "port=abc",
        "ratio=1",
        "port=1\nratio=zz",
        "port=1\nratio=2",
        "port=1\nratio=-1",
        "oops",
        "a=1\na=2",
        "port=80",
    ] {
        match load(t) {
            Ok(c) => println!("ok {c:?}"),
            Err(e) => {
                let kind = match e.downcast_ref::<ConfigError>() {
                    Some(ConfigError::Range { value, .. }) => format!("range {value}"),
                    Some(_) => "config".into(),
                    None => "text".to_string(),
                };
                println!("{kind}: {} | {e:?}", chain(e.as_ref()))
            }
        }
    }
    let r: Result<i32, Box<dyn Error>> = "5".parse::<i32>().map_err(Into::into);
    println!("{:?}", r?);
    let sum: Result<i32, ParseIntError> = "1,2,x".split(',').map(str::parse::<i32>).sum();
    println!("{sum:?}");
    let firsts: Vec<i32> = ["1", "b", "3"].iter().map_while(|s| s.parse().ok()).collect();
    println!("{firsts:?}");
    let (good, bad): (Vec<_>, Vec<_>) = ["1", "b", "3"].iter().map(|s| s.parse::<i32>()).partition(|r| r.is_ok());
    println!(
        "{:?} {:?}",
        good.into_iter().map(Result::unwrap).collect::<Vec<_>>(),
        bad.into_iter().filter_map(|r| r.err()).map(|e| e.to_string()).collect::<Vec<_>>()
    );
    let e: Box<dyn Error> = From::from("text");
    println!("{e} {e:?} {}", e.is::<ConfigError>());
    let owned: Box<ConfigError> = Box::<dyn Error>::from(ConfigError::Missing("k")).downcast::<ConfigError>().unwrap();
    println!("{owned}");
    let v: u8 = "300".parse().unwrap_or_else(|e: ParseIntError| {
        println!("{e}");
        u8::MAX
    });
    println!("{v}");
    let opt: Option<i32> = "7".parse().ok();
    println!("{:?}", opt.ok_or("none").and_then(|n: i32| if n > 5 { Err("big") } else { Ok(n) }));
    Err(Box::new(ConfigError::Nested(Box::new(ConfigError::Int {
        key: "z".into(),
        source: "".parse::<i32>().unwrap_err(),
    }))))
}
