//! Text that does not parse made to parse, so that the check can say what is known around the cursor.
//!
//! The cursor's name is replaced by a marker. What is missing after it is tried out; delimiters are closed where
//! their surroundings end; statements and items that still do not parse, and do not hold the cursor, are blanked out,
//! so that every other token keeps its place.

use super::scan::{Token, TokenKind, closing, tokens};

/// Stands in the text where the cursor is.
pub(crate) const MARKER: &str = "fieldbook_cursor";

/// What may be missing after an unfinished expression, pattern, type or item.
const ENDINGS: &[&str] = &["", ";", " {}", " => {}", ": ()", " = ();", ";}"];
/// Statements that are given up before the whole text is.
const MAX_BLANKED: usize = 6;

/// The text, parseable, with the marker (if it has one) kept; `None` when nothing helps.
pub(crate) fn repair(text: &str) -> Option<String> {
    let Some(marker) = text.find(MARKER) else {
        return blank(balanced(text.to_owned()));
    };
    let (before, after) = text.split_at(marker + MARKER.len());
    let candidates: Vec<Candidate> =
        ENDINGS.iter().map(|ending| balanced(format!("{before}{ending}{after}"))).filter_map(Candidate::new).collect();
    // Which ending fits is asked of the item around the cursor alone: parsing the whole text for each would be most of
    // the work.
    let fitting = candidates.iter().find(|candidate| error_in(candidate.item()).is_none());
    match fitting {
        Some(candidate) => blank(candidate.text.clone()),
        None => candidates.iter().find_map(|candidate| {
            let item = blank(candidate.item().to_owned())?;
            blank(format!("{}{item}{}", &candidate.text[..candidate.start], &candidate.text[candidate.end..]))
        }),
    }
}

/// A text with the marker, and where the outermost item around it begins and ends, in bytes.
struct Candidate {
    text: String,
    start: usize,
    end: usize,
}

impl Candidate {
    fn new(text: String) -> Option<Self> {
        let marker = text.find(MARKER)?;
        let tokens = tokens(&text);
        let (mut start, mut depth) = (0, 0usize);
        for (index, token) in tokens.iter().enumerate() {
            let ends = match token.kind {
                TokenKind::Open(_) => {
                    depth += 1;
                    false
                }
                TokenKind::Close(delimiter) => {
                    depth = depth.saturating_sub(1);
                    depth == 0 && delimiter == '}' && ends_statement(&text, &tokens, index + 1)
                }
                TokenKind::Punct(';') => depth == 0,
                _ => false,
            };
            if ends && token.end > marker {
                return Some(Self { start, end: token.end, text });
            }
            if ends {
                start = token.end;
            }
        }
        Some(Self { start, end: text.len(), text })
    }

    fn item(&self) -> &str {
        &self.text[self.start..self.end]
    }
}

/// Where a text stops being Rust, in bytes.
fn error_in(text: &str) -> Option<usize> {
    let problem = crate::syntax::parse_file(0, text).err()?;
    Some(super::offset(text, problem.at.line.into(), problem.at.column.into()))
}

/// The text with every delimiter closed; one whose delimiters match stays as it is.
fn balanced(text: String) -> String {
    let mut open: Vec<char> = Vec::new();
    let tokens = tokens(&text);
    let matches = tokens.iter().all(|token| match token.kind {
        TokenKind::Open(delimiter) => {
            open.push(closing(delimiter));
            true
        }
        TokenKind::Close(delimiter) => open.pop() == Some(delimiter),
        TokenKind::Text => token.end < text.len() || closed(token.text(&text)),
        _ => true,
    });
    if matches && open.is_empty() { text } else { balance(&text) }
}

/// Closes what is open where its surroundings end; drops what closes nothing.
fn balance(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut open: Vec<char> = Vec::new();
    let mut copied = 0;
    for token in tokens(text) {
        match token.kind {
            TokenKind::Open(delimiter) => open.push(closing(delimiter)),
            TokenKind::Close(delimiter) => {
                out.push_str(&text[copied..token.start]);
                copied = token.start;
                if !open.contains(&delimiter) {
                    out.push(' ');
                    copied = token.end;
                    continue;
                }
                while let Some(top) = open.pop().filter(|top| *top != delimiter) {
                    out.push(top);
                }
            }
            // A statement ends inside no parenthesis, and inside a bracket only as `[value; count]`.
            TokenKind::Punct(';') => {
                out.push_str(&text[copied..token.start]);
                copied = token.start;
                let ends_line = text[token.end..].trim_start_matches(' ').starts_with(['\n', '\r']);
                while open.last().is_some_and(|top| *top == ')' || (*top == ']' && ends_line)) {
                    out.extend(open.pop());
                }
            }
            // A brace closes before the next item begins at the margin, as people write.
            TokenKind::Word if starts_item(text, &token) && !open.is_empty() => {
                out.push_str(&text[copied..token.start]);
                copied = token.start;
                out.extend(open.drain(..).rev());
            }
            TokenKind::Text if token.end == text.len() && !closed(token.text(text)) => {
                out.push_str(&text[copied..token.start]);
                out.push_str("\"\"");
                copied = token.end;
            }
            _ => {}
        }
    }
    out.push_str(&text[copied..]);
    // A comment may end the text.
    if !open.is_empty() {
        out.push('\n');
    }
    out.extend(open.into_iter().rev());
    out
}

