//! Reads the tables of a PostgreSQL schema from its catalogue.

use std::collections::HashMap;

use crate::error::Result;
use crate::event::SqlValue;
use crate::migrate::link::{Link, text};
use crate::migrate::snapshot::{
    Check, Column, EnumType, ForeignKey, Generated, Given, Index, Snapshot, Table, Unique, quote,
};

const TABLES: &str = "SELECT c.oid::text, c.relname::text FROM pg_catalog.pg_class c \
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace ORDER BY c.oid";

const COLUMNS: &str = "SELECT a.attrelid::text, a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod), \
    a.attnotnull::text, pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text \
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid \
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum \
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace \
    AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum";

/// Names of several columns come in one text, apart by a character that no name has.
const CONSTRAINTS: &str = "SELECT f.conrelid::text, f.conname::text, f.contype::text, \
    (SELECT string_agg(a.attname::text, chr(31) ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY k(number, place) \
        JOIN pg_catalog.pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number), \
    (SELECT t.relname::text FROM pg_catalog.pg_class t WHERE t.oid = f.confrelid), \
    (SELECT string_agg(a.attname::text, chr(31) ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY k(number, place) \
        JOIN pg_catalog.pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number), \
    f.confupdtype::text, f.confdeltype::text, pg_catalog.pg_get_expr(f.conbin, f.conrelid) \
    FROM pg_catalog.pg_constraint f WHERE f.connamespace = current_schema()::regnamespace \
    AND f.contype IN ('p', 'u', 'f', 'c') ORDER BY f.oid";

const INDEXES: &str = "SELECT i.indrelid::text, c.relname::text, i.indisunique::text, pg_catalog.pg_get_indexdef(c.oid) \
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid \
    WHERE c.relnamespace = current_schema()::regnamespace \
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint f WHERE f.conindid = c.oid AND f.contype IN ('p', 'u', 'x')) \
    ORDER BY c.oid";

const ENUMS: &str = "SELECT t.typname::text, string_agg(e.enumlabel::text, chr(31) ORDER BY e.enumsortorder) \
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid \
    WHERE t.typnamespace = current_schema()::regnamespace GROUP BY t.typname ORDER BY t.typname";

/// Every table of the current schema, in the order of their creation.
pub(super) fn read(link: &mut Link) -> Result<Snapshot> {
    let mut snapshot = Snapshot { postgresql: true, ..Snapshot::default() };
    let mut places = HashMap::new();
    for (place, row) in link.rows(TABLES)?.iter().enumerate() {
        places.insert(text(&row[0]), place);
        snapshot.tables.push(Table { name: text(&row[1]), ..Table::default() });
    }
    let tables = &mut snapshot.tables;
    for row in link.rows(COLUMNS)? {
        if let Some(&place) = places.get(&text(&row[0])) {
            tables[place].columns.push(column(&row));
        }
    }
    for row in link.rows(CONSTRAINTS)? {
        if let Some(&place) = places.get(&text(&row[0])) {
            constraint(&row, &mut tables[place]);
        }
    }
    for row in link.rows(INDEXES)? {
        if let Some(&place) = places.get(&text(&row[0])) {
            let definition = text(&row[3]);
            // `CREATE INDEX name ON schema.table USING btree (a, b) WHERE …`
            let body = definition.split_once(" USING ").map_or(definition.as_str(), |(_, body)| body);
            let body = body.strip_prefix("btree ").unwrap_or(body).to_owned();
            tables[place].indexes.push(Index { name: text(&row[1]), unique: is_true(&row[2]), body });
        }
    }
    tables.iter_mut().for_each(|table| table.sql = definition(table));
    snapshot.enums = enums(link)?;
    Ok(snapshot)
}

/// The types of the current schema that are lists of names.
pub(super) fn enums(link: &mut Link) -> Result<Vec<EnumType>> {
    let named = |row: &Vec<SqlValue>| EnumType { name: text(&row[0]), values: names(&row[1]) };
    Ok(link.rows(ENUMS)?.iter().map(named).collect())
}

