//! A log parser that borrows from its text, groups by level, and reports errors with their place.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    Debug,
    Info,
    Warn,
    Error,
}

impl FromStr for Level {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Ok(match text.to_ascii_lowercase().as_str() {
            "debug" => Level::Debug,
            "info" => Level::Info,
            "warn" | "warning" => Level::Warn,
            "error" => Level::Error,
            _ => return Err(ParseError::Level(text.to_owned())),
        })
    }
}

#[derive(Debug, PartialEq)]
enum ParseError {
    Missing(&'static str),
    Level(String),
    Time { hour: u32, minute: u32 },
    Number(std::num::ParseIntError),
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(what) => write!(f, "no {what}"),
            Self::Level(text) => write!(f, "unknown level {text:?}"),
            Self::Time { hour, minute } => write!(f, "{hour:02}:{minute:02} is no time"),
            Self::Number(error) => write!(f, "bad number: {error}"),
        }
    }
}

impl std::error::Error for ParseError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Number(error) => Some(error),
            _ => None,
        }
    }
}

impl From<std::num::ParseIntError> for ParseError {
    fn from(error: std::num::ParseIntError) -> Self {
        Self::Number(error)
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Entry<'t> {
    minutes: u32,
    level: Level,
    message: &'t str,
    fields: Vec<(&'t str, &'t str)>,
}

impl<'t> Entry<'t> {
    fn parse(line: &'t str) -> Result<Self, ParseError> {
        let (time, rest) = line.split_once(' ').ok_or(ParseError::Missing("time"))?;
        let (hour, minute) = time.split_once(':').ok_or(ParseError::Missing("minutes"))?;
        let (hour, minute) = (hour.parse()?, minute.parse()?);
        if hour > 23 || minute > 59 {
            return Err(ParseError::Time { hour, minute });
        }
        let (level, rest) = rest.trim_start().split_once(' ').ok_or(ParseError::Missing("message"))?;
        let level = level.trim_matches(['[', ']']).parse()?;
        let (message, fields) = match rest.split_once(" | ") {
            Some((message, fields)) => (message, fields.split(' ').filter_map(|field| field.split_once('=')).collect()),
            None => (rest, Vec::new()),
        };
        Ok(Entry { minutes: hour * 60 + minute, level, message, fields })
    }

    fn field(&self, name: &str) -> Option<&'t str> {
        self.fields.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }
}

impl fmt::Display for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = format!("{:?}", self.level).to_uppercase();
        write!(f, "{:02}:{:02} {level:<5} {}", self.minutes / 60, self.minutes % 60, self.message)
    }
}

struct Log<'t> {
    entries: Vec<Entry<'t>>,
    errors: Vec<(usize, ParseError)>,
}

impl<'t> Log<'t> {
    fn read(text: &'t str) -> Log<'t> {
        let mut log = Log { entries: Vec::new(), errors: Vec::new() };
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match Entry::parse(line.trim()) {
                Ok(entry) => log.entries.push(entry),
                Err(error) => log.errors.push((index + 1, error)),
            }
        }
        log
    }

    fn at_least(&self, level: Level) -> impl Iterator<Item = &Entry<'t>> + '_ {
        self.entries.iter().filter(move |entry| entry.level >= level)
    }

    fn by_level(&self) -> BTreeMap<Level, Vec<&'t str>> {
        let mut groups: BTreeMap<Level, Vec<&'t str>> = BTreeMap::new();
        for entry in &self.entries {
            groups.entry(entry.level).or_default().push(entry.message);
        }
        groups
    }

    fn longest_gap(&self) -> Option<(u32, &Entry<'t>)> {
        self.entries.windows(2).map(|pair| (pair[1].minutes.saturating_sub(pair[0].minutes), &pair[1])).max_by_key(|(gap, _)| *gap)
    }
}

fn main() {
    let text = "09:00 [info] started | port=80 user=ann
        09:05 [Warn] slow query | ms=950
        9:07 [error] lost connection

        25:00 [info] what
        10:xx [info] odd
        11:00 [fatal] stop
        nothing
        12:30 [debug] still here | user=bob";
    let log = Log::read(text);
    for entry in &log.entries {
        println!("{entry}");
    }
    for (line, error) in &log.errors {
        let source = std::error::Error::source(error).map(|source| format!(" ({source})")).unwrap_or_default();
        println!("line {line}: {error}{source}");
    }
    println!("{:?}", log.by_level());
    println!("{:?}", log.at_least(Level::Warn).map(|entry| entry.message).collect::<Vec<_>>());
    println!("{:?}", log.longest_gap().map(|(gap, entry)| (gap, entry.message)));
    let users: Vec<&str> = log.entries.iter().filter_map(|entry| entry.field("user")).collect();
    println!("{}", users.join(","));
    println!("{:?}", Entry::parse("1:02 [info] hi") == Ok(Entry { minutes: 62, level: Level::Info, message: "hi", fields: vec![] }));
}
