//! Reads the tables of an SQLite database by its pragmas.

use super::definition;
use crate::error::Result;
use crate::event::SqlValue;
use crate::migrate::link::{Link, integer, text};
use crate::migrate::snapshot::{Column, ForeignKey, Given, Snapshot, Table, Trigger, Unique, quote};

/// Every table but SQLite's own, in the order of their creation.
pub(super) fn read(link: &mut Link) -> Result<Snapshot> {
    let mut snapshot = Snapshot::default();
    let all = link.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")?;
    for row in &all {
        let [kind, name, table, sql] = [0, 1, 2, 3].map(|place| text(&row[place]));
        match kind.as_str() {
            // A virtual table is none that a model could have.
            "table" if !sql.to_ascii_uppercase().starts_with("CREATE VIRTUAL") => {
                snapshot.tables.push(read_table(link, name, sql)?);
            }
            "trigger" => snapshot.triggers.push(Trigger { table, sql }),
            "view" => snapshot.has_views = true,
            _ => {}
        }
    }
    for row in all.iter().filter(|row| text(&row[0]) == "index") {
        // SQLite keeps no statement for the indexes that it makes for constraints.
        if row[3] == SqlValue::Null {
            continue;
        }
        let index = definition::index(text(&row[1]), &text(&row[3]));
        if let Some(table) = snapshot.tables.iter_mut().find(|table| table.name == text(&row[2])) {
            table.indexes.push(index);
        }
    }
    Ok(snapshot)
}

fn read_table(link: &mut Link, name: String, sql: String) -> Result<Table> {
    let definition = definition::parse(&sql);
    let mut pragma = |what: &str, of: &str| link.rows(&format!("PRAGMA {what}({})", quote(of)));
    let mut keys = Vec::new();
    let mut columns = Vec::new();
    for row in pragma("table_xinfo", &name)? {
        let column = column(&row, &definition);
        if integer(&row[5]) > 0 {
            keys.push((integer(&row[5]), column.name.clone()));
        }
        columns.push(column);
    }
    keys.sort();
    let mut uniques = Vec::new();
    for row in pragma("index_list", &name)?.iter().rev().filter(|row| text(&row[3]) == "u") {
        let columns: Vec<String> = pragma("index_info", &text(&row[1]))?.iter().map(|row| text(&row[2])).collect();
        let named = definition.uniques.iter().find(|unique| unique.columns == columns);
        uniques.push(Unique { name: named.and_then(|unique| unique.name.clone()), columns, given: Given::default() });
    }
    let mut foreign_keys = foreign_keys(&pragma("foreign_key_list", &name)?);
    for (columns, name) in definition.foreign_keys {
        // Two keys over the same columns take their names in the order in which both are declared.
        let key = foreign_keys.iter_mut().find(|key| key.columns == columns && key.name.is_none());
        if let Some(key) = key {
            key.name = Some(name);
        }
    }
    let primary_key = keys.into_iter().map(|(_, name)| name).collect();
    let (checks, primary_key_name) = (definition.checks, definition.primary_key);
    Ok(Table { name, columns, primary_key, primary_key_name, uniques, checks, foreign_keys, sql, ..Table::default() })
}

fn column(row: &[SqlValue], definition: &definition::Definition) -> Column {
    let name = text(&row[1]);
    let generated = definition.generated.iter().find(|(column, _)| *column == name);
    Column {
        // SQLite appends this to the type of a computed column.
        declared: text(&row[2]).trim_end_matches("GENERATED ALWAYS").trim_end().to_owned(),
        not_null: integer(&row[3]) != 0,
        default: (row[4] != SqlValue::Null).then(|| text(&row[4])),
        generated: generated.map(|(_, generated)| generated.clone()),
        name,
    }
}

/// A row for each column of each key, together by the key's number; the last one declared comes first.
fn foreign_keys(rows: &[Vec<SqlValue>]) -> Vec<ForeignKey> {
    let mut keys: Vec<(i64, ForeignKey)> = Vec::new();
    for row in rows {
        let id = integer(&row[0]);
        if keys.last().is_none_or(|(last, _)| *last != id) {
            let mut actions = String::new();
            for (event, action) in [("UPDATE", text(&row[5])), ("DELETE", text(&row[6]))] {
                if action != "NO ACTION" {
                    actions.push_str(&format!(" ON {event} {action}"));
                }
            }
            let table = text(&row[2]);
            let (name, given) = (None, Given::default());
            let key = ForeignKey { name, columns: Vec::new(), table, targets: Vec::new(), actions, given };
            keys.push((id, key));
        }
        let (_, key) = keys.last_mut().expect("a key was pushed");
        key.columns.push(text(&row[3]));
        key.targets.push(text(&row[4]));
    }
    keys.into_iter().rev().map(|(_, key)| key).collect()
}
