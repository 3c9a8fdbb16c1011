//! Programs made of bytes: the same for the bounded run in this suite and for the targets in `fuzz/`.

/// A stream of choices; when it is used up every choice is the first.
pub struct Choices<'b> {
    bytes: &'b [u8],
}

impl<'b> Choices<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    fn byte(&mut self) -> usize {
        match self.bytes.split_first() {
            Some((first, rest)) => {
                self.bytes = rest;
                usize::from(*first)
            }
            None => 0,
        }
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let wide = (self.byte() << 8) | self.byte();
        if end == 0 { 0 } else { wide % end }
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const WORDS: &[&str] = &[
    "fn",
    "let",
    "mut",
    "if",
    "else",
    "match",
    "for",
    "in",
    "while",
    "loop",
    "break",
    "continue",
    "return",
    "struct",
    "enum",
    "impl",
    "trait",
    "use",
    "mod",
    "pub",
    "const",
    "static",
    "type",
    "where",
    "as",
    "move",
    "ref",
    "self",
    "Self",
    "crate",
    "super",
    "true",
    "false",
    "dyn",
    "unsafe",
    "async",
    "x",
    "y",
    "main",
    "f",
    "T",
    "S",
    "Hero",
    "Vec",
    "String",
    "Option",
    "Some",
    "None",
    "Ok",
    "Err",
    "Box",
    "Rc",
    "i32",
    "u64",
    "f64",
    "usize",
    "str",
    "bool",
    "char",
    "println",
    "vec",
    "format",
    "json",
    "assert_eq",
    "select",
    "Session",
    "builder",
    "name",
    "map",
    "iter",
    "collect",
    "clone",
    "unwrap",
    "len",
    "push",
    "std",
    "fieldbook",
    "prelude",
    "model",
    "table",
    "field",
    "derive",
    "Debug",
];

const MARKS: &[&str] = &[
    ";", ",", ".", ":", "::", "=", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "&", "&&", "|", "||",
    "!", "?", "->", "=>", "..", "..=", "#", "@", "$", "'", "'a", "_", "^", "<<", ">>", "+=", "~",
];

const LITERALS: &[&str] = &[
    "0",
    "1",
    "255_u8",
    "1.5",
    "1e400",
    "0x_ff",
    "18446744073709551616",
    "1i128",
    "\"text\"",
    "\"{}\"",
    "\"{x:?}\"",
    "\"{:>1$}\"",
    "\"\\u{1F600}\"",
    "'c'",
    "b\"bytes\"",
    "b'b'",
    "r#\"raw\"#",
    "\"\"",
    "1.",
    "0b102",
    "9e",
    "1_",
];

/// A token that may stand anywhere.
pub fn token(choices: &mut Choices<'_>) -> &'static str {
    match choices.below(8) {
        0..=3 => choices.of(WORDS),
        4 | 5 => choices.of(MARKS),
        _ => choices.of(LITERALS),
    }
}

/// Any text at all: pieces of programs between characters of all kinds.
pub fn any_text(choices: &mut Choices<'_>) -> String {
    const ODD: &[char] = &[
        '\0', '\u{feff}', '\u{202e}', '\r', '\t', '\\', '"', '\'', '{', '}', '(', ')', '[', ']', 'é', '𝕊', '\u{200b}',
    ];
    let mut text = String::new();
    while !choices.is_empty() && text.len() < 4000 {
        match choices.below(6) {
            0 => text.push(choices.of(ODD)),
            1 => text.push(char::from_u32(choices.below(0x3000) as u32).unwrap_or('?')),
            2 => text.push_str(
                choices.of(&["\n", " ", "//", "/*", "*/", "///", "r#\"", "\"#", "'a", "0x", "b'", "#[", "#!["]),
            ),
            _ => {
                text.push_str(token(choices));
                text.push(' ');
            }
        }
    }
    text
}

/// Tokens in delimiters that match, so that the text reaches the parser; often inside a function.
pub fn token_tree(choices: &mut Choices<'_>) -> String {
    let mut text = String::new();
    let inside = choices.below(3) > 0;
    if inside {
        text.push_str("fn main() {");
    }
    let mut open = Vec::new();
    while !choices.is_empty() && text.len() < 4000 {
        match choices.below(12) {
            0 | 1 if open.len() < 40 => {
                let (first, last) = choices.of(&[('(', ')'), ('[', ']'), ('{', '}')]);
                text.push(first);
                open.push(last);
            }
            2 | 3 => text.extend(open.pop()),
            4 => text.push_str(statement(choices)),
            _ => text.push_str(token(choices)),
        }
        text.push(' ');
    }
    text.extend(open.into_iter().rev());
    if inside {
        text.push('}');
    }
    text
}

fn statement(choices: &mut Choices<'_>) -> &'static str {
    choices.of(&[
        "let x = 1;",
        "let mut y = vec![1, 2];",
        "struct S { x: i32 }",
        "enum T { A, B(i32), C { x: String } }",
        "impl S { fn f(&self) -> i32 { self.x } }",
        "trait F { fn f(&self); }",
        "fn f<T: Clone>(x: &T) -> T { x.clone() }",
        "#[model(table)] struct Hero { #[field(primary_key)] id: Option<i64>, name: String }",
        "use fieldbook::prelude::*;",
        "use std::collections::HashMap;",
        "let session = Session::new(&create_engine(\"sqlite://\")?);",
        "session.exec(select(Hero).filter(Hero.name.eq(\"x\")))?.all();",
        "println!(\"{x:?} {}\", y.len());",
        "for x in 0..3 { y.push(x); }",
        "match x { 1 => {} _ => {} }",
        "if let Some(x) = y.iter().map(|x| x + 1).max() { }",
        "loop { break; }",
        "return;",
    ])
}

/// One of the programs with a few tokens or lines changed, moved, or brought in from another one.
pub fn mutated(choices: &mut Choices<'_>, programs: &[String]) -> String {
    let mut parts = split(&programs[choices.below(programs.len())]);
    let others = split(&programs[choices.below(programs.len())]);
    for _ in 0..1 + choices.below(6) {
        let at = choices.below(parts.len());
        match choices.below(9) {
            0 if parts.len() > 1 => drop(parts.remove(at)),
            1 => parts.insert(at, parts[at].clone()),
            2 => {
                let other = choices.below(parts.len());
                parts.swap(at, other);
            }
            3 => parts[at] = others[choices.below(others.len())].clone(),
            4 => parts.insert(at, token(choices).to_owned()),
            5 => parts[at] = token(choices).to_owned(),
            6 => {
                let end = (at + 1 + choices.below(30)).min(parts.len());
                parts.drain(at..end);
            }
            7 => {
                let start = choices.below(others.len());
                let end = (start + 1 + choices.below(30)).min(others.len());
                parts.splice(at..at, others[start..end].iter().cloned());
            }
            _ => {
                parts[at] =
                    choices.of(&["0", "1", "usize::MAX", "-1", "i64::MIN", "\"\"", "()", "None", "u32"]).to_owned()
            }
        }
        if parts.is_empty() {
            parts.push(String::new());
        }
    }
    parts.concat()
}

/// Words, numbers, and everything between them.
fn split(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut was_word = false;
    for c in text.chars() {
        let word = c == '_' || c.is_alphanumeric();
        match out.last_mut() {
            Some(last) if word && was_word => last.push(c),
            _ => out.push(c.to_string()),
        }
        was_word = word;
    }
    if out.is_empty() {
        out.push(String::new());
    }
    out
}
