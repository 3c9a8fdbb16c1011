//! A statement's text for readers: with its placeholders, or with its values in their places.

use fieldbook_book::highlight::{Kind, Token, is_sql_keyword, is_word, sql};

use super::value::Value;

/// The statement's tokens; with `values`, each placeholder is replaced by its value as a literal.
///
/// A placeholder that has no value keeps its place.
pub fn tokens(text: &str, values: Option<&[Value]>) -> Vec<Token> {
    let tokens = sql(text);
    let Some(values) = values else {
        return tokens;
    };
    let mut next = 0;
    tokens.into_iter().map(|token| fill(token, values, &mut next)).collect()
}

fn fill(token: Token, values: &[Value], next: &mut usize) -> Token {
    if token.0 != Kind::Placeholder {
        return token;
    }
    // `?3` names its value, a plain `?` takes the one after the last taken.
    let index = token.1[1..].parse::<usize>().map_or(*next, |number| number.saturating_sub(1));
    match values.get(index) {
        Some(value) => {
            *next = index + 1;
            Token(kind(value), value.literal())
        }
        None => token,
    }
}

fn kind(value: &Value) -> Kind {
    match value {
        Value::Null => Kind::Keyword,
        Value::Text(_) | Value::Blob { .. } => Kind::Text,
        _ => Kind::Number,
    }
}

/// The statement's first word, which says what it does.
pub fn verb(text: &str) -> String {
    text.split_whitespace().next().unwrap_or_default().to_ascii_uppercase()
}

/// What a statement is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It asks the database about itself; no program said so.
    Ask,
    /// It reads rows.
    Read,
    /// It can change rows or tables.
    Write,
}

impl Role {
    /// The role of the statement `text`.
    ///
    /// ```
    /// use fieldbook_site::state::sql_text::Role;
    /// assert_eq!(Role::of("WITH old AS (SELECT 1) DELETE FROM hero"), Role::Write);
    /// ```
    pub fn of(text: &str) -> Self {
        let writes = |Token(kind, word): &Token| {
            *kind == Kind::Keyword && ["INSERT", "UPDATE", "DELETE"].iter().any(|verb| word.eq_ignore_ascii_case(verb))
        };
        match verb(text).as_str() {
            "PRAGMA" | "EXPLAIN" => Self::Ask,
            "SELECT" | "VALUES" => Self::Read,
            "WITH" if !sql(text).iter().any(writes) => Self::Read,
            _ => Self::Write,
        }
    }
}

/// Whether the statement asks for rows and does nothing else.
pub fn is_query(text: &str) -> bool {
    Role::of(text) == Role::Read
}

/// What became of it, in words: `3 rows`, `1 row changed`.
pub fn row_phrase(text: &str, returned: bool, count: i64) -> Option<String> {
    let rows = rows(count);
    if returned {
        return Some(rows);
    }
    match verb(text).as_str() {
        "INSERT" => Some(format!("{rows} inserted")),
        "UPDATE" => Some(format!("{rows} updated")),
        "DELETE" => Some(format!("{rows} deleted")),
        _ => None,
    }
}

/// A name as SQL takes it: in quotes where it is a word of SQL's own, or no plain name.
pub fn identifier(name: &str) -> String {
    let is_plain = !name.is_empty() && name.chars().all(is_word) && !name.starts_with(|c: char| c.is_ascii_digit());
    match is_plain && !is_sql_keyword(name) {
        true => name.to_owned(),
        false => format!("\"{}\"", name.replace('"', "\"\"")),
    }
}

/// Names or values in a row: `(id, name)`.
pub fn tuple(parts: impl Iterator<Item = String>) -> String {
    format!("({})", parts.collect::<Vec<_>>().join(", "))
}

/// So many rows, in words.
pub fn rows(count: i64) -> String {
    if count == 1 { "1 row".to_owned() } else { format!("{count} rows") }
}
