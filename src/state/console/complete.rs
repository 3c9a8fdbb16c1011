//! Names that fit at the cursor of a question: tables, their columns, SQL's words.

use fieldbook_book::highlight::{Kind, Token, is_sql_keyword, is_word, sql};
use serde::Serialize;

use super::super::{
    event::Table,
    hint::offset,
    sql_text::{identifier, rows},
};

/// A name that fits, as the editor takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The name.
    pub label: String,
    /// `struct` for a table, `field` for a column, `keyword` for a word of SQL.
    pub kind: &'static str,
    /// A column's table and type, a table's size.
    pub detail: String,
    /// Always none; the editor asks for it.
    pub documentation: Option<String>,
}

/// Words that a question may go on with; those of a schema's making are left to who knows them.
const WORDS: &[&str] = &[
    "SELECT",
    "FROM",
    "WHERE",
    "JOIN",
    "LEFT JOIN",
    "ON",
    "GROUP BY",
    "ORDER BY",
    "HAVING",
    "LIMIT",
    "OFFSET",
    "AND",
    "OR",
    "NOT",
    "IN",
    "IS NULL",
    "IS NOT NULL",
    "LIKE",
    "BETWEEN",
    "AS",
    "DISTINCT",
    "ASC",
    "DESC",
    "CASE",
    "WHEN",
    "THEN",
    "ELSE",
    "END",
    "EXISTS",
    "UNION",
    "UNION ALL",
    "WITH",
    "INSERT INTO",
    "VALUES",
    "UPDATE",
    "SET",
    "DELETE FROM",
    "RETURNING",
    "CREATE TABLE",
    "CREATE INDEX",
    "DROP TABLE",
    "EXPLAIN QUERY PLAN",
    "count(*)",
    "sum",
    "avg",
    "min",
    "max",
    "coalesce",
    "length",
    "lower",
    "upper",
    "round",
];

/// The names that fit at a line and a column of the text, both from 1, the likeliest first.
pub fn complete(tables: &[Table], text: &str, line: u32, column: u32) -> Vec<Item> {
    let at = offset(text, line, column).unwrap_or(text.len());
    let (before, statement) = (&text[..at], statement_around(text, at));
    let prefix = before.trim_end_matches(is_word).len();
    if let Some(owner) = before[..prefix].strip_suffix('.') {
        let name = &owner[owner.trim_end_matches(is_word).len()..];
        let alias = aliases(&statement).into_iter().rev().find(|(alias, _)| alias.eq_ignore_ascii_case(name));
        let owner = alias.map_or(name, |(_, table)| table);
        return tables.iter().filter(|known| known.name.eq_ignore_ascii_case(owner)).flat_map(columns).collect();
    }
    let before = words(&before[..prefix]);
    let follows = |verb: &&str| before.last().is_some_and(|(_, last)| last.eq_ignore_ascii_case(verb));
    if ["FROM", "JOIN", "INTO", "UPDATE", "TABLE"].iter().any(follows) {
        return tables.iter().map(table).collect();
    }
    let mentioned = |known: &&Table| statement.iter().any(|word| word.eq_ignore_ascii_case(&known.name));
    let here: Vec<_> = tables.iter().filter(mentioned).collect();
    let others = tables.iter().filter(|known| here.is_empty() || mentioned(known));
    let sql_words = WORDS.iter().map(|word| item(word, "keyword", ""));
    others.flat_map(columns).chain(tables.iter().map(table)).chain(sql_words).collect()
}

fn item(label: &str, kind: &'static str, detail: &str) -> Item {
    Item { label: label.to_owned(), kind, detail: detail.to_owned(), documentation: None }
}

fn table(table: &Table) -> Item {
    item(&identifier(&table.name), "struct", &rows(table.row_count))
}

fn columns(table: &Table) -> impl Iterator<Item = Item> {
    let detail = |sql_type: &str| format!("{} {sql_type}", table.name).trim_end().to_owned();
    table.columns.iter().map(move |column| item(&identifier(&column.name), "field", &detail(&column.sql_type)))
}

/// A word or a mark of the text, with the byte behind it.
type Word = (usize, String);

/// The words and marks of a text; comments and texts in quotes are none.
fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = 0;
    for Token(kind, token) in sql(text) {
        if kind != Kind::Comment && kind != Kind::Text {
            cut(&token, at, &mut found);
        }
        at += token.len();
    }
    found
}

/// Cuts a piece without comments, which begins at that byte.
fn cut(piece: &str, from: usize, found: &mut Vec<Word>) {
    let mut rest = piece;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            first if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            first => first.len_utf8(),
        };
        let (word, behind) = rest.split_at(length);
        rest = behind;
        if !first.is_whitespace() {
            found.push((from + piece.len() - rest.len(), word.trim_matches('"').to_owned()));
        }
    }
}

/// The words of the statement that a byte is in.
fn statement_around(text: &str, at: usize) -> Vec<String> {
    let mut statement = Vec::new();
    for (end, word) in words(text) {
        if word != ";" {
            statement.push(word);
        } else if end > at {
            break;
        } else {
            statement.clear();
        }
    }
    statement
}

/// The names that tables go by in a statement, each with its table.
fn aliases(statement: &[String]) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (index, word) in statement.iter().enumerate() {
        let leads = |verb: &&str| word.eq_ignore_ascii_case(verb);
        if !["FROM", "JOIN", "UPDATE", "INTO", ","].iter().any(leads) {
            continue;
        }
        let mut next = statement[index + 1..].iter().map(String::as_str);
        let (Some(table), alias) = (next.next(), next.next()) else { continue };
        let alias = if alias.is_some_and(|word| word.eq_ignore_ascii_case("AS")) { next.next() } else { alias };
        found.extend(alias.filter(|alias| !is_sql_keyword(alias)).map(|alias| (alias, table)));
    }
    found
}
