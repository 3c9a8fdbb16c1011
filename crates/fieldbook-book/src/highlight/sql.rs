//! Highlights SQL as SQLite writes it; it never fails, whatever the text.

use super::{
    Kind, Token,
    scanner::{Scanner, is_word},
};

const KEYWORDS: &[&str] = &[
    "ABORT",
    "ACTION",
    "ADD",
    "ALL",
    "ALTER",
    "AND",
    "AS",
    "ASC",
    "AUTOINCREMENT",
    "BEGIN",
    "BETWEEN",
    "BY",
    "CASCADE",
    "CASE",
    "CAST",
    "CHECK",
    "COLLATE",
    "COMMIT",
    "CONFLICT",
    "CONSTRAINT",
    "CREATE",
    "CROSS",
    "DEFAULT",
    "DEFERRED",
    "DELETE",
    "DESC",
    "DISTINCT",
    "DO",
    "DROP",
    "ELSE",
    "END",
    "ESCAPE",
    "EXCEPT",
    "EXISTS",
    "FOREIGN",
    "FROM",
    "FULL",
    "GLOB",
    "GROUP",
    "HAVING",
    "IF",
    "IMMEDIATE",
    "IN",
    "INDEX",
    "INNER",
    "INSERT",
    "INTERSECT",
    "INTO",
    "IS",
    "ISNULL",
    "JOIN",
    "KEY",
    "LEFT",
    "LIKE",
    "LIMIT",
    "MATCH",
    "NATURAL",
    "NO",
    "NOT",
    "NOTHING",
    "NOTNULL",
    "NULL",
    "OF",
    "OFFSET",
    "ON",
    "OR",
    "ORDER",
    "OUTER",
    "OVER",
    "PARTITION",
    "PRAGMA",
    "PRIMARY",
    "RECURSIVE",
    "REFERENCES",
    "RELEASE",
    "REPLACE",
    "RESTRICT",
    "RETURNING",
    "RIGHT",
    "ROLLBACK",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "TABLE",
    "THEN",
    "TO",
    "TRANSACTION",
    "TRIGGER",
    "UNION",
    "UNIQUE",
    "UPDATE",
    "USING",
    "VALUES",
    "VIEW",
    "WHEN",
    "WHERE",
    "WITH",
];

const TYPES: &[&str] = &[
    "BIGINT",
    "BLOB",
    "BOOLEAN",
    "CHAR",
    "DATE",
    "DATETIME",
    "DECIMAL",
    "FLOAT",
    "INTEGER",
    "NUMERIC",
    "REAL",
    "TEXT",
    "TIME",
    "TIMESTAMP",
    "VARCHAR",
];

/// Whether `word` is one of SQL's own, in whatever case.
pub fn is_keyword(word: &str) -> bool {
    contains(KEYWORDS, word)
}

/// Cuts SQL into tokens.
///
/// ```
/// use fieldbook_book::highlight::{Kind, sql};
/// let tokens = sql("SELECT 'it''s'");
/// assert_eq!((tokens[2].0, tokens[2].1.as_str()), (Kind::Text, "'it''s'"));
/// ```
pub fn sql(text: &str) -> Vec<Token> {
    let mut scanner = Scanner::new(text);
    while let Some(next) = scanner.peek() {
        let rest = scanner.rest();
        if rest.starts_with("--") {
            scanner.take(scanner.run_of(|character| character != '\n'), Kind::Comment);
        } else if rest.starts_with("/*") {
            scanner.take(scanner.through(2, "*/"), Kind::Comment);
        } else if next == '\'' || ((next == 'x' || next == 'X') && rest[1..].starts_with('\'')) {
            scanner.take(doubled(rest, '\''), Kind::Text);
        } else if next == '"' || next == '`' {
            scanner.take(doubled(rest, next), Kind::Plain);
        } else if next == '?' || (next == ':' && rest[1..].starts_with(is_word)) {
            scanner.take(1 + scanner.rest()[1..].find(|c| !is_word(c)).unwrap_or(rest.len() - 1), Kind::Placeholder);
        } else if next.is_ascii_digit() {
            scanner.take(scanner.run_of(|character| is_word(character) || character == '.'), Kind::Number);
        } else if is_word(next) {
            word(&mut scanner);
        } else if next.is_whitespace() {
            scanner.take_one(Kind::Plain);
        } else {
            scanner.take_one(Kind::Mark);
        }
    }
    scanner.finish()
}

/// The length of a literal in which the quote itself is written twice.
fn doubled(rest: &str, quote: char) -> usize {
    let mut from = rest.find(quote).map_or(rest.len(), |open| open + 1);
    while let Some(found) = rest[from..].find(quote) {
        from += found + 1;
        match rest[from..].starts_with(quote) {
            true => from += 1,
            false => return from,
        }
    }
    rest.len()
}

fn word(scanner: &mut Scanner) {
    let length = scanner.run_of(is_word);
    let (word, after) = scanner.rest().split_at(length);
    let kind = if contains(KEYWORDS, word) {
        Kind::Keyword
    } else if contains(TYPES, word) {
        Kind::Type
    } else if after.starts_with('(') {
        Kind::Function
    } else {
        Kind::Plain
    };
    scanner.take(length, kind);
}

fn contains(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
