//! Where a sheet's statements begin and end.

use std::ops::Range;

/// A text or comment that nothing closes.
#[derive(Debug, PartialEq)]
pub(super) struct Unfinished {
    pub at: usize,
    pub what: &'static str,
    pub wants: &'static str,
}

impl Unfinished {
    pub fn message(&self) -> String {
        format!("{} does not end", self.what)
    }
}

/// The statements of a sheet, without the semicolons that end them and the comments before them.
///
/// Semicolons in texts, quoted names, comments and the body of a trigger end nothing.
pub(super) fn split(text: &str) -> Result<Vec<Range<usize>>, Unfinished> {
    let mut statements = Vec::new();
    let mut start: Option<usize> = None;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = skipped(rest, at)?;
        match (length, rest.chars().next()) {
            (0, Some(';')) => {
                let whole = start.is_none_or(|start| is_whole(&text[start..at]));
                if whole {
                    statements.extend(start.take().map(|start| start..at));
                }
                at += 1;
            }
            (0, Some(character)) => {
                if start.is_none() && !character.is_whitespace() {
                    start = Some(at);
                }
                at += character.len_utf8();
            }
            (length, _) => {
                if start.is_none() && !is_comment(rest) {
                    start = Some(at);
                }
                at += length;
            }
        }
    }
    statements.extend(start.map(|start| start..start + text[start..].trim_end().len()));
    Ok(statements)
}

fn is_comment(rest: &str) -> bool {
    rest.starts_with("--") || rest.starts_with("/*")
}

/// How many bytes of a text, quoted name or comment begin here; 0 where none does.
fn skipped(rest: &str, at: usize) -> Result<usize, Unfinished> {
    let (what, opens, wants) = match rest.as_bytes() {
        [b'-', b'-', ..] => return Ok(rest.find('\n').unwrap_or(rest.len())),
        [b'/', b'*', ..] => ("this comment", 2, "*/"),
        [b'\'', ..] => ("this text", 1, "'"),
        [b'"', ..] => ("this name", 1, "\""),
        _ => return Ok(0),
    };
    // A doubled quote within is two texts side by side, which comes to the same.
    let end = rest[opens..].find(wants).ok_or(Unfinished { at, what, wants })?;
    Ok(opens + end + wants.len())
}

/// Whether a semicolon ends the statement: a trigger's body has its own, and the last of them is before `END`.
fn is_whole(statement: &str) -> bool {
    let mut words = statement.split_whitespace().map(str::to_uppercase);
    let creates = words.next().is_some_and(|word| word == "CREATE");
    let trigger = creates && words.take(2).any(|word| word == "TRIGGER");
    let last = statement.rsplit(';').next().unwrap_or_default().trim();
    !trigger || (statement.contains(';') && last.eq_ignore_ascii_case("END"))
}

#[cfg(test)]
mod tests {
    use super::{Unfinished, split};

    fn statements(text: &str) -> Vec<&str> {
        split(text).expect("it ends").into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn semicolons_end_statements_but_not_in_texts_and_comments() {
        let text = "-- first; \nSELECT 'a;''b';;\n/* ; */ SELECT \";\" -- x\n; SELECT é\n";
        assert_eq!(statements(text), ["SELECT 'a;''b'", "SELECT \";\" -- x\n", "SELECT é"]);
    }

    #[test]
    fn a_trigger_is_one_statement() {
        let text = "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET n = 1; DELETE FROM b; END; SELECT 1;";
        assert_eq!(statements(text).len(), 2);
    }

    #[test]
    fn what_does_not_end_is_said() {
        assert_eq!(split("SELECT 'a"), Err(Unfinished { at: 7, what: "this text", wants: "'" }));
        assert!(split("/* a").is_err() && split("SELECT \"a").is_err());
    }
}
