//! What SQLite tells of a table only by the statement that made it: checks, names of constraints, computed columns.

use crate::migrate::lexer::{Kind, Token, tokens};
use crate::migrate::snapshot::{Check, Generated, Given, Index, Unique, quote};

/// The parts of a `CREATE TABLE` that no pragma names.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Definition {
    pub checks: Vec<Check>,
    /// Names of the constraints `UNIQUE` that have one.
    pub uniques: Vec<Unique>,
    /// The primary key's name, where it has one.
    pub primary_key: Option<String>,
    /// The columns of each foreign key that has a name.
    pub foreign_keys: Vec<(Vec<String>, String)>,
    /// Computed columns by name.
    pub generated: Vec<(String, Generated)>,
}

/// Reads the items between the parentheses of a `CREATE TABLE`.
pub(super) fn parse(sql: &str) -> Definition {
    let all: Vec<Token<'_>> = tokens(sql).into_iter().filter(|token| !matches!(token.kind, Kind::Comment)).collect();
    let mut definition = Definition::default();
    let Some(open) = all.iter().position(|token| token.is_symbol("(")) else { return definition };
    for item in items(group(&all[open..])) {
        definition.read(item);
    }
    definition
}

impl Definition {
    fn read(&mut self, item: &[Token<'_>]) {
        let words: Vec<&Token<'_>> = item.iter().filter(|token| !token.is_blank()).collect();
        let Some(first) = words.first() else { return };
        let table_constraint =
            ["constraint", "primary", "unique", "check", "foreign"].iter().any(|word| first.is(word));
        let mut name = None;
        for (place, token) in item.iter().enumerate() {
            let rest = &item[place + 1..];
            if depth(&item[..place]) > 0 {
                continue;
            }
            if token.is("constraint") {
                name = rest.iter().find(|token| !token.is_blank()).map(Token::name);
            } else if token.is("check") {
                self.checks.push(Check {
                    name: name.take(),
                    sql: folded(group(from_open(rest))),
                    given: Given::default(),
                });
            } else if token.is("unique") && table_constraint {
                self.uniques.push(Unique { name: name.take(), columns: columns(rest), given: Given::default() });
            } else if token.is("primary") {
                self.primary_key = name.take();
            } else if token.is("foreign") && table_constraint {
                self.foreign_keys.extend(name.take().map(|name| (columns(rest), name)));
            } else if token.is("references") && !table_constraint {
                self.foreign_keys.extend(name.take().map(|name| (vec![first.name()], name)));
            } else if ["not", "null", "unique", "default", "collate", "generated"].iter().any(|word| token.is(word)) {
                // A name is that of the constraint that follows it, and of no other.
                name = None;
            } else if token.is("as") && !table_constraint {
                let stored = rest.iter().any(|token| token.is("stored"));
                let sql = folded(group(from_open(rest)));
                self.generated.push((first.name(), Generated { sql, stored }));
            }
        }
    }
}

/// The names between the first parentheses.
fn columns(tokens: &[Token<'_>]) -> Vec<String> {
    let names = group(from_open(tokens)).iter().filter(|it| matches!(it.kind, Kind::Word | Kind::Quoted));
    names.map(Token::name).collect()
}

/// The tokens from the first open parenthesis on.
fn from_open<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    let open = tokens.iter().position(|token| token.is_symbol("("));
    &tokens[open.unwrap_or(tokens.len())..]
}

/// What stands between the parenthesis that these tokens begin with and its partner.
fn group<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    let mut open = 0;
    for (place, token) in tokens.iter().enumerate() {
        open += i32::from(token.is_symbol("(")) - i32::from(token.is_symbol(")"));
        if open == 0 {
            return &tokens[1.min(place)..place];
        }
    }
    tokens.get(1..).unwrap_or_default()
}

/// The parts between the commas.
fn items<'a, 'b>(tokens: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    let commas = (0..tokens.len()).filter(|&place| tokens[place].is_symbol(",") && depth(&tokens[..place]) == 0);
    let mut starts = vec![0];
    let mut ends = Vec::new();
    for comma in commas {
        ends.push(comma);
        starts.push(comma + 1);
    }
    ends.push(tokens.len());
    starts.into_iter().zip(ends).map(|(start, end)| &tokens[start..end]).collect()
}

/// How many parentheses are open after these tokens.
fn depth(tokens: &[Token<'_>]) -> i32 {
    tokens.iter().map(|token| i32::from(token.is_symbol("(")) - i32::from(token.is_symbol(")"))).sum()
}

/// The index that a statement makes.
pub(super) fn index(name: String, sql: &str) -> Index {
    let all = tokens(sql);
    let unique = all.iter().filter(|token| !token.is_blank()).nth(1).is_some_and(|token| token.is("unique"));
    Index { name, unique, body: folded(from_open(&all)) }
}

/// The tokens as text: one space where there was any, quotes only around names that need them.
fn folded(tokens: &[Token<'_>]) -> String {
    let pieces = tokens.iter().map(|token| match token.kind {
        Kind::Space | Kind::Comment => " ".to_owned(),
        Kind::Quoted => quote(&token.name()),
        _ => token.text.to_owned(),
    });
    pieces.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn checks_names_and_computed_columns_are_found() {
        let definition = parse(
            "CREATE TABLE \"a (b\" (id INTEGER NOT NULL, low INTEGER CHECK (low > 0), d INTEGER GENERATED ALWAYS AS \
             (id  *\n2) STORED, \"unique\" INTEGER, PRIMARY KEY (id), CONSTRAINT pair UNIQUE (id, \"low\"), \
             UNIQUE (low), CONSTRAINT order_ CHECK (low < (id + 1)))",
        );
        let checks: Vec<_> = definition.checks.iter().map(|check| (check.name.as_deref(), &*check.sql)).collect();
        assert_eq!(checks, [(None, "low > 0"), (Some("order_"), "low < (id + 1)")]);
        assert_eq!(definition.uniques[0].name.as_deref(), Some("pair"));
        assert_eq!(definition.uniques[0].columns, ["id", "low"]);
        assert_eq!((definition.uniques.len(), &definition.uniques[1].name), (2, &None));
        assert_eq!((&definition.primary_key, definition.foreign_keys.len()), (&None, 0));
        assert_eq!(definition.generated[0].0, "d");
        assert_eq!(definition.generated[0].1.sql, "id * 2");
        assert!(definition.generated[0].1.stored);
    }

    #[test]
    fn names_of_keys_are_found() {
        let definition = parse(
            "CREATE TABLE hero (id INTEGER NOT NULL, boss INTEGER CONSTRAINT n NOT NULL CONSTRAINT fk_boss REFERENCES hero (id), \
             peer INTEGER REFERENCES hero (id), a INTEGER, b INTEGER, CONSTRAINT pk_hero PRIMARY KEY (id), \
             CONSTRAINT fk_pair FOREIGN KEY(a, \"b\") REFERENCES pair (a, b), FOREIGN KEY(a) REFERENCES one (id))",
        );
        assert_eq!(definition.primary_key.as_deref(), Some("pk_hero"));
        let keys: Vec<_> =
            definition.foreign_keys.iter().map(|(columns, name)| (columns.join(" "), name.as_str())).collect();
        assert_eq!(keys, [("boss".to_owned(), "fk_boss"), ("a b".to_owned(), "fk_pair")]);
    }
}
