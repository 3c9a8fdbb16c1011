//! The statements of a flush, which change a row at a time.

use super::dialect::{Returning, Rules};
use super::{Dialect, Render};
use crate::error::Result;
use crate::schema::Schema;

/// A statement that a flush sends with the values of each row.
#[derive(Debug)]
pub(crate) enum RowStatement<'a> {
    /// `INSERT INTO hero (name, age) VALUES (?, ?)`, and what the database made of the row returned if asked for.
    Insert {
        /// The model.
        schema: &'a Schema,
        /// The fields that are given.
        fields: &'a [usize],
        /// The fields whose values come back.
        returning: &'a [usize],
    },
    /// `UPDATE hero SET age=? WHERE hero.id = ?`
    Update {
        /// The model.
        schema: &'a Schema,
        /// The fields that are set.
        fields: &'a [usize],
        /// The fields that tell the row: the key, and its version where it has one.
        matches: &'a [usize],
    },
    /// `DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ?`
    Delete {
        /// The model.
        schema: &'a Schema,
        /// The fields that tell the rows: the key, in most cases, and the version where there is one.
        fields: &'a [usize],
    },
}

impl RowStatement<'_> {
    /// The text in this dialect.
    pub fn sql(&self, dialect: Dialect) -> String {
        let writer = Writer { rules: dialect.rules(), count: 0 };
        match self {
            RowStatement::Insert { schema, fields, returning } => writer.insert(schema, fields, returning),
            RowStatement::Update { schema, fields, matches } => writer.update(schema, fields, matches),
            RowStatement::Delete { schema, fields } => writer.delete(schema, fields),
        }
    }
}

impl Render for RowStatement<'_> {
    fn render(&self, dialect: Dialect) -> Result<String> {
        Ok(self.sql(dialect))
    }

    fn row(&self) -> Option<(&Schema, &[usize])> {
        match self {
            RowStatement::Insert { schema, fields, .. } | RowStatement::Update { schema, fields, .. } => {
                Some((schema, fields))
            }
            // What others refer to is no field of this row.
            RowStatement::Delete { schema, .. } => Some((schema, &[])),
        }
    }
}

/// Writes a statement's parts; counts its placeholders.
struct Writer {
    rules: &'static Rules,
    count: usize,
}

impl Writer {
    fn insert(mut self, schema: &Schema, fields: &[usize], returning: &[usize]) -> String {
        let mut sql = format!("INSERT INTO {} ", self.table(schema));
        match fields.is_empty() {
            true => sql.push_str(self.rules.default_values),
            false => {
                let names: Vec<String> = fields.iter().map(|&field| self.name(schema, field)).collect();
                let values: Vec<String> = fields.iter().map(|&field| self.placeholder(schema, field)).collect();
                sql.push_str(&format!("({}) VALUES ({})", names.join(", "), values.join(", ")));
            }
        }
        // A database that returns nothing tells the key it gave by other means.
        if !returning.is_empty() && self.rules.returning != Returning::No {
            let table = match self.rules.returning {
                Returning::Qualified => format!("{}.", self.table(schema)),
                _ => String::new(),
            };
            let names: Vec<String> =
                returning.iter().map(|&field| format!("{table}{}", self.name(schema, field))).collect();
            sql.push_str(&format!(" RETURNING {}", names.join(", ")));
        }
        sql
    }

    fn update(mut self, schema: &Schema, fields: &[usize], matches: &[usize]) -> String {
        let set = |&field: &usize| format!("{}={}", self.name(schema, field), self.placeholder(schema, field));
        let assignments: Vec<String> = fields.iter().map(set).collect();
        let matches = self.matches(schema, matches);
        format!("UPDATE {} SET {} WHERE {matches}", self.table(schema), assignments.join(", "))
    }

    fn delete(mut self, schema: &Schema, fields: &[usize]) -> String {
        let matches = self.matches(schema, fields);
        format!("DELETE FROM {} WHERE {matches}", self.table(schema))
    }

    fn matches(&mut self, schema: &Schema, fields: &[usize]) -> String {
        let table = self.table(schema);
        let matches: Vec<String> = fields
            .iter()
            .map(|&field| format!("{table}.{} = {}", self.name(schema, field), self.placeholder(schema, field)))
            .collect();
        matches.join(" AND ")
    }

    fn table(&self, schema: &Schema) -> String {
        self.rules.quote(schema.table_name().unwrap_or(schema.name())).into_owned()
    }

    fn name(&self, schema: &Schema, field: usize) -> String {
        self.rules.quote(schema.fields()[field].column_name()).into_owned()
    }

    /// A value's place; where the model spells the column's type out, the value is taken for that.
    fn placeholder(&mut self, schema: &Schema, field: usize) -> String {
        self.count += 1;
        match (self.rules.numbered, schema.fields()[field].spelled_type()) {
            (false, _) => "?".into(),
            (true, None) => format!("${}", self.count),
            (true, Some(spelled)) => format!("${}::{spelled}", self.count),
        }
    }
}

/// Whether SQL written by hand opens a transaction in SQLite, as Python's driver decides it: only writes do.
pub(crate) fn changes_data(sql: &str) -> bool {
    let verb = without_comments(sql).split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    !["SELECT", "PRAGMA", "EXPLAIN", "VALUES", "ATTACH", "DETACH", "VACUUM"]
        .iter()
        .any(|reads| verb.eq_ignore_ascii_case(reads))
}

/// SQL from its first word on.
fn without_comments(mut sql: &str) -> &str {
    loop {
        sql = sql.trim_start();
        let rest = match sql {
            sql if sql.starts_with("--") => sql.split_once('\n'),
            sql if sql.starts_with("/*") => sql.split_once("*/"),
            sql => return sql,
        };
        sql = rest.map_or("", |(_, rest)| rest);
    }
}