fn is_true(value: &SqlValue) -> bool {
    matches!(text(value).as_str(), "true" | "t")
}

fn names(value: &SqlValue) -> Vec<String> {
    text(value).split('\u{1f}').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn column(row: &[SqlValue]) -> Column {
    let mut declared = text(&row[2]);
    let expression = (row[4] != SqlValue::Null).then(|| text(&row[4]));
    let computed = text(&row[5]) == "s";
    let (mut default, mut generated) = (None, None);
    match expression {
        Some(sql) if computed => generated = Some(Generated { sql, stored: true }),
        // An integer with a sequence of its own.
        Some(sql) if sql.starts_with("nextval(") => {
            declared = match declared.as_str() {
                "bigint" => "bigserial".to_owned(),
                "smallint" => "smallserial".to_owned(),
                _ => "serial".to_owned(),
            };
        }
        expression => default = expression,
    }
    Column { name: text(&row[1]), declared, not_null: is_true(&row[3]), default, generated }
}

fn constraint(row: &[SqlValue], table: &mut Table) {
    let given = text(&row[1]);
    let columns = names(&row[3]);
    // The names that PostgreSQL gives by itself.
    let own = |ending: &str| given == cut(&format!("{}_{}_{ending}", table.name, columns.join("_")));
    match text(&row[2]).as_str() {
        "p" => {
            table.primary_key = columns;
            // A table that got another name kept that of its key: it tells nothing apart, but stays what it is.
            table.primary_key_name = (!given.ends_with("_pkey")).then(|| given.clone());
            table.primary_key_given = Given(given);
        }
        "u" => {
            let name = (!own("key")).then(|| given.clone());
            table.uniques.push(Unique { name, columns, given: Given(given) });
        }
        "c" => {
            let plain = given.starts_with(&cut(&table.name)) && given.contains("_check");
            let name = (!plain).then(|| given.clone());
            table.checks.push(Check { name, sql: bare(&text(&row[8])).to_owned(), given: Given(given) });
        }
        _ => {
            let mut actions = String::new();
            for (event, action) in [("UPDATE", text(&row[6])), ("DELETE", text(&row[7]))] {
                let action = match action.as_str() {
                    "r" => "RESTRICT",
                    "c" => "CASCADE",
                    "n" => "SET NULL",
                    "d" => "SET DEFAULT",
                    _ => continue,
                };
                actions.push_str(&format!(" ON {event} {action}"));
            }
            let (there, targets) = (text(&row[4]), names(&row[5]));
            let plain = given.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with("_fkey");
            let name = (!plain).then(|| given.clone());
            table.foreign_keys.push(ForeignKey { name, columns, table: there, targets, actions, given: Given(given) });
        }
    }
}

/// A name as long as one may be.
fn cut(name: &str) -> String {
    name.chars().take(63).collect()
}

/// An expression without the parentheses around all of it.
fn bare(sql: &str) -> &str {
    let Some(inner) = sql.strip_prefix('(').and_then(|sql| sql.strip_suffix(')')) else { return sql };
    let mut depth = 0;
    for c in inner.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth < 0 {
            return sql;
        }
    }
    inner
}

/// The statement that makes the table, but for its foreign keys, which may lead to tables that are made later.
fn definition(table: &Table) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(Column::definition).collect();
    if !table.primary_key.is_empty() {
        lines.push(table.given_key_sql());
    }
    lines.extend(table.uniques.iter().map(Unique::sql));
    lines.extend(table.checks.iter().map(Check::sql));
    format!("CREATE TABLE {} (\n    {}\n)", quote(&table.name), lines.join(",\n    "))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn only_parentheses_around_everything_go() {
        assert_eq!(bare("(a > 0)"), "a > 0");
        assert_eq!(bare("(a) + (b)"), "(a) + (b)");
        assert_eq!(bare("a"), "a");
    }
}
