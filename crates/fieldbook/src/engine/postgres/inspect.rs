//! The tables of a PostgreSQL database, from its catalogue.

use super::link::PostgresLink;
use crate::engine::backend::Link;
use crate::engine::inspect::{ColumnSnapshot, TableSnapshot};
use crate::error::Result;
use crate::event::SqlValue;
use crate::sql::Dialect;

const TABLES: &str = "SELECT c.oid, c.relname::text FROM pg_catalog.pg_class c \
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace ORDER BY c.oid";

const COLUMNS: &str = "SELECT a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, \
    coalesce(a.attnum = ANY (p.conkey), false), \
    (SELECT t.relname || '.' || r.attname FROM pg_catalog.pg_constraint f \
        JOIN pg_catalog.pg_class t ON t.oid = f.confrelid \
        JOIN pg_catalog.pg_attribute r ON r.attrelid = f.confrelid AND r.attnum = f.confkey[1] \
        WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND f.conkey[1] = a.attnum LIMIT 1) \
    FROM pg_catalog.pg_attribute a \
    LEFT JOIN pg_catalog.pg_constraint p ON p.conrelid = a.attrelid AND p.contype = 'p' \
    WHERE a.attrelid = $oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

/// Every table of the current schema with its rows, in the order of their creation; rows in the order of their key.
pub(super) fn tables(link: &mut PostgresLink, row_limit: usize) -> Result<Vec<TableSnapshot>> {
    let mut all = Vec::new();
    for table in rows(link, TABLES)? {
        let (oid, name) = (table[0].to_text(), table[1].to_text());
        let columns: Vec<ColumnSnapshot> =
            rows(link, &COLUMNS.replace("$oid", &oid))?.iter().map(|row| column(row)).collect();
        let quoted = Dialect::PostgreSql.rules().quote(&name).into_owned();
        let counted = rows(link, &format!("SELECT count(*) FROM {quoted}"))?;
        let row_count = match counted.first().and_then(|row| row.first()) {
            Some(SqlValue::Integer(count)) => *count as usize,
            _ => 0,
        };
        let keys = (1..).zip(&columns).filter(|(_, column)| column.primary_key).map(|(place, _)| place.to_string());
        let keys: Vec<String> = keys.collect();
        let order = if keys.is_empty() { String::new() } else { format!(" ORDER BY {}", keys.join(", ")) };
        let rows = rows(link, &format!("SELECT * FROM {quoted}{order} LIMIT {row_limit}"))?;
        let marks = vec![None; rows.len()];
        all.push(TableSnapshot { name, columns, rows, row_count, marks });
    }
    Ok(all)
}

fn column(row: &[SqlValue]) -> ColumnSnapshot {
    let yes = |value: &SqlValue| value.to_text() == "true";
    ColumnSnapshot {
        name: row[0].to_text(),
        declared_type: row[1].to_text(),
        not_null: yes(&row[2]),
        primary_key: yes(&row[3]),
        references: (row[4] != SqlValue::Null).then(|| row[4].to_text()),
    }
}

fn rows(link: &mut PostgresLink, sql: &str) -> Result<Vec<Vec<SqlValue>>> {
    let mut all = Vec::new();
    link.run(sql, &[], None, &mut |row| {
        all.push(row.values());
        Ok(())
    })?;
    Ok(all)
}
