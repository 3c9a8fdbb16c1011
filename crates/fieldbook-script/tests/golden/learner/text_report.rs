use std::fmt::Write as _;

use fieldbook::prelude::*;

#[model(table)]
struct Line {
    #[field(primary_key)]
    number: i64,
    text: String,
}

const WIDTH: usize = 24;
static STOP_WORDS: [&str; 4] = ["the", "a", "of", "and"];

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect(),
        None => String::new(),
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().unwrap();
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

fn slug(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    kept.split(' ').filter(|part| !part.is_empty() && !STOP_WORDS.contains(part)).collect::<Vec<_>>().join("-")
}

fn rot13(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' => (byte - b'a' + 13) % 26 + b'a',
            b'A'..=b'Z' => (byte - b'A' + 13) % 26 + b'A',
            other => other,
        } as char)
        .collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Line)?;
    let session = Session::new(&engine);
    let text = "The history of a NATION is made\nof letters, and of ledgers\n\n  naïve café — ½ price!  ";
    for (number, line) in (1..).zip(text.lines()) {
        session.add(&Line::builder().number(number).text(line).build());
    }
    session.commit()?;
    let mut report = String::new();
    for line in session.exec(select(Line).filter(Line.text.ne("")))? {
        let text = line.text();
        let trimmed = text.trim();
        writeln!(report, "{:03}|{:^WIDTH$}|{:>3}", line.number(), trimmed, trimmed.len()).unwrap();
        writeln!(report, "   |{:-<w$}|", slug(trimmed), w = WIDTH).unwrap();
    }
    print!("{report}");
    let all = session.exec(select(Line.text))?.all().concat();
    for (at, line) in wrap(&all, 20).iter().enumerate() {
        println!("{at:>2} {line:<20}|");
    }
    let words: Vec<String> = all.split(|c: char| !c.is_alphabetic()).map(capitalised).filter(|w| w.len() > 3).collect();
    println!("{words:?}");
    println!("{:?}", rot13("Hello, World"));
    println!("{:?}", all.char_indices().filter(|(_, c)| !c.is_ascii()).collect::<Vec<_>>());
    println!("{:?}", all.find("ledgers").map(|at| &all[at..at + 4]));
    println!("{:?} {:?}", all.rsplit_once(' '), all.split_once(", "));
    let longest = words.iter().max_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)));
    println!("{longest:?} {}", words.iter().any(|word| word.eq_ignore_ascii_case("nation")));
    println!("{}", "ab,cd,,e".split(',').rev().map(|part| part.chars().rev().collect::<String>()).collect::<Vec<_>>().join("/"));
    println!("{:?}", 'ß'.is_lowercase().then(|| 'ß' as u32 - 'z' as u32));
    println!("{:?}", ('a'..='e').step_by(2).map(|c| c.to_digit(16)).collect::<Option<Vec<_>>>());
    println!("{:?}", char::from_digit(7, 10).zip(char::from_u32(0x41)));
    Ok(())
}
