//! The grammar of format strings: `{name:>+#010.3?}`.

use crate::hir::{Align, Spec, Trait};

/// A piece of a format string, arguments not yet looked up.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    Text(String),
    Arg { which: Which, spec: RawSpec },
}

/// Which argument a placeholder means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Which {
    Next,
    Index(usize),
    Name(String),
}

/// A specification whose counts may still name arguments.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RawSpec {
    pub spec: Spec,
    pub width: RawCount,
    pub precision: RawCount,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum RawCount {
    None,
    Is(usize),
    Arg(Which),
    /// `.*`: the argument before the value.
    Star,
}

/// Takes a format string apart; the error says what is wrong with it.
pub(super) fn parse(text: &str) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        match chars[at] {
            '{' if chars.get(at + 1) == Some(&'{') => {
                literal.push('{');
                at += 2;
            }
            '}' if chars.get(at + 1) == Some(&'}') => {
                literal.push('}');
                at += 2;
            }
            '}' => return Err("invalid format string: unmatched `}` found".to_owned()),
            '{' => {
                let end = chars[at..].iter().position(|c| *c == '}').map(|end| at + end);
                let Some(end) = end else {
                    return Err("invalid format string: expected `}` but string was terminated".to_owned());
                };
                if !literal.is_empty() {
                    parts.push(Part::Text(std::mem::take(&mut literal)));
                }
                parts.push(placeholder(&chars[at + 1..end])?);
                at = end + 1;
            }
            c => {
                literal.push(c);
                at += 1;
            }
        }
    }
    if !literal.is_empty() {
        parts.push(Part::Text(literal));
    }
    Ok(parts)
}

fn placeholder(chars: &[char]) -> Result<Part, String> {
    let colon = chars.iter().position(|c| *c == ':').unwrap_or(chars.len());
    let name: String = chars[..colon].iter().collect();
    let which = which(name.trim())?;
    let spec = match chars.get(colon + 1..) {
        Some(rest) => spec(rest)?,
        None => RawSpec { spec: Spec::default(), width: RawCount::None, precision: RawCount::None },
    };
    Ok(Part::Arg { which, spec })
}

fn which(name: &str) -> Result<Which, String> {
    if name.is_empty() {
        return Ok(Which::Next);
    }
    if let Ok(index) = name.parse() {
        return Ok(Which::Index(index));
    }
    let starts = name.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
    let plain = crate::expand::hygiene::plain(name);
    if starts && plain.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Ok(Which::Name(name.to_owned()));
    }
    let what = if name.contains('.') { "field access isn't supported" } else { "expected `}`" };
    Err(format!("invalid format string: {what}, found `{name}`"))
}

/// Reads what stands behind the colon, left to right.
struct Reader<'c> {
    chars: &'c [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn take(&mut self, c: char) -> bool {
        let found = self.peek(0) == Some(c);
        self.at += usize::from(found);
        found
    }

    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek(0).is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        let text: String = self.chars[start..self.at].iter().collect();
        text.parse().ok()
    }

    /// A number, or an argument's name or index with `$`.
    fn count(&mut self) -> RawCount {
        let start = self.at;
        while self.peek(0).is_some_and(|c| c.is_alphanumeric() || c == '_') {
            self.at += 1;
        }
        if self.at > start && self.peek(0) == Some('$') {
            let name: String = self.chars[start..self.at].iter().collect();
            self.at += 1;
            return which(&name).map_or(RawCount::None, RawCount::Arg);
        }
        self.at = start;
        self.digits().map_or(RawCount::None, RawCount::Is)
    }
}

fn align(c: char) -> Option<Align> {
    match c {
        '<' => Some(Align::Left),
        '^' => Some(Align::Center),
        '>' => Some(Align::Right),
        _ => None,
    }
}

fn spec(chars: &[char]) -> Result<RawSpec, String> {
    let mut reader = Reader { chars, at: 0 };
    let mut spec = Spec::default();
    if let (Some(fill), Some(found)) = (reader.peek(0), reader.peek(1).and_then(align)) {
        (spec.fill, spec.align) = (fill, Some(found));
        reader.at += 2;
    } else if let Some(found) = reader.peek(0).and_then(align) {
        spec.align = Some(found);
        reader.at += 1;
    }
    spec.plus = reader.take('+');
    reader.take('-');
    spec.alternate = reader.take('#');
    // `0$` is a width taken from the first argument, not a flag.
    if reader.peek(0) == Some('0') && reader.peek(1) != Some('$') {
        spec.zero = true;
        reader.at += 1;
    }
    let width = reader.count();
    let mut precision = RawCount::None;
    if reader.take('.') {
        precision = if reader.take('*') { RawCount::Star } else { reader.count() };
    }
    let kind: String = chars[reader.at..].iter().collect();
    spec.kind = match kind.trim_end() {
        "" => Trait::Display,
        "?" => Trait::Debug,
        "x" => Trait::LowerHex,
        "X" => Trait::UpperHex,
        "o" => Trait::Octal,
        "b" => Trait::Binary,
        "e" => Trait::LowerExp,
        "E" => Trait::UpperExp,
        "p" => Trait::Pointer,
        "x?" | "X?" => {
            spec.debug_hex = Some(kind.starts_with('X'));
            Trait::Debug
        }
        other => return Err(format!("unknown format trait `{other}`")),
    };
    Ok(RawSpec { spec, width, precision })
}