fn closed(literal: &str) -> bool {
    literal.len() > 1 && literal.ends_with(['"', '\'', '#'])
}

fn starts_item(text: &str, token: &Token) -> bool {
    let at_margin = token.start == 0 || text[..token.start].ends_with('\n');
    at_margin
        && matches!(token.text(text), "fn" | "struct" | "enum" | "impl" | "trait" | "mod" | "use" | "pub" | "const")
}

/// Blanks out one statement or item after another until the rest parses.
fn blank(mut text: String) -> Option<String> {
    for _ in 0..MAX_BLANKED {
        let Some(error) = error_in(&text) else {
            return Some(text);
        };
        let (start, end) = around(&text, error)?;
        if text[start..end].contains(MARKER) || text[start..end].trim().is_empty() {
            return None;
        }
        let blank: String = text[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        text.replace_range(start..end, &blank);
    }
    error_in(&text).is_none().then_some(text)
}

/// The smallest statement or item around a place.
fn around(text: &str, at: usize) -> Option<(usize, usize)> {
    let tokens = tokens(text);
    let here = tokens.iter().position(|token| token.end > at).unwrap_or(tokens.len().checked_sub(1)?);
    let mut first = here;
    let mut depth = 0usize;
    while let Some(before) = first.checked_sub(1) {
        match tokens[before].kind {
            TokenKind::Close('}') if depth == 0 && ends_statement(text, &tokens, first) => break,
            TokenKind::Close(_) => depth += 1,
            TokenKind::Open('{') if depth == 0 => break,
            TokenKind::Open(_) => depth = depth.saturating_sub(1),
            TokenKind::Punct(';') if depth == 0 => break,
            _ => {}
        }
        first = before;
    }
    let mut last = first;
    let mut depth = 0usize;
    while last < tokens.len() {
        match tokens[last].kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) if depth == 0 => break,
            TokenKind::Close(delimiter) => {
                depth -= 1;
                let ends = delimiter == '}' && depth == 0 && last >= here && ends_statement(text, &tokens, last + 1);
                if ends {
                    last += 1;
                    break;
                }
            }
            TokenKind::Punct(';') if depth == 0 && last >= here => {
                last += 1;
                break;
            }
            _ => {}
        }
        last += 1;
    }
    let end = tokens.get(last.checked_sub(1)?)?.end;
    Some((tokens[first].start, end)).filter(|(start, end)| start < end)
}

/// Whether a statement can begin with the token at `next`, after a closing brace.
fn ends_statement(text: &str, tokens: &[Token], next: usize) -> bool {
    match tokens.get(next) {
        Some(token) => match token.kind {
            TokenKind::Word => !matches!(token.text(text), "else" | "as"),
            TokenKind::Punct(c) => matches!(c, '#' | '*' | '&' | '!'),
            TokenKind::Close(_) | TokenKind::Comment | TokenKind::Lifetime => true,
            _ => false,
        },
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{MARKER, repair};

    fn repaired(text: &str) -> String {
        let text = text.replace("$0", MARKER);
        let found = repair(&text).unwrap_or_else(|| panic!("not repaired: {text}"));
        assert!(syn::parse_file(&found).is_ok(), "{found}");
        assert!(found.contains(MARKER) || !text.contains(MARKER), "{found}");
        found
    }

    #[test]
    fn what_is_missing_after_the_cursor_is_tried_out() {
        for text in [
            "fn main() { a.$0 let b = 1; }",
            "fn main() { if a.$0 }",
            "fn main() { match a { $0 } }",
            "fn main() { f(a.$0 }",
            "fn main() { let a: $0\n}",
            "struct A { b: $0",
            "use a::$0\nfn main() {}",
            "fn main() { let a = $0",
            "fn main() { for a in b.$0\n}",
            "fn main() { println!(\"{}\", a.$0 }\nfn other() {}",
        ] {
            repaired(text);
        }
    }

    #[test]
    fn statements_elsewhere_are_given_up() {
        let found = repaired("fn f() { let = 3; }\nfn main() { let x = ; a.$0; }\nstruct S { x: }\nstruct T;");
        assert!(found.contains("fn f()") && found.contains("struct T"), "{found}");
        assert!(!found.contains("let ="), "{found}");
    }

    #[test]
    fn text_without_a_cursor_is_repaired_too() {
        assert_eq!(repaired("fn f() { 1 + }\nfn g() {}"), "fn f() {     }\nfn g() {}");
    }
}
