//! A statement of a migration, with the rows that would not fit it.
//!
//! In a file those stand in comments before it, so that the file is plain SQL all the same.

use std::fmt;

use super::lexer::{Kind, tokens};

/// One statement, and what is looked for before it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MigrationStatement {
    /// The SQL, without a semicolon at its end.
    pub sql: String,
    /// Rows that must not be there.
    pub refusals: Vec<Refusal>,
}

/// Rows that a statement would lose, change, or fail for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong with them: `hero.age is NULL`.
    pub what: String,
    /// A query for their keys.
    pub query: String,
}

const MARK: &str = "-- refuse ";

impl MigrationStatement {
    pub(super) fn new(sql: impl Into<String>) -> Self {
        MigrationStatement { sql: sql.into(), refusals: Vec::new() }
    }

    /// The statement as it stands in a file; comments that say what is refused are taken out of it.
    pub(super) fn parse(text: &str) -> Self {
        let mut statement = MigrationStatement::default();
        let mut begun = false;
        for token in tokens(text) {
            begun |= !token.is_blank();
            let refusal = (!begun && token.kind == Kind::Comment)
                .then(|| token.text.strip_prefix(MARK))
                .flatten()
                .and_then(|text| text.split_once(": "));
            match refusal {
                Some((what, query)) => {
                    let refusal = Refusal { what: what.to_owned(), query: query.trim().to_owned() };
                    statement.refusals.push(refusal);
                }
                None => statement.sql.push_str(token.text),
            }
        }
        statement.sql = statement.sql.trim().to_owned();
        statement
    }
}

/// As it stands in a file.
impl fmt::Display for MigrationStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Refusal { what, query } in &self.refusals {
            writeln!(f, "{MARK}{what}: {query}")?;
        }
        write!(f, "{};", self.sql)
    }
}

#[cfg(test)]
mod tests {
    use super::{MigrationStatement, Refusal};

    #[test]
    fn what_is_refused_is_read_back_from_the_file() {
        let statement = MigrationStatement {
            sql: "INSERT INTO a -- refuse nothing: here\nSELECT 1".into(),
            refusals: vec![Refusal { what: "a.b is NULL".into(), query: "SELECT id FROM a WHERE b IS NULL".into() }],
        };
        let text = statement.to_string();
        assert_eq!(MigrationStatement::parse(text.trim_end_matches(';')), statement);
    }
}
