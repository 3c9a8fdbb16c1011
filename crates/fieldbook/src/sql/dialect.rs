//! The dialects of SQL, each a table of what it says otherwise.

mod mysql;
mod postgresql;
mod sqlite;

use std::borrow::Cow;
use std::fmt;

use crate::error::{Error, Result, error};
use crate::schema::ColumnType;

/// A dialect of SQL. Statements run on SQLite alone; for the others they are rendered.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
/// }
///
/// let query = select(Hero.name).filter(Hero.id.gt(7)).limit(3);
/// let rendered = query.compile(Dialect::PostgreSql)?;
/// assert_eq!(rendered.sql, "SELECT hero.name \nFROM hero \nWHERE hero.id > $1\nLIMIT $2".replace(" \n", "\n"));
/// assert_eq!(rendered.params.len(), 2);
/// # Ok::<(), fieldbook::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// SQLite 3.35 or newer; placeholders are `?`.
    Sqlite,
    /// PostgreSQL 12 or newer; placeholders are `$1`, `$2`, as its own `PREPARE` has them.
    PostgreSql,
    /// MySQL 8.0.31 or newer; placeholders are `?`, as its own `PREPARE` has them.
    MySql,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: [Dialect; 3] = [Dialect::Sqlite, Dialect::PostgreSql, Dialect::MySql];

    /// The database's name as people write it: `PostgreSQL`.
    pub fn name(self) -> &'static str {
        self.rules().name
    }

    pub(crate) fn rules(self) -> &'static Rules {
        match self {
            Dialect::Sqlite => &sqlite::RULES,
            Dialect::PostgreSql => &postgresql::RULES,
            Dialect::MySql => &mysql::RULES,
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a dialect says otherwise than the others.
pub(crate) struct Rules {
    pub name: &'static str,
    /// The character around an identifier that needs it.
    pub quote: char,
    /// How many characters the name of a constraint or an index has at most.
    pub longest_name: usize,
    /// Names that need quotes though they are plain; sorted.
    pub reserved: &'static [&'static str],
    /// Whether placeholders are numbered: `$1`.
    pub numbered: bool,
    /// False and true, where a condition is compared with them.
    pub truth: [&'static str; 2],
    pub paging: Paging,
    /// Whether texts are joined by `concat(a, b)` instead of `a || b`.
    pub concat_function: bool,
    /// The operator that divides integers and leaves no fraction.
    pub integer_division: &'static str,
    /// What makes a division leave its fraction, around the divisor.
    pub true_division: (&'static str, &'static str),
    /// No row and every row, as conditions.
    pub constants: [&'static str; 2],
    /// Whether a column of truth values must be compared to be a condition, for they are numbers.
    pub asks_truth: bool,
    /// `!=` and `=` that take NULL for a value; where the first is empty, it is the second's opposite.
    pub distinct_from: [&'static str; 2],
    /// Whether those are spelled `IS NULL` against NULL.
    pub null_is: bool,
    /// Whether an aggregate can be told which rows it sees.
    pub aggregate_filter: bool,
    /// Whether there is a `FULL OUTER JOIN`.
    pub full_join: bool,
    pub locks: Locks,
    pub several_tables: SeveralTables,
    /// That a text has a match of a regular expression, and that it has none.
    pub matches: [&'static str; 2],
    /// Whether rows that are looked for in a list stand behind `VALUES`.
    pub rows_of_values: bool,
    pub json_path: JsonPaths,
    /// Whether there is an `ILIKE`.
    pub ilike: bool,
    /// Whether there is an `EXTRACT`.
    pub extract: bool,
    /// Whether `NULLS FIRST` can be said.
    pub nulls_order: bool,
    pub returning: Returning,
    pub upsert: Upsert,
    /// What stands between the parentheses of an `IN` without values, and of a `NOT IN`.
    pub no_values: [&'static str; 2],
    /// What stands around a member of a compound that is ordered, limited or a compound itself.
    pub member: (&'static str, &'static str),
    /// Whether operators of compounds bind equally, so that a compound may begin with another as it is.
    pub compounds_from_left: bool,
    /// An insert without any column.
    pub default_values: &'static str,
    /// The type of a column; `keyed` where an index or a constraint needs it whole.
    pub column_type: fn(&ColumnType, keyed: bool) -> String,
    /// The type that a value is cast to, where it can be.
    pub cast_type: fn(&ColumnType) -> Option<String>,
    /// The type of an integer key that the database makes, and what follows `NOT NULL`.
    pub generated_key: fn(&str) -> (String, &'static str),
    /// What follows `GENERATED ALWAYS AS (…)`.
    pub generated: &'static str,
    /// Whether an index may cover only some rows.
    pub partial_index: bool,
    pub comments: Comments,
}

/// How what stands in a JSON document is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonPaths {
    /// `JSON_QUOTE(JSON_EXTRACT(doc, '$."a"'))`; without the first where it is no JSON that is wanted.
    Extract,
    /// `doc -> 'a'`, `doc #> '{a, 0}'`; `->>` and `#>>` where it is no JSON that is wanted.
    Arrow,
    /// `JSON_EXTRACT(doc, '$."a"')`, with what else it takes for each type.
    Unquote,
}

/// How `LIMIT` and `OFFSET` are said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paging {
    /// `LIMIT ? OFFSET ?`, always both; -1 is no limit.
    Both,
    /// `LIMIT $1 OFFSET $2`, each by itself.
    Each,
    /// `LIMIT offset, limit`; an offset needs a limit.
    Pair,
}

/// Whether rows come back from an `INSERT`, `UPDATE` or `DELETE`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Returning {
    /// They do, and columns are named by themselves.
    Plain,
    /// They do, and columns are named with their table.
    Qualified,
    /// They do not.
    No,
}

/// What a query can lock.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Locks {
    /// The whole database: nothing is said of rows.
    Database,
    /// Rows.
    Rows,
    /// Rows, and their keys apart from their other columns.
    Keys,
}

/// How an `UPDATE` and a `DELETE` name further tables.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SeveralTables {
    /// `UPDATE … FROM`; a `DELETE` cannot.
    From,
    /// `UPDATE … FROM`, `DELETE … USING`
    FromAndUsing,
    /// They cannot.
    No,
}

/// How an insert says what happens where a row has the place of another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Upsert {
    /// `ON CONFLICT (name) DO UPDATE SET age = excluded.age`
    OnConflict,
    /// `AS new ON DUPLICATE KEY UPDATE age = new.age`
    OnDuplicateKey,
}

