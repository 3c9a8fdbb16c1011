//! `INSERT`, `UPDATE` and `DELETE` as SQL: whole statements, and the single-row forms that a flush sends.

use super::expr::Precedence;
use super::{Compiler, quote};
use crate::ast::{Delete, Expr, Insert, Update};
use crate::error::Result;
use crate::schema::Schema;

impl Compiler {
    pub(super) fn insert(&mut self, insert: &Insert) -> Result<()> {
        self.push(&insert_into(&insert.schema, &insert.fields));
        self.separated(", ", &insert.rows, |compiler, row| {
            compiler.push("(");
            compiler.separated(", ", row, |compiler, value| {
                compiler.bind(value);
                Ok(())
            })?;
            compiler.push(")");
            Ok(())
        })
    }

    pub(super) fn update(&mut self, update: &Update) -> Result<()> {
        self.push(&format!("UPDATE {} SET ", table(&update.schema)));
        self.separated(", ", &update.assignments, |compiler, (field, value)| {
            compiler.push(&format!("{}=", quote(&update.schema.fields()[*field].name)));
            compiler.operand(value, Precedence::Or, false)
        })?;
        self.filters(&update.filters)
    }

    pub(super) fn delete(&mut self, delete: &Delete) -> Result<()> {
        self.push(&format!("DELETE FROM {}", table(&delete.schema)));
        self.filters(&delete.filters)
    }

    fn filters(&mut self, filters: &[Expr]) -> Result<()> {
        if filters.is_empty() {
            return Ok(());
        }
        self.push(" WHERE ");
        let level = if filters.len() > 1 { Precedence::And } else { Precedence::Lowest };
        self.separated(" AND ", filters, |compiler, filter| compiler.operand(filter, level, false))
    }
}

fn table(schema: &Schema) -> String {
    quote(schema.table_name().unwrap_or(schema.name())).into_owned()
}

fn names(schema: &Schema, fields: &[usize]) -> String {
    fields.iter().map(|&field| quote(&schema.fields()[field].name).into_owned()).collect::<Vec<_>>().join(", ")
}

fn insert_into(schema: &Schema, fields: &[usize]) -> String {
    if fields.is_empty() {
        return format!("INSERT INTO {} DEFAULT VALUES", table(schema));
    }
    format!("INSERT INTO {} ({}) VALUES ", table(schema), names(schema, fields))
}

/// `INSERT INTO hero (name, age) VALUES (?, ?)`, with the key that SQLite gives the row returned if asked for.
pub(crate) fn insert_row(schema: &Schema, fields: &[usize], returning: Option<usize>) -> String {
    let mut sql = insert_into(schema, fields);
    if !fields.is_empty() {
        sql.push_str(&format!("({})", vec!["?"; fields.len()].join(", ")));
    }
    if let Some(key) = returning {
        sql.push_str(&format!(" RETURNING {}", quote(&schema.fields()[key].name)));
    }
    sql
}

/// `UPDATE hero SET age=? WHERE hero.id = ?`
pub(crate) fn update_row(schema: &Schema, fields: &[usize]) -> String {
    let assignments: Vec<String> =
        fields.iter().map(|&field| format!("{}=?", quote(&schema.fields()[field].name))).collect();
    format!("UPDATE {} SET {} WHERE {}", table(schema), assignments.join(", "), key_matches(schema))
}

/// `DELETE FROM hero WHERE hero.id = ?`
pub(crate) fn delete_rows(schema: &Schema) -> String {
    delete_where(schema, schema.primary_key())
}

/// `DELETE FROM link WHERE link.team_id = ? AND link.hero_id = ?`
pub(crate) fn delete_where(schema: &Schema, fields: &[usize]) -> String {
    format!("DELETE FROM {} WHERE {}", table(schema), matches(schema, fields))
}

fn key_matches(schema: &Schema) -> String {
    matches(schema, schema.primary_key())
}

fn matches(schema: &Schema, fields: &[usize]) -> String {
    let table = table(schema);
    let matches: Vec<String> =
        fields.iter().map(|&field| format!("{table}.{} = ?", quote(&schema.fields()[field].name))).collect();
    matches.join(" AND ")
}

/// Whether SQL written by hand opens a transaction in SQLite, as Python's driver decides it: only writes do.
pub(crate) fn changes_data(sql: &str) -> bool {
    let verb = sql.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    !["SELECT", "PRAGMA", "EXPLAIN", "VALUES", "ATTACH", "DETACH", "VACUUM"]
        .iter()
        .any(|reads| verb.eq_ignore_ascii_case(reads))
}