/// Where comments on tables and columns are said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comments {
    /// Nowhere.
    No,
    /// With the column and the table.
    Inline,
    /// In statements of their own.
    Apart,
}

impl Rules {
    /// The identifier as this dialect must say it: quoted where it is reserved or not a plain lower-case name.
    pub fn quote<'a>(&self, name: &'a str) -> Cow<'a, str> {
        let mut bytes = name.bytes();
        let starts = bytes.next().is_some_and(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let plain = starts
            && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'$'));
        if plain && self.reserved.binary_search(&name).is_err() {
            return Cow::Borrowed(name);
        }
        let quote = self.quote;
        Cow::Owned(format!("{quote}{}{quote}", name.replace(quote, &format!("{quote}{quote}"))))
    }

    /// The error that something cannot be said here.
    pub fn cannot(&self, what: &str, instead: &str) -> Error {
        error!(InvalidRequest, "{} has no {what}; {instead}", self.name)
    }

    /// The type that a value is cast to.
    pub fn cast_to(&self, column_type: &ColumnType) -> Result<String> {
        (self.cast_type)(column_type).ok_or_else(|| {
            let sqlite = (sqlite::RULES.column_type)(column_type, false);
            self.cannot(&format!("cast to {sqlite}"), "cast to a number or a text instead")
        })
    }
}

/// The longest name of an enum, in characters.
fn longest(names: &crate::schema::EnumNames) -> usize {
    names.variants.iter().map(|variant| variant.stored.chars().count()).max().unwrap_or(0)
}

/// `NUMERIC(10, 2)`
fn numeric(name: &str, digits: Option<u32>, places: Option<u32>) -> String {
    match (digits, places) {
        (Some(digits), Some(places)) => format!("{name}({digits}, {places})"),
        (Some(digits), None) => format!("{name}({digits})"),
        (None, _) => name.into(),
    }
}

/// The integer type that holds a range: one of 16, 32 and 64 bits.
fn integer(min: i64, max: i64) -> &'static str {
    let fits = |low: i64, high: i64| min >= low && max <= high;
    match () {
        () if fits(i16::MIN.into(), i16::MAX.into()) => "SMALLINT",
        () if fits(i32::MIN.into(), i32::MAX.into()) => "INTEGER",
        () => "BIGINT",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_words_are_sorted() {
        for dialect in Dialect::ALL {
            assert!(dialect.rules().reserved.is_sorted(), "{dialect}");
        }
    }

    #[test]
    fn only_what_must_be_is_quoted() {
        let quoted = |dialect: Dialect| {
            ["hero", "order", "Hero", "_x1", "1x", "a b", "a\"b", "a`b", "user", "rank"]
                .map(|name| dialect.rules().quote(name).into_owned())
                .join(" ")
        };
        assert_eq!(quoted(Dialect::Sqlite), r#"hero "order" "Hero" _x1 "1x" "a b" "a""b" "a`b" user rank"#);
        assert_eq!(quoted(Dialect::PostgreSql), r#"hero "order" "Hero" _x1 "1x" "a b" "a""b" "a`b" "user" rank"#);
        assert_eq!(quoted(Dialect::MySql), r#"hero `order` `Hero` _x1 `1x` `a b` `a"b` `a``b` user `rank`"#);
    }
}
